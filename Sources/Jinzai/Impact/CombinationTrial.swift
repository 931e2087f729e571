import CivilTime
import Diagnostics
import Evaluation
import Policies
import Records
import Reports
import Schema

/// Checks made-up people with both versions of a policy: one for each combination of grade, level and years since the dates of
/// their record. Whatever else is asked of them is as it most often is in the records.
struct CombinationTrial {
    /// What one made-up person stands for.
    struct Combination: Hashable {
        let grade: String
        let level: Int
        /// How many years before the day the dates of the record lie.
        let years: Int
    }

    private let old: CheckedPolicy
    private let new: CheckedPolicy
    private let options: CheckOptions
    private let dataset: Dataset
    private let policy: Policy
    private let tables: CombinationTables

    /// Nil where the records have no people with grades.
    init?(old: CheckedPolicy, new: CheckedPolicy, options: CheckOptions, dataset: Dataset) throws(JinzaiError) {
        policy = try new.usable().policy
        guard let tables = CombinationTables(dataset.schema) else { return nil }
        self.tables = tables
        self.old = old
        self.new = new
        self.options = options
        self.dataset = dataset
    }

    /// The combinations that change and that nobody has, and how many were tried.
    func run() throws(JinzaiError) -> (impacts: [CombinationImpact], tried: Int) {
        let combinations = self.combinations
        let files = CombinationFiles(tables: tables, policy: policy, dataset: dataset, options: options).files(for: combinations)
        let comparison = ResultComparison(
            old: try old.check(files: files, options: options).result, new: try new.check(files: files, options: options).result)
        let known = Dictionary(
            combinations.enumerated().map { (tables.id($0), $1) }, uniquingKeysWith: { first, _ in first })
        var changed: [CombinationImpact: Set<Combination>] = [:]
        var order: [CombinationImpact] = []
        for finding in comparison.findings() {
            guard let combination = known[finding.subject.id] else { continue }
            let key = CombinationImpact(rule: finding.rule, item: finding.item, kind: finding.kind, values: [])
            if changed[key] == nil { order.append(key) }
            changed[key, default: []].insert(combination)
        }
        let people = CombinationsToday(dataset: dataset, tables: tables, options: options)
        return (order.flatMap { impacts($0, changed[$0] ?? [], people) }, combinations.count)
    }

    private var combinations: [Combination] {
        let scale = policy.records.vocabulary.levels
        let levels = tables.rated == nil || scale.lowest > scale.highest ? [scale.lowest] : Array(scale.lowest...scale.highest)
        return policy.grades.ids.flatMap { grade in
            levels.flatMap { level in Self.years.map { Combination(grade: grade, level: level, years: $0) } }
        }
    }

    private static let years = [1, 4, 7, 12, 22]

    /// Grades with the same levels and years are told together; what makes no difference is left out.
    private func impacts(
        _ key: CombinationImpact, _ changed: Set<Combination>, _ people: CombinationsToday
    ) -> [CombinationImpact] {
        let all = combinations
        let competency = key.item.flatMap { policy.competencies[id: $0]?.id }
        let grades = policy.grades.ids.filter { grade in changed.contains { $0.grade == grade } }
        let hasYears = differs(changed, all) { ($0.grade, $0.level) == ($1.grade, $1.level) }
        let hasLevels = differs(changed, all) { ($0.grade, $0.years) == ($1.grade, $1.years) }
        var groups: [[CombinationImpact.Value]: [String]] = [:]
        var order: [[CombinationImpact.Value]] = []
        for grade in grades {
            let own = changed.filter { $0.grade == grade }
            let rare = own.filter { !people.have($0, item: competency, level: hasLevels, years: hasYears) }
            guard !rare.isEmpty else { continue }
            var values: [CombinationImpact.Value] = []
            if hasLevels, let rated = tables.rated {
                let levels = Set(rare.map(\.level)).sorted().map { "\($0)" }
                values.append(.init(field: "\(rated.table.rowName).\(rated.level)", values: levels))
            }
            if hasYears, let date = tables.date {
                let days = Set(rare.map(\.years)).sorted().compactMap { options.asOf.adding(years: -$0)?.description }
                values.append(.init(field: "\(tables.root.rowName).\(date)", values: days))
            }
            if groups[values] == nil { order.append(values) }
            groups[values, default: []].append(grade)
        }
        return order.map { values in
            var impact = key
            impact.values = [.init(field: "\(tables.root.rowName).\(tables.grade)", values: groups[values] ?? [])] + values
            return impact
        }
    }

    /// Whether of some combinations that are alike some change and others do not.
    private func differs(
        _ changed: Set<Combination>, _ all: [Combination], alike: (Combination, Combination) -> Bool
    ) -> Bool {
        changed.contains { some in all.contains { !changed.contains($0) && alike($0, some) } }
    }
}
