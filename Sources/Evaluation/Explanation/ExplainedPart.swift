package import Diagnostics
package import Policies
package import Records

/// A part of an expression, what it came to, and what it came from.
package struct ExplainedPart: Sendable {
    /// What the part came to.
    package enum Result: Sendable {
        case value(Shown)
        case unknown(fields: [String])
        /// It has no value; the code of the reason, as `division_by_zero`.
        case error(String)
    }

    /// Where the value of a part stands.
    package enum Origin: Sendable {
        /// It was computed from its parts.
        case expression
        /// All of its parts have to hold.
        case all
        /// One of its parts has to hold.
        case any
        /// A cell of the records.
        case cell(ExplainedCell)
        /// Something that the policy defines for every row: a variable, or a column of a view.
        case definition
        case parameter(ExplainedParameter)
        /// One element of a list that a macro or an aggregate goes through.
        case element
    }

    /// As the policy writes it; for an element the row's name and key, or the value.
    package var text: String
    package var result: Result
    package var origin: Origin
    package var parts: [ExplainedPart] = []
    /// How many further elements there are.
    package var omitted = 0
    /// Whether the parts stand elsewhere in the explanation, where the definition was met first.
    package var isToldBefore = false
    /// Whether it is an element that a filter does not let through.
    package var isLeftOut = false
}

/// A cell of the records that an expression read.
package struct ExplainedCell: Sendable {
    /// As a rule names it: `employee.hired_on`.
    package var field: String
    /// The person or thing that the row belongs to.
    package var subject: Subject
    /// Nil where the records do not have the cell.
    package var place: CellPlace?
    /// Why it has no value; nil where it has one.
    package var cause: UnknownCause?
}

/// A parameter that an expression read.
package struct ExplainedParameter: Sendable {
    package var label: LocalizedText?
    package var unit: String?
    package var basis: Basis
    package var clauses: [String]
}
