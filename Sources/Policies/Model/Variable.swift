package import Diagnostics

/// A named value of every row of a table or view: a virtual column.
package struct Variable: Sendable {
    /// How the value is found.
    package enum Definition: Sendable {
        case expression(ExpressionText)
        /// The output of the first arm whose condition holds.
        case match([MatchArm])
        case table(DecisionTable)
    }

    /// The row name of its table or view.
    package let rowName: IDReference
    package let name: String
    package let nameRange: SourceRange
    package let definition: Definition
    package let documentation: PolicyText?
    package let range: SourceRange
}

/// A condition and what holds if it does; without condition it always holds.
package struct MatchArm: Sendable {
    package let condition: ExpressionText?
    package let output: ExpressionText
    package let range: SourceRange
}

/// A decision table: the first row whose cells all hold the inputs' values gives the output.
package struct DecisionTable: Sendable {
    /// A row: for each input the values that fit, any where it has no cell.
    package struct Row: Sendable {
        package let cells: [Cell]
        package let then: GivenValue
        package let range: SourceRange
    }

    /// The values that fit, as written; the input's type reads them. One is enough where the input is a list.
    package struct Cell: Sendable {
        /// The position of the input.
        package let input: Int
        package let values: [Located<String>]
        package let range: SourceRange
    }

    package let inputs: [NamedExpression]
    package let rows: [Row]
    package let outputType: LiteralType
    /// The outputs of the rows, read as `outputType`.
    package let outputs: [LiteralValue]
    package let range: SourceRange
}
