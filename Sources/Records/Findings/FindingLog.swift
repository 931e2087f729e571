import Diagnostics

/// Collects findings; of one kind about one field of one file only so many are kept, the others are counted.
struct FindingLog {
    private(set) var findings: [DataFinding] = []
    private var counts: [Subject: Int] = [:]
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ finding: DataFinding) {
        let subject = Subject(code: finding.code, file: finding.place.file, table: finding.table, field: finding.field)
        counts[subject, default: 0] += 1
        if counts[subject, default: 0] <= limit { findings.append(finding) }
    }

    /// The kinds of which more were found than are kept, with the number of those left out.
    var leftOut: [UnlistedFindings] {
        counts.filter { $0.value > limit }
            .map {
                UnlistedFindings(
                    code: $0.key.code, file: $0.key.file, table: $0.key.table, field: $0.key.field, count: $0.value - limit)
            }
            .sorted { ($0.file, $0.code, $0.table ?? "", $0.field ?? "") < ($1.file, $1.code, $1.table ?? "", $1.field ?? "") }
    }

    private struct Subject: Hashable {
        let code: String
        let file: String
        let table: String?
        let field: String?
    }
}

/// How many findings of one kind about one field are not listed because there were too many.
package struct UnlistedFindings: Sendable, Hashable {
    package let code: String
    package let file: String
    package let table: String?
    package let field: String?
    package let count: Int
}
