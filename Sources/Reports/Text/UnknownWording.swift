import Diagnostics
import Evaluation
import Policies
import Schema

/// Says what is missing and what to supply.
struct UnknownWording {
    let group: UnknownGroup
    let report: CheckReport

    private var names: RecordNames { RecordNames(policy: report.policy, language: report.language) }

    /// "`hired_on` of employees (employee.hired_on): empty, 3; 12 rules and measures: career.explore, …".
    var what: String {
        let count = group.cells > 0 ? Figures.count(group.cells) : ""
        let rules = rulesText
        switch report.language {
        case .ja: return "\(subject)：\(group.cause.label.ja)\(count.isEmpty ? "" : " \(count)件")（\(rules)）"
        case .en: return "\(subject): \(group.cause.label.en)\(count.isEmpty ? "" : ", \(count)") (\(rules))"
        }
    }

    /// What would help.
    var remedy: String {
        switch group.cause {
        case .empty where isComputed: text(ja: "この値の元になる記録を確かめてください", en: "look at the records that it comes from")
        case .empty: text(ja: "空欄に値を入力すると判断できます", en: "fill in the empty cells")
        case .notSupplied: supply
        case .unreadable: text(ja: "読み取れない値を直してください。場所は下の「ファイルの確認点」にあります", en: "mend the values; their places stand below")
        case .notRated: text(ja: "評価が終わったら値を入力してください", en: "enter the level once it has been rated")
        case .notApplicable:
            text(ja: "対象外と記録されています。誤りでなければそのままでかまいません", en: "recorded as not applicable; leave it if that is right")
        case .unresolved: text(ja: "番号を直すか、その番号の行を加えてください", en: "correct the code or add the row that it names")
        case .error: text(ja: "計算に使う値（0や範囲外など）を確かめてください", en: "look at the values that it is computed from, such as 0")
        }
    }

    /// Whether it stands in no file, but is made from what does.
    private var isComputed: Bool { group.fields.first.map { names.field($0) == nil } ?? true }

    private var subject: String {
        guard let name = group.fields.first else { return text(ja: "式の計算", en: "an expression") }
        if let (field, table) = names.field(name) {
            return text(ja: "\(table)の「\(field)」（\(name)）", en: "`\(field)` of \(table) (\(name))")
        }
        if report.policy.records.table(named: name) != nil {
            return text(ja: "「\(names.table(name))」の表（\(name)）", en: "the table \(name)")
        }
        return name
    }

    private var supply: String {
        guard let name = group.fields.first else { return "" }
        if let (field, table) = names.field(name) {
            return text(ja: "\(table)のファイルに「\(field)」の列を加えると判断できます", en: "add the column `\(field)` to the file of \(table)")
        }
        guard report.policy.records.table(named: name) != nil else {
            return text(ja: "この値の元になる記録を加えると判断できます", en: "add the records that it comes from")
        }
        return text(ja: "「\(names.table(name))」のファイルを加えると判断できます", en: "add a file of \(name)")
    }

    private var rulesText: String {
        let shown = group.rules.prefix(3).joined(separator: ReportWords.comma(report.language))
        let isCut = group.rules.count > 3
        switch report.language {
        case .ja: return "ルール・指標 \(group.rules.count)：\(shown)\(isCut ? "ほか" : "")"
        case .en:
            return
                "\(ReportWords.counted(group.rules.count, "rule or measure", "rules and measures")): \(shown)\(isCut ? ", …" : "")"
        }
    }

    private func text(ja: String, en: String) -> String { LocalizedText(ja: ja, en: en)[report.language] }
}
