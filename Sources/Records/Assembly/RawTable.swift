import Columnar
import Schema

/// The rows of one table as the files have them: not yet tied to their parents.
struct RawTable {
    let schema: TableSchema
    let targets: [SourcePlan.Target]
    /// One for each target; nil where no file has it.
    var columns: [Column?]
    var origins: RowOrigins
    /// Rows of the parent's raw table; -1 where a key says it.
    var parents: [Int32]
    /// For each of the table's children by id, which rows hold a list of them; shorter where none of the last rows does.
    var lists: [String: Bitmap] = [:]
    /// Whether all rows of the table are known, whatever rows of its parent say.
    var isComplete: Bool
    /// Whether a file said which columns it has, even if it has no rows.
    var hasHeaders: Bool
    /// The child that the rows were taken from.
    var impliedBy: String?

    var rowCount: Int { origins.count }

    init(_ reader: TableReader) {
        schema = reader.schema
        targets = reader.plan.targets
        columns = reader.columns()
        origins = reader.origins
        parents = reader.parents
        lists = Dictionary(uniqueKeysWithValues: zip(reader.children, reader.lists))
        isComplete = reader.hasOwnFile
        hasHeaders = reader.hasHeaders
    }

    init(_ schema: TableSchema, targets: [SourcePlan.Target], columns: [Column?], origins: RowOrigins, impliedBy child: String) {
        self.schema = schema
        self.targets = targets
        self.columns = columns
        self.origins = origins
        self.parents = Array(repeating: -1, count: origins.count)
        self.isComplete = true
        self.hasHeaders = true
        self.impliedBy = child
    }

    /// The columns of the table's own fields.
    var ownColumns: [Column?] { Array(columns.prefix(schema.fields.count)) }

    /// The supplied columns of keys of ancestors.
    var links: [(target: SourcePlan.Target, column: Column)] {
        zip(targets, columns).dropFirst(schema.fields.count).compactMap { target, column in column.map { (target, $0) } }
    }
}
