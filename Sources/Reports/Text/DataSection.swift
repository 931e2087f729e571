import Diagnostics
import Evaluation
import Records

/// What was found in the files themselves: one entry for each kind, with the first places.
struct DataSection: TextSection {
    func write(_ report: CheckReport, to page: inout TextPage) {
        let groups = DataGroup.all(of: report.result.data)
        guard !groups.isEmpty else { return }
        page.title(Self.title[report.language])
        let limit = report.layout.rows * 2
        for group in groups.prefix(limit) { write(group, report, &page) }
        let rest = groups.count - limit
        if rest > 0 {
            page.line(
                report.language == .ja
                    ? "  … ほか \(rest)種類（--format csv か json で全件を出せます）"
                    : "  … and \(rest) kinds more (--format csv or json gives all)")
        }
    }

    private static let title = LocalizedText(ja: "ファイルの確認点", en: "What to mend in the files")

    private func write(_ group: DataGroup, _ report: CheckReport, _ page: inout TextPage) {
        let first = group.first
        let language = report.language
        let label = "  \(first.severity.label[language])"
        let count =
            group.count > 1 ? (language == .ja ? "（\(Figures.count(group.count))件）" : " (\(Figures.count(group.count)))") : ""
        let column = language == .ja ? 10 : 11
        page.entry(label, "\(first.message[language])\(count) [\(first.code)]", column: column)
        page.entry("", group.places(language), column: column)
        if let help = first.help { page.entry(String(repeating: " ", count: column) + "→", help[language], column: column + 2) }
    }
}
