import Diagnostics
import Evaluation
import Policies

/// Lists to work through, without ratings: who is recommended which course, and for each department whom to talk with about what.
struct ListReport: ReportFormat {
    let name = "lists"
    let needsDetail = true
    var parts: [any ReportPart] { [CourseList()] }

    func parts(of report: CheckReport) -> [any ReportPart] {
        let index = FindingIndex(report)
        let names = RatedRules(report)
        var parts: [any ReportPart] = [CourseList(index: index)]
        for (place, department) in index.departments.enumerated() {
            parts.append(Notice(number: place + 1, department: department, index: index, rated: names))
        }
        return parts
    }
}

/// The rules whose findings tell a rating: they weigh by it, or look at a level.
struct RatedRules {
    private let rules: Set<String>

    init(_ report: CheckReport) {
        rules = Set((report.detail?.policy.rules ?? []).filter(\.tellsLevel).map(\.rule.id))
    }

    func contains(_ rule: String) -> Bool { rules.contains(rule) }
}
