import Schema

/// Which tables and fields hold people with their grades, and their ratings.
struct CombinationTables {
    /// Rows with a level for a competency.
    struct Rated {
        let table: TableSchema
        /// From the people's table down to the one that holds the ratings, without either.
        let between: [TableSchema]
        let competency: String
        /// The field that counts last.
        let level: String
        let levels: [String]
    }

    let root: TableSchema
    let key: FieldSchema
    let grade: String
    /// A field with a day; nil where there is none.
    let date: String?
    let rated: Rated?

    /// Nil where there is no table of people with grades and one key.
    init?(_ schema: DatasetSchema) {
        guard
            let root = schema.tables.first(where: { table in table.parent == nil && table.fields.contains { $0.type == .grade } }
            ),
            let grade = root.fields.first(where: { $0.type == .grade }), root.key.count == 1,
            let key = root.field(named: root.key[0])
        else { return nil }
        self.root = root
        self.key = key
        self.grade = grade.name
        date = (root.fields.first { $0.type == .date && !$0.optional } ?? root.fields.first { $0.type == .date })?.name
        rated = schema.tables.lazy.compactMap { Self.rated($0, below: root, in: schema) }.first
    }

    /// The key of a made-up person.
    func id(_ number: Int) -> String {
        let digits = String(number + 1)
        return String(repeating: "0", count: max(0, (key.width ?? 6) - digits.utf8.count)) + digits
    }

    private static func rated(_ table: TableSchema, below root: TableSchema, in schema: DatasetSchema) -> Rated? {
        let ancestors = schema.ancestors(of: table.id)
        let levels = table.fields.filter { $0.type == .level }.map(\.name)
        guard let last = levels.last, ancestors.last?.id == root.id,
            let competency = table.fields.first(where: { $0.type == .competency })
        else { return nil }
        return Rated(
            table: table, between: ancestors.dropLast().reversed(), competency: competency.name, level: last, levels: levels)
    }
}
