import CEL
import Columnar
import Policies

/// What the rows of a batch add to an aggregate: the rows that count, and those of which it is not known.
struct AggregateInput {
    let counted: Bitmap
    let unknown: Bitmap
    /// Of the rows that count; nil for an aggregate without an argument.
    let argument: Vector?
    let weight: Vector?
}

/// The nodes of an aggregate.
struct AggregateNodes: Sendable {
    let function: Aggregate.Function
    let conditions: [VectorNode]
    let argument: VectorNode?
    let weight: VectorNode?

    init(_ aggregate: TypedAggregate, when: TypedExpression? = nil, on type: Int, _ lowering: Lowering) {
        function = aggregate.function
        conditions = [when, aggregate.when].compactMap { $0.map { lowering.lower($0, on: type) } }
        argument = aggregate.argument.map { lowering.lower($0, on: type) }
        weight = aggregate.weight.map { lowering.lower($0, on: type) }
    }

    /// In the order in which they are asked.
    var all: [VectorNode] { conditions + [argument, weight].compactMap(\.self) }

    /// `inside`: the rows that may enter; `uncertain`: those of which it is not known whether they are there.
    func input(_ domain: Domain, _ evaluator: VectorEvaluator, inside: Bitmap, uncertain: Bitmap) -> AggregateInput {
        var (open, unknown) = (inside, uncertain)
        for condition in conditions {
            let (holds, hindered) = evaluator.evaluate(condition, on: domain).truth
            unknown = unknown | (hindered & open)
            open = open & holds
        }
        guard let argument else { return AggregateInput(counted: open, unknown: unknown, argument: nil, weight: nil) }
        let values = evaluator.evaluate(argument, on: domain)
        if let present = values.present {
            unknown = unknown | open.subtracting(present)
            open = open & present
        }
        let weights = weight.map { evaluator.evaluate($0, on: domain) }
        if let present = weights?.present {
            unknown = unknown | open.subtracting(present)
            open = open & present
        }
        return AggregateInput(counted: open, unknown: unknown, argument: values, weight: weights)
    }
}
