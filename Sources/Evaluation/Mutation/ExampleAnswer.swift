import CEL
import Diagnostics
import Policies

/// All that an example could say about what comes of its rows, by the keys of examples.
struct ExampleAnswer {
    let facts: [(key: String, value: String)]

    /// The first fact in which two answers differ, with its key where it is not the outcome.
    func difference(from other: ExampleAnswer) -> (String, String)? {
        for (own, others) in zip(facts, other.facts) where own.value != others.value {
            let key = own.key == "expect" ? "" : own.key + ": "
            return (key + own.value, key + others.value)
        }
        return nil
    }
}

extension ExampleRunner {
    /// What comes of other rows than an example gives; nil where they cannot be read.
    func answer(_ example: TriedExample, given: [GivenValue]) -> ExampleAnswer? {
        switch example.owner {
        case .rule(let position):
            let source = policy.rules[position].rule.examples[example.number]
            guard let row = given.first,
                let trial = try? trial(ofRule: position, given: row, with: source.with, at: source.at, range: source.range).get()
            else { return nil }
            return answer(policy.rules[position], trial)
        case .metric(let position):
            let source = policy.metrics[position].metric.examples[example.number]
            let trial = try? trial(ofMetric: position, given: given, with: source.with, at: source.at, range: source.range).get()
            return trial?.result.map { ExampleAnswer($0) }
        case .view(let position):
            let source = policy.policy.views[position].examples[example.number]
            let trial = try? trial(ofView: position, given: given, with: source.with, at: source.at, range: source.range).get()
            return trial.map {
                ExampleAnswer(facts: [("expect", ViewExampleComparison(example: source, made: $0).texts.joined(separator: ", "))])
            }
        }
    }

    private func answer(_ rule: TypedRule, _ trial: RuleTrial) -> ExampleAnswer {
        let judgement = trial.judgement
        func text(_ result: CELResult?) -> String {
            guard case .value(let value) = result else { return "~" }
            return ValueText(world: trial.world).data(value).plainText
        }
        var facts = [("expect", judgement.outcome.rawValue), ("observed", text(judgement.context.observed))]
        guard judgement.outcome.isFinding else { return ExampleAnswer(facts: facts) }
        let message = MessageRenderer(world: trial.world).render(rule.message, in: judgement.context)
        let advice = rule.recommend.map { Recommender(world: trial.world).advise($0, for: judgement.context).recommended }
        facts += [
            ("item", text(judgement.context.item)), ("message", message.ja), ("message", message.en),
            ("recommend", "[" + (advice ?? []).map(\.training.id).joined(separator: ", ") + "]"),
        ]
        return ExampleAnswer(facts: facts)
    }

    /// The rows that an example gives.
    func given(_ example: TriedExample) -> [GivenValue] {
        switch example.owner {
        case .rule(let position): [policy.rules[position].rule.examples[example.number].given]
        case .metric(let position): policy.metrics[position].metric.examples[example.number].given
        case .view(let position): policy.policy.views[position].examples[example.number].given
        }
    }

    /// The type of the rows that examples of an owner give.
    func rowType(of owner: ExampleOwner) -> Int {
        switch owner {
        case .rule(let position): policy.rules[position].each
        case .metric(let position): policy.metrics[position].each
        case .view(let position): policy.views[position].each
        }
    }

    func time(of example: TriedExample) -> EvaluationTime? {
        switch example.owner {
        case .rule(let position): time(policy.rules[position].rule.examples[example.number].at)
        case .metric(let position): time(policy.metrics[position].metric.examples[example.number].at)
        case .view(let position): time(policy.policy.views[position].examples[example.number].at)
        }
    }
}

extension ExampleAnswer {
    fileprivate init(_ result: MetricResult) {
        let value = result.value?.plainText ?? (result.unknown > 0 ? "unknown" : "none")
        facts = [
            ("expect", value), ("counted", String(result.counted)), ("unknown", String(result.unknown)),
            ("low", result.low?.plainText ?? "~"), ("high", result.high?.plainText ?? "~"),
            ("state", result.goal?.rawValue ?? "~"),
        ]
    }
}
