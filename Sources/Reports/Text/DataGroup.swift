import Diagnostics
import Evaluation
import Records

/// Findings in the files with one code and one wording.
struct DataGroup {
    let first: DataFinding
    private(set) var findings: [DataFinding]

    var count: Int { findings.count }

    /// By the heaviest, then by the first of each.
    static func all(of findings: [DataFinding]) -> [DataGroup] {
        var positions: [[String]: Int] = [:]
        var groups: [DataGroup] = []
        for finding in findings {
            let key = [finding.code, finding.message.ja]
            if let position = positions[key] {
                groups[position].findings.append(finding)
            } else {
                positions[key] = groups.count
                groups.append(DataGroup(first: finding, findings: [finding]))
            }
        }
        return Severity.allCases.reversed().flatMap { severity in groups.filter { $0.first.severity == severity } }
    }

    /// The first places; a file is named once for those that follow each other in it.
    func places(_ language: Language) -> String {
        var texts: [String] = []
        var file: String?
        for place in findings.prefix(3).map(\.place) {
            texts.append(Self.text(of: place, withFile: place.file != file))
            file = place.file
        }
        let shown = texts.joined(separator: ReportWords.comma(language))
        guard count > texts.count else { return shown }
        return shown + (language == .ja ? " ほか" : ", …")
    }

    private static func text(of place: CellPlace, withFile: Bool) -> String {
        guard place.line > 0 else { return PlaceWords.file(place) }
        if let sheet = place.sheet, let cell = place.cellName { return (withFile ? place.file + ":" : "") + "\(sheet)!\(cell)" }
        let cell = place.column.map { ":\($0)" } ?? ""
        return (withFile ? "\(place.file):" : "") + "\(place.line)\(cell)"
    }
}
