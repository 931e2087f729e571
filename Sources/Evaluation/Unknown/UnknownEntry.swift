import Columnar
package import Records

/// One thing that was missing, with the rules that could therefore not be judged: one entry a missing cell, not one a rule.
package struct UnknownEntry: Sendable {
    /// Nil where a whole column or table was not supplied.
    package var subject: Subject?
    /// The missing field as a rule names it: `employee.hired_on`.
    package var fields: [String]
    package var cause: UnknownCause
    /// The rules and metrics concerned, in the policy's order.
    package var rules: [String]
    /// How many rows could not be judged.
    package var rows: Int
    package var place: CellPlace?
}

/// Why something is not known.
package enum UnknownCause: Sendable, Hashable {
    case empty
    case notSupplied
    case unreadable
    case notRated
    case notApplicable
    /// A reference to a row that is not there.
    case unresolved
    /// An expression had no value: its code, as `division_by_zero`.
    case error(String)

    package var code: String {
        switch self {
        case .empty: "empty"
        case .notSupplied: "not_supplied"
        case .unreadable: "unreadable"
        case .notRated: "not_rated"
        case .notApplicable: "not_applicable"
        case .unresolved: "unresolved"
        case .error(let code): code
        }
    }
}

extension UnknownCause {
    /// The cause of a cell that is in a state other than having a value.
    init(_ state: CellState) {
        self =
            switch state {
            case .value, .empty: .empty
            case .notRated: .notRated
            case .notApplicable: .notApplicable
            case .unreadable: .unreadable
            case .unresolved: .unresolved
            case .notSupplied: .notSupplied
            }
    }
}
