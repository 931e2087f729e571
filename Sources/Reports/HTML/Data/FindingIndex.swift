import Evaluation
import Policies

/// Which findings belong to which department, and how many there are of each kind: made in one pass over the findings.
struct FindingIndex {
    /// The findings of a page, with their counts.
    struct Part {
        /// Their positions in the result.
        var positions: [Int] = []
        var severities: [FindingSeverity: Int] = [:]
        /// By rule.
        var rules: [String: [FindingSeverity: Int]] = [:]
        /// By department; the empty name stands for what belongs to none.
        var departments: [String: [FindingSeverity: Int]] = [:]
        var subjects: Set<Subject> = []

        fileprivate mutating func add(_ finding: Finding, at position: Int, of department: String) {
            positions.append(position)
            severities[finding.severity, default: 0] += 1
            rules[finding.rule, default: [:]][finding.severity, default: 0] += 1
            departments[department, default: [:]][finding.severity, default: 0] += 1
            subjects.insert(finding.subject)
        }
    }

    /// By the id of their subject, the positions of the people among those of the detail.
    let people: [String: Int]
    /// The departments of the people in the order in which the records name them first; without those that have no name.
    let departments: [String]
    /// All findings, made once for all pages.
    let findings: [Finding]
    private var whole = Part()
    /// What supervisors may read, by department.
    private var supervised: [String: Part] = [:]
    private var byDepartment: [String: Part] = [:]

    init(_ report: CheckReport) {
        let detail = report.detail
        let found = detail?.people ?? []
        let people = Dictionary(found.enumerated().map { ($1.subject.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.people = people
        var departments: [String] = []
        var known: Set<String> = []
        for name in found.compactMap(\.department) where known.insert(name).inserted { departments.append(name) }
        self.departments = departments
        findings = Array(report.result.findings)
        for (position, finding) in findings.enumerated() {
            let person = finding.subject.kind == detail?.personKind ? people[finding.subject.id] : nil
            let department = person.flatMap { found[$0].department } ?? ""
            whole.add(finding, at: position, of: department)
            guard person != nil else { continue }
            byDepartment[department, default: Part()].add(finding, at: position, of: department)
            guard finding.audience != .hr else { continue }
            supervised[department, default: Part()].add(finding, at: position, of: department)
        }
    }

    func part(for reader: PageReader) -> Part {
        switch reader {
        case .hr(nil), .owner: whole
        case .hr(let department?): byDepartment[department] ?? Part()
        case .supervisor(let department): supervised[department] ?? Part()
        }
    }
}
