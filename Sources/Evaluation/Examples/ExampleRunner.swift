import CEL
import CivilTime
package import Diagnostics
package import Policies

/// Runs the examples of a policy's rules and metrics.
package struct ExampleRunner {
    private let policy: TypedPolicy
    private let catalog: Catalog

    package init(_ policy: TypedPolicy) {
        self.policy = policy
        self.catalog = Catalog(policy.policy)
    }

    /// All examples in the order of the policy, each with what is wrong with it.
    package func run() -> [ExampleResult] {
        policy.rules.flatMap { rule in
            rule.rule.examples.map { ExampleResult(owner: rule.rule.id, name: $0.name, diagnostics: run($0, of: rule)) }
        }
            + policy.metrics.flatMap { metric in
                metric.metric.examples.map {
                    ExampleResult(owner: metric.metric.id, name: $0.name, diagnostics: run($0, of: metric))
                }
            }
    }

    private func run(_ example: RuleExample, of rule: TypedRule) -> [Diagnostic] {
        guard let time = time(example.at) else { return [ExampleDiagnostics.noTime.at(example.range)] }
        var given = GivenRows(policy: policy, catalog: catalog)
        let row = given.add(example.given, type: rule.each)
        addSingles(example.with, to: &given)
        guard given.diagnostics.isEmpty else { return given.diagnostics }
        let rows = GivenWorld(given)
        let world = rows.world(at: time)
        PlanRunner(world: world).run()
        let judgement = RuleEvaluator(rule, in: policy).judge(world, row: rows.place(of: row))
        return RuleExampleComparison(rule: rule, example: example, judgement: judgement, world: world).diagnostics
    }

    private func run(_ example: MetricExample, of metric: TypedMetric) -> [Diagnostic] {
        guard let time = time(example.at) else { return [ExampleDiagnostics.noTime.at(example.range)] }
        var given = GivenRows(policy: policy, catalog: catalog)
        for row in example.given { _ = given.add(row, type: metric.each) }
        addSingles(example.with, to: &given)
        guard given.diagnostics.isEmpty else { return given.diagnostics }
        let world = GivenWorld(given).world(at: time)
        PlanRunner(world: world).run()
        let evaluator = MetricEvaluator(world: world, metric: metric)
        guard let whole = evaluator.results(evaluator.states()).first else { return [] }
        return MetricExampleComparison(example: example, result: whole).diagnostics
    }

    private func addSingles(_ with: GivenValue?, to given: inout GivenRows) {
        guard case .map(let entries, _) = with else { return }
        for entry in entries {
            if let type = policy.rowType(named: entry.key) {
                _ = given.add(entry.value, type: type.index)
            } else {
                given.reportUnknownRow(entry)
            }
        }
    }

    private func time(_ own: ExampleTime?) -> EvaluationTime? {
        let header = policy.policy.header
        guard let asOf = own?.asOf ?? header.examplesAt?.asOf else { return nil }
        let stated = own?.year ?? (own?.asOf == nil ? header.examplesAt?.year : nil)
        return EvaluationTime(
            asOf: asOf, year: stated ?? EvaluationTime.defaultYear(asOf: asOf, header: header), header: header)
    }
}

/// What came of one example.
package struct ExampleResult: Sendable {
    /// The id of the rule or metric.
    package let owner: String
    package let name: String
    /// Empty where the example holds.
    package let diagnostics: [Diagnostic]

    package var holds: Bool { diagnostics.isEmpty }
}
