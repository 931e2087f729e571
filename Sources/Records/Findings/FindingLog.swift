import Diagnostics

/// Collects findings; of one kind about one field of one file only so many are kept, the others are counted.
struct FindingLog {
    private(set) var findings: [DataFinding] = []
    private var counts: [Subject: Int] = [:]
    private let limit: Int
    /// For each finding, what `position` was when it was added; empty while that was always 0.
    private var positions: [Int] = []
    /// Where what is told now belongs among what is told of other rows.
    var position = 0

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ finding: DataFinding) {
        let subject = Subject(code: finding.code, file: finding.place.file, table: finding.table, field: finding.field)
        counts[subject, default: 0] += 1
        if counts[subject, default: 0] <= limit { append(finding) }
    }

    private mutating func append(_ finding: DataFinding) {
        if position != 0, positions.isEmpty { positions = Array(repeating: 0, count: findings.count) }
        findings.append(finding)
        if position != 0 || !positions.isEmpty { positions.append(position) }
    }

    /// Puts the findings in the order of their positions; those of one position stay as they were added.
    mutating func sortByPosition() {
        guard !positions.isEmpty else { return }
        let order = findings.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
        findings = order.map { findings[$0] }
        positions = []
        position = 0
    }

    /// Adds what was found in a part of a file that begins `lines` lines behind its own count, as if it had been added one by one.
    mutating func add(_ other: FindingLog, lines: Int) {
        for finding in other.findings { add(finding.moved(by: lines)) }
        for (subject, count) in other.counts where count > other.limit {
            counts[subject, default: 0] += count - other.limit
        }
    }

    /// A log with the same limit, without findings.
    var emptied: FindingLog { FindingLog(limit: limit) }

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
