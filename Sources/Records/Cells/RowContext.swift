/// What all cells of a row share when something is to be told about them.
struct RowContext {
    /// The index of the file among the inputs.
    var file: Int32
    var path: String
    /// The sheet of a workbook.
    var sheet: String?
    var line: Int
    /// The index in the nested list that holds the row; -1 for none.
    var item: Int32 = -1
    /// The lists in which the row is nested, and its index in each.
    var lists: [(name: String, item: Int32)] = []
    /// The row of the parent that holds the row; -1 where a key says it.
    var parent: Int32 = -1

    /// Where the row stands.
    var place: CellPlace { CellPlace(file: path, sheet: sheet, line: line) }

    /// The path of the row in its line, as `appraisals[0].`; empty at the top.
    var prefix: String { lists.map { "\($0.name)[\($0.item)]." }.joined() }

    /// `prefix` without numbers, as `appraisals[].`.
    var pattern: String { lists.map { "\($0.name)[]." }.joined() }
}
