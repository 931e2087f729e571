import CEL
import Policies

/// An expression, or a function in it, that has no form for columns and is evaluated row by row.
struct RowByRow: Sendable {
    let expression: TypedExpression?
    /// The part that stands in the way.
    let part: String
}

extension Lowering {
    /// What is evaluated row by row, in the order in which it was met.
    var rowByRow: [RowByRow] {
        interpreted.map { RowByRow(expression: $0.expression, part: $0.reason) }
            + calls.map { RowByRow(expression: nil, part: $0.id) }
    }

    /// The functions that are called value by value.
    private var calls: [CELOverload] {
        allNodes.compactMap { if case .call(let overload, _) = $0.kind { overload } else { nil } }
    }
}
