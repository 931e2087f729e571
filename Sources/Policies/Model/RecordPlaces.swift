package import Diagnostics

/// Where the tables and fields of the record schema stand in the rule files.
package struct RecordPlaces: Sendable {
    private let tables: [String: SourceRange]
    private let fields: [String: [String: SourceRange]]

    init(_ drafts: [TableDraft]) {
        tables = Dictionary(drafts.map { ($0.id.id, $0.id.range) }, uniquingKeysWith: { first, _ in first })
        fields = Dictionary(
            drafts.map { draft in
                (
                    draft.id.id,
                    Dictionary(draft.fields.map { ($0.name.id, $0.name.range) }, uniquingKeysWith: { first, _ in first })
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The name of a table.
    package func table(_ id: String) -> SourceRange? { tables[id] }

    /// The name of a field of a table.
    package func field(_ name: String, of table: String) -> SourceRange? { fields[table]?[name] }
}
