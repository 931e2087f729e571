import Columnar
import Schema

/// The rows of one table as the files have them: not yet tied to their parents.
struct RawTable {
    let schema: TableSchema
    let targets: [SourcePlan.Target]
    /// One for each of the schema's fields; nil where no file has it.
    var columns: [Column?]
    /// The supplied keys of ancestors.
    let links: [(target: SourcePlan.Target, column: LinkColumn)]
    let origins: RowOrigins
    /// Rows of the parent's raw table, or -1; empty where keys say it of all rows.
    let parents: [Int32]
    /// For each of the table's children by id, which rows hold a list of them; shorter where none of the last rows does.
    var lists: [String: Bitmap] = [:]
    /// Whether all rows of the table are known, whatever rows of its parent say.
    let isComplete: Bool
    /// Whether a file said which columns it has, even if it has no rows.
    let hasHeaders: Bool
    /// The child that the rows were taken from.
    var impliedBy: String?

    var rowCount: Int { origins.count }

    /// Takes the columns out of the parts.
    init(_ parts: inout TableParts) {
        schema = parts.schema
        targets = parts.plan.targets
        var columns: [Column?] = []
        var links: [(target: SourcePlan.Target, column: LinkColumn)] = []
        for (number, target) in targets.enumerated() {
            if number < schema.fields.count {
                columns.append(parts.takeColumn(number))
            } else if let taken = parts.takeLinks(number) {
                links.append((target, LinkColumn(taken)))
            }
        }
        self.columns = columns
        self.links = links
        origins = parts.origins
        parents = parts.parents
        lists = Dictionary(uniqueKeysWithValues: zip(parts.reader.children, parts.lists))
        isComplete = parts.hasOwnFile
        hasHeaders = parts.hasHeaders
    }

    /// `columns` has one for each target.
    init(_ schema: TableSchema, targets: [SourcePlan.Target], columns: [Column?], origins: RowOrigins, impliedBy child: String) {
        self.schema = schema
        self.targets = targets
        self.columns = Array(columns.prefix(schema.fields.count))
        self.links = zip(targets, columns).dropFirst(schema.fields.count).compactMap { target, column in
            column.map { (target, LinkColumn([.column($0)])) }
        }
        self.origins = origins
        self.parents = []
        self.isComplete = true
        self.hasHeaders = true
        self.impliedBy = child
    }
}
