import Diagnostics
import Evaluation

/// What could not be told, by field and cause: how often, for which rules, and what would help.
struct UnknownSection: TextSection {
    func write(_ report: CheckReport, to page: inout TextPage) {
        let groups = UnknownGroup.all(of: report.result.unknown)
        guard !groups.isEmpty else { return }
        page.title(Self.title[report.language])
        page.paragraph(Self.meaning[report.language])
        let limit = report.layout.rows * 2
        for group in groups.prefix(limit) {
            let wording = UnknownWording(group: group, report: report)
            page.entry("  ・", wording.what, column: 4)
            page.entry("    →", wording.remedy, column: 6)
        }
        let rest = groups.count - limit
        if rest > 0 {
            page.line(
                report.language == .ja
                    ? "  … ほか \(rest)種類（--format csv か json で全件を出せます）"
                    : "  … and \(rest) kinds more (--format csv or json gives all)")
        }
    }

    private static let title = LocalizedText(ja: "判断できなかったこと", en: "What could not be told")
    private static let meaning = LocalizedText(
        ja: "記録が足りないため、満たしているともいないとも言えません。", en: "Records are missing, so nothing is claimed either way.")
}

/// What is missing for one reason.
struct UnknownGroup {
    let fields: [String]
    let cause: UnknownCause
    /// How many cells are missing; 0 where a whole column or table is.
    private(set) var cells = 0
    /// How many rows could not be judged.
    private(set) var rows = 0
    private(set) var rules: [String] = []

    /// By the first of each kind.
    static func all(of entries: UnknownList) -> [UnknownGroup] {
        var positions: [[String]: Int] = [:]
        var groups: [UnknownGroup] = []
        for entry in entries {
            let key = entry.fields + [entry.cause.code]
            let position = positions[key] ?? groups.count
            if position == groups.count {
                groups.append(UnknownGroup(fields: entry.fields, cause: entry.cause))
                positions[key] = position
            }
            groups[position].add(entry)
        }
        return groups
    }

    private init(fields: [String], cause: UnknownCause) {
        self.fields = fields
        self.cause = cause
    }

    private mutating func add(_ entry: UnknownEntry) {
        if entry.cause != .notSupplied { cells += 1 }
        rows += entry.rows
        for rule in entry.rules where !rules.contains(rule) { rules.append(rule) }
    }
}
