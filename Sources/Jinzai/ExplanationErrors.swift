import Diagnostics

/// What keeps something from being explained.
enum ExplanationErrors {
    static func noRule(_ name: String, known: [String]) -> JinzaiError {
        let near = Spelling.closestMatch(to: name, in: known)
        return JinzaiError(
            code: "JZ0931", reason: .usage,
            message: LocalizedText(
                ja: "「\(name)」というルールはない" + (near.map { "（「\($0)」のことか）" } ?? ""),
                en: "there is no rule `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? "")),
            help: LocalizedText(
                ja: "`--rule` を外すと、すべてのルールを説明します", en: "without `--rule` all rules are explained"))
    }

    static func noSubject(_ subject: String) -> JinzaiError {
        JinzaiError(
            code: "JZ0932", reason: .usage,
            message: LocalizedText(ja: "記録に「\(subject)」の人やグループがない", en: "the records have nobody and no group `\(subject)`"),
            help: LocalizedText(
                ja: "`jinzai check` の結果にあるとおりに、先頭の 0 も含めて書いてください",
                en: "write it as `jinzai check` shows it, with all leading zeros"))
    }

    static func noRow(_ subject: String, rule: String?, item: String?) -> JinzaiError {
        let about = [rule, item].compactMap { $0 }.joined(separator: " ")
        return JinzaiError(
            code: "JZ0933", reason: .usage,
            message: LocalizedText(
                ja: "「\(subject)」の記録に「\(about)」が見る行はない", en: "`\(subject)` has no row that `\(about)` looks at"),
            help: LocalizedText(ja: "`--item` や `--rule` を外して確かめてください", en: "try without `--item`, or without `--rule`"))
    }
}
