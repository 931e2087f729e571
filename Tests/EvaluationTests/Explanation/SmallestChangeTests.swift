import Foundation
import TestSupport
import Testing

@testable import Policies
@testable import Schema

/// The whole demo ward with JINZAI_LONG; otherwise a small one, or, where the optimised program is named, some rows of each rule of
/// the whole one.
@Suite("The smallest change")
struct SmallestChangeTests {
    /// A row that does not meet its rule, and what would have to be different.
    fileprivate struct Case {
        let explanation: ToldExplanation
        let change: ToldChange
        /// Everybody whose records it touches, and whom a cell names that it changes: a rater has one more to rate, another one less.
        let people: Set<String>
    }

    private static let day = ["--as-of", "2025-04-01", "--language", "en"]
    private static let policy = PackageRoot.url("Rules/meguro").path
    private static var isOptimised: Bool { ProcessInfo.processInfo.environment["JINZAI_BINARY"] != nil }

    @Test("of each row that does not meet a rule, written into the files, lets the row meet the rule")
    func ward() throws {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "jinzai-ward-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let records = scratch.appending(path: "0")
        try Ward.make(in: records.path, employees: Effort.cases(Self.isOptimised ? 2_500 : 40, long: 2_500))
        let files = try CSVFolder(records)
        let schema = try #require(PolicyLoader.load(paths: [Self.policy]).policy).records
        let unmet = try unmet(in: records)
        #expect(unmet.count >= 6, "rules that somebody does not meet")
        var told = 0
        for (rule, subjects) in unmet.sorted(by: { $0.key < $1.key }) {
            let explanations = try explain(records, rule, Array(subjects.prefix(limit)), ["--format", "json"])
                .filter { $0.outcome == "unmet" }
            let without = explanations.filter { $0.change?.changes?.first == nil }
            #expect(without.isEmpty, "no change was found: \(without.map(\.id))")
            let cases = explanations.compactMap { Case($0, schema: schema) }
            told += cases.count
            for (number, batch) in batches(cases).enumerated() {
                var changed = try ChangedRecords(files, schema: schema)
                for entry in batch { try changed.apply(entry.change) }
                let target = scratch.appending(path: "\(rule)-\(number + 1)")
                try changed.folder.write(to: target)
                try expectMet(batch, rule, before: explanations, in: target)
                try FileManager.default.removeItem(at: target)
            }
        }
        print("smallest changes: \(told) rows of \(unmet.count) rules, each met when it is made")
    }

    /// How many people of each rule.
    private var limit: Int { Effort.cases(Self.isOptimised ? 12 : 2, long: .max) }

    /// By rule, whose rows do not meet it.
    private func unmet(in records: URL) throws -> [String: [String]] {
        struct Document: Decodable { let findings: [ToldExplanation] }
        let run = try JinzaiBinary.run(["check", Self.policy, records.path, "--format", "json"] + Self.day)
        try #require(run.status == 0, "\(run.err)")
        let findings = try JSONDecoder().decode(Document.self, from: Data(run.out.utf8)).findings
        return Dictionary(grouping: findings.filter { $0.outcome == "unmet" }, by: \.rule).mapValues { findings in
            var seen: Set<String> = []
            return findings.map(\.subject).filter { seen.insert($0).inserted }
        }
    }

    private func explain(
        _ records: URL, _ rule: String, _ subjects: [String], _ options: [String]
    ) throws -> [ToldExplanation] {
        let people = subjects.flatMap { ["--subject", $0] }
        let run = try JinzaiBinary.run(["explain", Self.policy, records.path, "--rule", rule] + people + options + Self.day)
        try #require(run.status == 0, "\(run.err)")
        return try ToldExplanation.all(in: run.out)
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

    private func expectMet(_ batch: [Case], _ rule: String, before: [ToldExplanation], in folder: URL) throws {
        let subjects = batch.map(\.explanation.subject)
        let after = Dictionary(
            grouping: try explain(folder, rule, subjects, ["--no-change", "--format", "json"]), by: \.subject)
        for entry in batch {
            let rows = after[entry.explanation.subject] ?? []
            // A change of the row's own key gives it another name: then one row less is unmet.
            if let same = rows.first(where: { $0.item == entry.explanation.item }) {
                #expect(same.outcome == "met", "\(entry.explanation.id): \(entry.change)")
            } else {
                let was = before.filter { $0.subject == entry.explanation.subject }
                #expect(rows.count { $0.outcome == "unmet" } == was.count - 1, "\(entry.explanation.id): \(entry.change)")
                #expect(rows.contains { $0.outcome == "met" }, "\(entry.explanation.id): \(entry.change)")
            }
        }
    }
}

extension SmallestChangeTests.Case {
    fileprivate init?(_ explanation: ToldExplanation, schema: DatasetSchema) {
        guard let change = explanation.change?.changes?.first else { return nil }
        let named = change.cells.filter { cell in
            guard case .reference? = schema.table(named: cell.table)?.field(named: cell.field)?.type else { return false }
            return true
        }
        let people = change.cells.map(\.subject) + named.flatMap { [$0.from?.text, $0.to.text].compactMap { $0 } }
        self.init(explanation: explanation, change: change, people: Set(people).union([explanation.subject]))
    }
}
