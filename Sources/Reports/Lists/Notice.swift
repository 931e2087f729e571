import Diagnostics
import Evaluation
import Policies

/// `notices/001-….txt`: what the supervisors of a department are asked to do, without ratings, as the text of a message.
struct Notice: ReportPart {
    let number: Int
    let department: String
    let index: FindingIndex
    let rated: RatedRules

    var fileName: String { "notices/" + UnitFileName.of(number, department, ending: "txt") }

    func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        let words = PageWords(language: report.language)
        let lines = people(report).map { person, topics in
            let name = [person.subject.id, person.name].compactMap { $0 }.joined(separator: " ")
            return words("・\(name)：", "- \(name): ") + topics.joined(separator: words("／", "; "))
        }
        output.write(words("\(department)　所属長 様\n\n", "To the supervisors of \(department)\n\n"))
        output.write(opening(report, words))
        output.write(lines.isEmpty ? words("（今回はありません）\n", "(nobody this time)\n") : lines.joined(separator: "\n") + "\n")
        output.write(closing(words))
    }

    private func opening(_ report: CheckReport, _ words: PageWords) -> String {
        let title = report.result.run.policyTitle[report.language]
        let day = words.day(report.result.run.asOf)
        return words(
            "\(title)に沿って、次の職員との面談や声かけをお願いします（基準日 \(day)）。\n記録から見えた話し合いのきっかけであり、評価の内容は含みません。\n\n",
            "Following the \(title), please find time to talk with the people below (as of \(day)).\nThese are reasons to talk, as the records show them; no rating is told here.\n\n"
        )
    }

    private func closing(_ words: PageWords) -> String {
        words(
            "\n記録と違うところがありましたら、人事担当にお知らせください。\n",
            "\nPlease tell HR where the records are wrong.\n")
    }

    /// The people of the department with what there is to talk about, each rule once.
    private func people(_ report: CheckReport) -> [(PersonDetail, [String])] {
        guard let detail = report.detail else { return [] }
        var topics: [Int: [String]] = [:]
        for position in index.part(for: .supervisor(department: department)).positions {
            let finding = index.findings[position]
            guard !rated.contains(finding.rule), let place = index.people[finding.subject.id] else { continue }
            let title = report.policy.rules[id: finding.rule]?.label?[report.language] ?? finding.rule
            if !topics[place, default: []].contains(title) { topics[place, default: []].append(title) }
        }
        return topics.sorted { $0.key < $1.key }.map { (detail.people[$0.key], $0.value) }
    }
}
