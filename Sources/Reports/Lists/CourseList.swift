import Diagnostics
import Evaluation
import Policies

/// `courses.csv`: one line for each person to whom a training is recommended, by training in the catalogue's order.
struct CourseList: ReportPart {
    let fileName = "courses.csv"
    /// Nil where it is still to be made.
    var index: FindingIndex?

    private struct Entry {
        let person: PersonDetail
        let reason: String
    }

    func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        let index = index ?? FindingIndex(report)
        output.write(CSVLine.of(["training", "title", "way", "seats", "number", "name", "department", "reason"]))
        let entries = entries(report, index)
        for training in report.policy.trainings {
            for entry in entries[training.id] ?? [] {
                output.write(
                    CSVLine.of([
                        training.id, training.title?[report.language] ?? training.id, training.way.rawValue,
                        training.capacity.map { String($0) } ?? "", entry.person.subject.id, entry.person.name ?? "",
                        entry.person.department ?? "", entry.reason,
                    ]))
            }
        }
    }

    /// By training; each person once, with the first reason.
    private func entries(_ report: CheckReport, _ index: FindingIndex) -> [String: [Entry]] {
        guard let detail = report.detail else { return [:] }
        var entries: [String: [Entry]] = [:]
        var seen: Set<String> = []
        for finding in index.findings where finding.subject.kind == detail.personKind {
            guard let place = index.people[finding.subject.id] else { continue }
            for training in finding.recommendations where seen.insert(training.training + "/" + finding.subject.id).inserted {
                entries[training.training, default: []].append(
                    Entry(person: detail.people[place], reason: training.reason[report.language]))
            }
        }
        return entries
    }
}
