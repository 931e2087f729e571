import CEL
import CivilTime
package import Diagnostics
package import Policies

/// Runs the examples of a policy's rules, metrics and views.
package struct ExampleRunner: Sendable {
    let policy: TypedPolicy
    private let catalog: Catalog
    private let observer: ExpressionObserver?
    /// What the examples of each owner rest on; only that is computed.
    let reaches: [ExampleOwner: PolicyReach]

    package init(_ policy: TypedPolicy) { self.init(policy, observer: nil) }

    init(_ policy: TypedPolicy, observer: ExpressionObserver?) {
        self.policy = policy
        self.catalog = Catalog(policy.policy)
        self.observer = observer
        let parts = Dictionary(grouping: policy.parts, by: \.home)
        let owners = policy.exampleOwners.filter { policy.exampleCount(of: $0) > 0 }
        reaches = Dictionary(
            owners.map { ($0, policy.reach(of: $0, parts[$0.home] ?? [])) }, uniquingKeysWith: { first, _ in first })
    }

    /// A runner of the same examples on a policy that differs in what its expressions and parameters say.
    init(_ other: ExampleRunner, on policy: TypedPolicy, sharesCatalog: Bool) {
        self.policy = policy
        catalog = sharesCatalog ? other.catalog : Catalog(policy.policy)
        observer = nil
        reaches = other.reaches
    }

    /// The same runner, noting how expressions come out.
    func observed(by observer: ExpressionObserver) -> ExampleRunner { ExampleRunner(self, observer: observer) }

    private init(_ other: ExampleRunner, observer: ExpressionObserver) {
        policy = other.policy
        catalog = other.catalog
        reaches = other.reaches
        self.observer = observer
    }

    /// All examples in the order of the policy, each with what is wrong with it.
    package func run() -> [ExampleResult] {
        policy.exampleOwners.flatMap { owner in (0..<policy.exampleCount(of: owner)).map { result(owner, $0) } }
    }

    private func result(_ owner: ExampleOwner, _ number: Int) -> ExampleResult {
        let (name, range) = policy.example(owner, number)
        return ExampleResult(
            owner: policy.name(of: owner.home), name: name, range: range, diagnostics: diagnostics(owner, number))
    }

    /// What is wrong with one example; nothing where it holds.
    func diagnostics(_ owner: ExampleOwner, _ number: Int) -> [Diagnostic] {
        switch owner {
        case .rule(let position): run(policy.rules[position].rule.examples[number], ofRule: position)
        case .metric(let position): run(policy.metrics[position].metric.examples[number], ofMetric: position)
        case .view(let position): run(policy.policy.views[position].examples[number], ofView: position)
        }
    }

    private func run(_ example: RuleExample, ofRule position: Int) -> [Diagnostic] {
        let rule = policy.rules[position]
        switch trial(ofRule: position, given: example.given, with: example.with, at: example.at, range: example.range) {
        case .failure(let failure): return failure.diagnostics
        case .success(let trial):
            return RuleExampleComparison(rule: rule, example: example, judgement: trial.judgement, world: trial.world)
                .diagnostics
        }
    }

    private func run(_ example: MetricExample, ofMetric position: Int) -> [Diagnostic] {
        switch trial(ofMetric: position, given: example.given, with: example.with, at: example.at, range: example.range) {
        case .failure(let failure): return failure.diagnostics
        case .success(let trial):
            return trial.result.map { MetricExampleComparison(example: example, result: $0).diagnostics } ?? []
        }
    }

    private func run(_ example: ViewExample, ofView position: Int) -> [Diagnostic] {
        switch trial(ofView: position, given: example.given, with: example.with, at: example.at, range: example.range) {
        case .failure(let failure): return failure.diagnostics
        case .success(let trial): return ViewExampleComparison(example: example, made: trial).diagnostics
        }
    }
}

// MARK: - Worlds of examples

extension ExampleRunner {
    /// Why an example cannot be run.
    struct Unusable: Error {
        let diagnostics: [Diagnostic]
    }

    /// What a rule says of a given row. The world lives as long as its rows are looked at.
    struct RuleTrial {
        let world: World
        let judgement: RuleEvaluator.Judgement
    }

    struct MetricTrial {
        let world: World
        /// The value for the whole.
        let result: MetricResult?
    }

    /// The rows that a view makes.
    struct ViewTrial {
        let world: World
        let rowType: Int
    }

    func trial(
        ofRule position: Int, given: GivenValue, with: GivenValue?, at: ExampleTime?, range: SourceRange
    ) -> Result<RuleTrial, Unusable> {
        let rule = policy.rules[position]
        var rows = GivenRows(policy: policy, catalog: catalog)
        let row = rows.add(given, type: rule.each)
        return made(rows, with, at, .rule(position), range).map { world, given in
            RuleTrial(world: world, judgement: RuleEvaluator(rule, in: policy).judge(world, row: given.place(of: row)))
        }
    }

    func trial(
        ofMetric position: Int, given: [GivenValue], with: GivenValue?, at: ExampleTime?, range: SourceRange
    ) -> Result<MetricTrial, Unusable> {
        let metric = policy.metrics[position]
        var rows = GivenRows(policy: policy, catalog: catalog)
        for row in given { _ = rows.add(row, type: metric.each) }
        return made(rows, with, at, .metric(position), range).map { world, _ in
            let evaluator = MetricEvaluator(world: world, metric: metric)
            return MetricTrial(world: world, result: evaluator.results(evaluator.states()).first)
        }
    }

    func trial(
        ofView position: Int, given: [GivenValue], with: GivenValue?, at: ExampleTime?, range: SourceRange
    ) -> Result<ViewTrial, Unusable> {
        let view = policy.views[position]
        var rows = GivenRows(policy: policy, catalog: catalog)
        for row in given { _ = rows.add(row, type: view.each) }
        return made(rows, with, at, .view(position), range).map { world, _ in ViewTrial(world: world, rowType: view.rowType) }
    }

    private func made(
        _ rows: GivenRows, _ with: GivenValue?, _ at: ExampleTime?, _ owner: ExampleOwner, _ range: SourceRange
    ) -> Result<(World, GivenWorld), Unusable> {
        guard let time = time(at) else { return .failure(Unusable(diagnostics: [ExampleDiagnostics.noTime.at(range)])) }
        var rows = rows
        addSingles(with, to: &rows)
        guard rows.diagnostics.isEmpty else { return .failure(Unusable(diagnostics: rows.diagnostics)) }
        let view: Int? = if case .view(let position) = owner { policy.views[position].rowType } else { nil }
        let given = GivenWorld(rows, made: view)
        let world = given.world(at: time, observer: observer)
        PlanRunner(world: world).run(only: reaches[owner]?.steps)
        return .success((world, given))
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

    func time(_ own: ExampleTime?) -> EvaluationTime? {
        let header = policy.policy.header
        guard let asOf = own?.asOf ?? header.examplesAt?.asOf else { return nil }
        let stated = own?.year ?? (own?.asOf == nil ? header.examplesAt?.year : nil)
        return EvaluationTime(
            asOf: asOf, year: stated ?? EvaluationTime.defaultYear(asOf: asOf, header: header), header: header)
    }
}

/// What came of one example.
package struct ExampleResult: Sendable {
    /// The id of the rule, metric or view.
    package let owner: String
    package let name: String
    /// Where the example stands.
    package let range: SourceRange
    /// Empty where the example holds.
    package let diagnostics: [Diagnostic]

    package var holds: Bool { diagnostics.isEmpty }
}
