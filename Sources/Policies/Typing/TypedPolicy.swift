package import CEL

/// A policy whose every expression has been checked against its records: what an evaluator needs.
package struct TypedPolicy: Sendable {
    package let policy: Policy
    /// Tables in the schema's order, then views.
    package let rowTypes: [RowType]
    package let definitions: [Definition]
    package let views: [TypedView]
    /// What to compute in which order, so that everything stands before it is used.
    package let order: [PlanStep]
    package let rules: [TypedRule]
    package let metrics: [TypedMetric]
    /// The type of `params`.
    package let parameterObject: CELObjectType

    package func rowType(named name: String) -> RowType? { rowTypes.first { $0.name == name } }
}

/// One step of the evaluation of a policy.
package enum PlanStep: Sendable, Hashable {
    /// Make the rows of a view with their keys and elements, by its position among the typed views.
    case rows(view: Int)
    /// Compute a definition for all rows of its type.
    case definition(Int)
}
