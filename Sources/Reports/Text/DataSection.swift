import Diagnostics
import Evaluation
import Records

/// What was found in the files themselves: one entry for each kind, with the first places.
struct DataSection: TextSection {
    func write(_ report: CheckReport, to page: inout TextPage) {
        let groups = Self.groups(of: report.result.data)
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

    /// Findings with one code and one wording, by the heaviest, then by the first of each.
    private static func groups(of findings: [DataFinding]) -> [[DataFinding]] {
        var positions: [[String]: Int] = [:]
        var groups: [[DataFinding]] = []
        for finding in findings {
            let key = [finding.code, finding.message.ja]
            if let position = positions[key] {
                groups[position].append(finding)
            } else {
                positions[key] = groups.count
                groups.append([finding])
            }
        }
        return Severity.allCases.reversed().flatMap { severity in groups.filter { $0.first?.severity == severity } }
    }

    private func write(_ group: [DataFinding], _ report: CheckReport, _ page: inout TextPage) {
        guard let first = group.first else { return }
        let language = report.language
        let label = "  \(first.severity.label[language])"
        let count =
            group.count > 1 ? (language == .ja ? "（\(Figures.count(group.count))件）" : " (\(Figures.count(group.count)))") : ""
        let column = language == .ja ? 10 : 11
        page.entry(label, "\(first.message[language])\(count) [\(first.code)]", column: column)
        page.entry("", places(of: group, language), column: column)
        if let help = first.help { page.entry(String(repeating: " ", count: column) + "→", help[language], column: column + 2) }
    }

    /// The first places; a file is named once for those that follow each other in it.
    private func places(of group: [DataFinding], _ language: Language) -> String {
        var texts: [String] = []
        var file: String?
        for place in group.prefix(3).map(\.place) {
            texts.append(text(of: place, withFile: place.file != file))
            file = place.file
        }
        let shown = texts.joined(separator: ReportWords.comma(language))
        guard group.count > texts.count else { return shown }
        return shown + (language == .ja ? " ほか" : ", …")
    }

    private func text(of place: CellPlace, withFile: Bool) -> String {
        guard place.line > 0 else { return place.file }
        let cell = place.column.map { ":\($0)" } ?? ""
        return (withFile ? "\(place.file):" : "") + "\(place.line)\(cell)"
    }
}
