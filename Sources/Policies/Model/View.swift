package import Diagnostics

/// A table made from the rows of another table or view.
package struct View: Registered {
    /// Which rows it has.
    package enum Kind: Sendable {
        /// One row per row of `each` and per element of the list of `with`; per row alone where `with` is empty.
        case elements(with: [NamedExpression])
        /// One row per combination of values.
        case groups(by: [NamedExpression])
        /// One row for all, in scope everywhere.
        case whole
    }

    package let id: String
    package let idRange: SourceRange
    package let rowName: String
    package let rowNameRange: SourceRange
    /// The row name of the table or view that it is made from.
    package let each: IDReference
    package let when: ExpressionText?
    package let kind: Kind
    package let columns: [ViewColumn]
    package let documentation: PolicyText?
    /// Whether it comes from the prelude that ships with the program.
    package let isPrelude: Bool
    package let examples: [ViewExample]
    package let range: SourceRange

    package func column(_ name: String) -> ViewColumn? { columns.first { $0.name == name } }
}

/// A column of a view.
package struct ViewColumn: Sendable {
    /// How its value is found.
    package enum Content: Sendable {
        case expression(ExpressionText)
        case aggregate(Aggregate)
    }

    package let name: String
    package let nameRange: SourceRange
    package let content: Content
    package let documentation: PolicyText?
    package let range: SourceRange
}

/// One value of many rows.
package struct Aggregate: Sendable {
    /// What is done with the rows' values.
    package enum Function: String, Sendable, CaseIterable {
        case count
        case share
        case distinct
        case sum
        case mean
        case variance
        case stddev
        case min
        case max
        case median
    }

    package let function: Function
    package let functionRange: SourceRange
    /// What is aggregated of each row; nil only in `count: true`.
    package let argument: ExpressionText?
    /// Which rows count; nil for all.
    package let when: ExpressionText?
    package let weight: ExpressionText?
    package let range: SourceRange
}
