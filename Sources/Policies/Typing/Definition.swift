package import CEL

/// A member of rows that the policy defines: a variable, or a column, key or element of a view.
package struct Definition: Sendable {
    /// How its value is found for a row.
    package enum Body: Sendable {
        case expression(TypedExpression)
        case match([TypedArm])
        case table(TypedTable)
        /// A column of a grouped view: one value of the group's rows.
        case aggregate(TypedAggregate)
        /// The value that the rows of a group share: the position in `by`.
        case key(Int, TypedExpression)
        /// The element for which the row stands: the position in `with`.
        case element(Int, TypedExpression)
    }

    package let rowType: Int
    package let name: String
    /// The type of the member, without `optional_type`.
    package let type: CELType
    /// Whether it may be empty without anything being wrong.
    package let isOptional: Bool
    package var body: Body
}

/// An expression that has been checked, and where each of its variables comes from.
///
/// A class, as it is handed from hand to hand for every row.
package final class TypedExpression: Sendable {
    package let text: ExpressionText
    package let checked: CheckedExpression
    package let program: CELProgram
    /// One for each of `program.variables`.
    package let bindings: [Binding]

    init(text: ExpressionText, checked: CheckedExpression, program: CELProgram, bindings: [Binding]) {
        self.text = text
        self.checked = checked
        self.program = program
        self.bindings = bindings
    }

    package var type: CELType { checked.type }
}

/// Where the value of a variable comes from.
package enum Binding: Sendable, Hashable {
    /// The row that the expression is about, or one that holds it, by its row type.
    case row(Int)
    /// A member of the row that the expression is about.
    case member(Int)
    /// The only row of a view without groups, by its row type.
    case single(Int)
    case global(Global)
    case observed
    case item
}

/// What every expression may use.
package enum Global: String, Sendable, Hashable, CaseIterable {
    case asOf = "as_of"
    case year
    case yearStart = "year_start"
    case yearEnd = "year_end"
    case parameters = "params"

    package var type: CELType {
        switch self {
        case .asOf, .yearStart, .yearEnd: .date
        case .year: BuiltinTypes.fiscalYear
        case .parameters: BuiltinTypes.parameters
        }
    }
}

/// A condition and what holds if it does.
package struct TypedArm: Sendable {
    package var condition: TypedExpression?
    package var output: TypedExpression
}

/// A decision table whose inputs have been checked and whose cells have been read.
package struct TypedTable: Sendable {
    /// A row: the values that fit each input, nil for any, and the output.
    package struct Row: Sendable {
        package var cells: [[CELValue]?]
        package var output: CELValue
    }

    package var inputs: [TypedExpression]
    package var rows: [Row]
}

/// An aggregate whose expressions have been checked.
package struct TypedAggregate: Sendable {
    package var function: Aggregate.Function
    package var argument: TypedExpression?
    package var when: TypedExpression?
    package var weight: TypedExpression?
    package let type: CELType
}

/// A view whose expressions have been checked.
package struct TypedView: Sendable {
    package let rowType: Int
    package let each: Int
    package var when: TypedExpression?
    package let kind: Kind

    package enum Kind: Sendable {
        /// The definitions of the elements, in the order of `with`.
        case elements([Int])
        /// The definitions of the keys, in the order of `by`.
        case groups([Int])
        case whole
    }
}
