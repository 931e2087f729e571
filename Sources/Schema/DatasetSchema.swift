/// What a dataset holds: its tables and the words that its cells may use.
package struct DatasetSchema: Sendable {
    /// A parent stands before its children.
    package let tables: [TableSchema]
    package let vocabulary: Vocabulary
    private let slots: [String: Int]

    /// Tables with a parent that is not there, or that are their own ancestor, stand last; table ids are different.
    package init(tables: [TableSchema], vocabulary: Vocabulary) {
        let ordered = Self.parentsFirst(tables)
        self.tables = ordered
        self.vocabulary = vocabulary
        self.slots = Dictionary(ordered.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func table(named id: String) -> TableSchema? { slots[id].map { tables[$0] } }

    /// The table whose rows are called so.
    package func table(rowName: String) -> TableSchema? { tables.first { $0.rowName == rowName } }

    /// The tables whose rows are held by rows of a table, in order.
    package func children(of id: String) -> [TableSchema] { tables.filter { $0.parent == id } }

    /// The parent of a table, its parent and so on.
    package func ancestors(of id: String) -> [TableSchema] {
        var result: [TableSchema] = []
        var next = table(named: id)?.parent
        while let parent = next.flatMap({ table(named: $0) }), result.count < tables.count {
            result.append(parent)
            next = parent.parent
        }
        return result
    }

    private static func parentsFirst(_ tables: [TableSchema]) -> [TableSchema] {
        var ordered: [TableSchema] = []
        var placed: Set<String> = []
        var waiting = tables
        while !waiting.isEmpty {
            let ready = waiting.filter { table in table.parent.map { placed.contains($0) } ?? true }
            guard !ready.isEmpty else { return ordered + waiting }
            ordered += ready
            placed.formUnion(ready.map(\.id))
            waiting.removeAll { placed.contains($0.id) }
        }
        return ordered
    }
}
