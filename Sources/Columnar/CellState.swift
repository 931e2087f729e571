/// What is known of a cell.
package enum CellState: UInt8, Sendable, Hashable, CaseIterable {
    /// It has a value.
    case value
    /// The file left it empty.
    case empty
    /// Empty, because nothing was rated.
    case notRated
    /// Empty, because the question does not apply.
    case notApplicable
    /// The file says something that could not be read as the field's type.
    case unreadable
    /// It names a row or code that is not there.
    case unresolved
    /// The file does not have the cell.
    case notSupplied

    /// Whether the cell was left empty, for whatever reason.
    package var isEmpty: Bool { self == .empty || self == .notRated || self == .notApplicable }
}
