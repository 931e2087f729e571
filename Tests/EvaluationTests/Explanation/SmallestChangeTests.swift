import Foundation
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies
@testable import Records

@Suite("The smallest change")
struct SmallestChangeTests {
    /// A rule with what it says of somebody, before and after.
    private struct Case {
        let rule: TypedRule
        let finding: Finding
        let change: SmallestChange
        /// Everybody whose records it touches.
        let people: Set<String>
    }

    @Test("of each row that does not meet a rule, written into the files, lets the row meet the rule")
    func ward() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "jinzai-ward-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try makeWard(in: folder.appending(path: "0"), employees: Effort.cases(40, long: 2_500))
        let setting = try MeguroSetting(folder: folder.appending(path: "0").path)
        let unmet = some(of: setting.check().findings.filter { $0.outcome == .unmet })
        let (cases, without) = try cases(of: unmet, setting)
        // What cannot be found is told, never guessed; see the search's bounds.
        #expect(without.count * 5 <= unmet.count, "\(without.count) of \(unmet.count): \(without.prefix(20))")
        #expect(cases.count > 10)
        let files = try CSVFolder(folder.appending(path: "0"))
        for (number, batch) in batches(cases).enumerated() {
            var records = ChangedRecords(setting, files)
            for entry in batch { try records.apply(entry.change) }
            let target = folder.appending(path: "\(number + 1)")
            try records.folder.write(to: target)
            try expectMet(batch, setting, try MeguroSetting(folder: target.path))
        }
    }

    /// The first few of each rule; all of them where there is time.
    private func some(of findings: [Finding]) -> [Finding] {
        let limit = Effort.cases(2, long: .max)
        var counts: [String: Int] = [:]
        return findings.filter { finding in
            counts[finding.rule, default: 0] += 1
            return counts[finding.rule, default: 0] <= limit
        }
    }

    private func makeWard(in folder: URL, employees: Int) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", PackageRoot.url("Fixtures/ward/generate.py").path, folder.path, "--employees", "\(employees)",
        ]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    private func cases(of findings: [Finding], _ setting: MeguroSetting) throws -> ([Case], without: [String]) {
        let explainer = RowExplainer(policy: setting.policy, dataset: setting.dataset, time: setting.time)
        var cases: [Case] = []
        var without: [String] = []
        for finding in findings {
            let rule = try #require(setting.policy.rules.first { $0.rule.id == finding.rule })
            let search = explainer.change(rule: rule, subject: finding.subject.id, item: finding.item)
            guard case .found(let changes, _, _)? = search, let change = changes.first else {
                without.append(finding.id)
                continue
            }
            cases.append(
                Case(
                    rule: rule, finding: finding, change: change,
                    people: Set(change.cells.map(\.subject.id)).union([finding.subject.id])))
        }
        return (cases, without)
    }

    /// Changes in one batch touch different people, so that each is tried as if it were the only one.
    private func batches(_ cases: [Case]) -> [[Case]] {
        var batches: [(cases: [Case], people: Set<String>)] = []
        for entry in cases {
            let index = batches.firstIndex { $0.people.isDisjoint(with: entry.people) } ?? batches.count
            if index == batches.count { batches.append(([], [])) }
            batches[index].cases.append(entry)
            batches[index].people.formUnion(entry.people)
        }
        return batches.map(\.cases)
    }

    private func expectMet(_ batch: [Case], _ before: MeguroSetting, _ after: MeguroSetting) throws {
        let old = RowExplainer(policy: before.policy, dataset: before.dataset, time: before.time)
        let new = RowExplainer(policy: after.policy, dataset: after.dataset, time: after.time)
        for entry in batch {
            let subject = entry.finding.subject.id
            let was = old.outcomes(rule: entry.rule, subject: subject)
            let outcomes = new.outcomes(rule: entry.rule, subject: subject)
            // A change of the row's own key gives it another name: then one row less is unmet, and one more is met.
            if let same = outcomes.first(where: { $0.item == entry.finding.item }) {
                #expect(same.outcome == .met, "\(entry.finding.id): \(entry.change)")
            } else {
                #expect(
                    outcomes.count { $0.outcome == .unmet } < was.count { $0.outcome == .unmet }
                        && outcomes.count { $0.outcome == .met } > was.count { $0.outcome == .met },
                    "\(entry.finding.id): \(entry.change)")
            }
        }
    }
}
