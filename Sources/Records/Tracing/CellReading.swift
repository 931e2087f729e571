/// What was read of one cell.
package struct CellReading: Sendable {
    /// What became of a cell.
    package enum Outcome: String, Sendable, CaseIterable {
        /// Read as it stands.
        case plain
        /// Written in another way than programs write it, as `令和6年4月1日`, and read without a word.
        case normalised
        /// Read, but something is told of it.
        case warned
        /// Not read, which is told.
        case refused
        /// Nothing stands there, or the reason for it.
        case empty
    }

    package internal(set) var place: CellPlace
    package let field: String
    package let outcome: Outcome
    /// The code of what is told.
    package let code: String?
    /// The cell as it stands and what it was read as; nil where that is nobody's business.
    package let text: String?
    package let value: String?
}
