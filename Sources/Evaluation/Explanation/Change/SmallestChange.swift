import Diagnostics
package import Records

/// What came of looking for the smallest change of the records under which a rule would be met, or would flag nothing.
///
/// It describes what would have to be true. It is no instruction to change a record, least of all a rating.
package enum ChangeSearch: Sendable {
    /// The first is the smallest that was found: fewest fields, then least distance. The others have as many fields.
    case found([SmallestChange], isComplete: Bool, tried: Int)
    /// None was found; where the search was complete, none of up to `fields` fields exists.
    case none(fields: Int, isComplete: Bool, tried: Int)
    /// The value rests on the records of too many people.
    case restsOnMany
}

/// Some cells with other values, under which the rule would be met or would flag nothing.
package struct SmallestChange: Sendable {
    package var cells: [ChangedCell]
    /// The sum over the cells: 1 for another word and for filling an empty cell, the difference of numbers, the days of dates.
    package var distance: Double
}

/// One cell with another value.
package struct ChangedCell: Sendable {
    /// The id of the table: `ratings`.
    package var table: String
    /// The field's name in the table.
    package var field: String
    /// The person or thing that the row belongs to.
    package var subject: Subject
    /// The key of the row; for an added row that of the row it is added to.
    package var key: [String]
    /// The number of an added row, from 1, the same for all its cells; nil for a row of the records.
    package var addition: Int?
    /// For an added row that another added row holds, the number of that one.
    package var addedHolder: Int?
    /// Where the cell stands; for an added row, where the row stands that would hold it.
    package var place: CellPlace?
    /// Nil where the cell is empty.
    package var from: Shown?
    package var to: Shown
    /// Whether another value would do as well, as far as the rule goes.
    package var isExample: Bool
    /// Whether it is a level that somebody was rated at.
    package var isRating: Bool
}
