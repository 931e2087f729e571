package import CEL

/// A policy whose every expression has been checked against its records: what an evaluator needs.
package struct TypedPolicy: Sendable {
    package var policy: Policy
    /// Tables in the schema's order, then views.
    package let rowTypes: [RowType]
    package var definitions: [Definition]
    package var views: [TypedView]
    /// What to compute in which order, so that everything stands before it is used.
    package let order: [PlanStep]
    package var rules: [TypedRule]
    package var metrics: [TypedMetric]
    /// In which expressions were checked, without the names of rows.
    package let environment: CELEnvironment
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
