import Diagnostics

/// Reads `clauses`.
enum ClauseSection {
    private static let id = CommonKeys.id(.clause)
    private static let page = Key(
        "page", .pages, required: true, ja: "ページ。推定は P17r のように r を付け、派生は \"-\"",
        en: "its page; P17r for one that was counted, \"-\" for what is derived")
    private static let area = Key(
        "area", .word(of: .areas), required: true, ja: "文書のどの部分か", en: "the part of the document it stands in")
    private static let treatment = Key(
        "treatment", ValueForm<Clause.Treatment>.choice, required: true, ja: "方針でどう扱うか", en: "what becomes of it in the policy")
    private static let summary = Key("summary", .localized, required: true, ja: "要約", en: "what it says, in own words")
    private static let anchor = Key("anchor", .text, ja: "原文の照合用ハッシュ", en: "a hash of its normalised sentence")

    static let form = ValueForm<Clause>.object(
        ObjectForm(keys: [
            id.declaration, page.declaration, area.declaration, treatment.declaration, summary.declaration, anchor.declaration,
        ]), build: build
    ).list

    private static func build(_ fields: Fields, _ reading: inout Reading) -> Clause? {
        let id = fields.value(Self.id, &reading)
        let pages = fields.value(page, &reading)
        let area = fields.value(Self.area, &reading)
        let treatment = fields.value(Self.treatment, &reading)
        let summary = fields.value(Self.summary, &reading)
        let anchor = fields.value(Self.anchor, &reading)
        guard let id, let pages, let area, let treatment, let summary else { return nil }
        return Clause(
            id: id.id, idRange: id.range, pages: pages, area: area, treatment: treatment, summary: summary, anchor: anchor,
            range: fields.range)
    }
}

extension ValueForm where Value == [Clause.Page] {
    /// `P36`, `P17r`, `P35r, P36`, or `-`.
    fileprivate static var pages: ValueForm {
        ValueForm<String>.text.map { text in
            text.split(separator: ",").compactMap { part in
                var label = part.drop { $0 == " " }
                while label.last == " " { label.removeLast() }
                if label.isEmpty || label == "-" { return nil }
                let isCounted = label.last == "r" && label.dropLast().last?.isNumber ?? false
                return Clause.Page(label: String(isCounted ? label.dropLast() : label), isReconstructed: isCounted)
            }
        }
    }
}
