import Columnar
package import Records

/// Things that were missing beside each other, as columns.
package struct UnknownBatch: Sendable {
    package let count: Int
    /// Without a text where a whole column or table was not supplied.
    package let subjects: TextColumn
    /// The missing fields as rules name them, with spaces between.
    package let fields: TextColumn
    /// The codes of the causes.
    package let causes: TextColumn
    /// The rules and metrics concerned, with spaces between.
    package let rules: TextColumn
    /// How many rows could not be judged.
    package let rows: TextColumn
    package let places: [CellPlace?]

    init(_ entries: some Collection<UnknownEntry>) {
        count = entries.count
        subjects = .each(entries.map { $0.subject?.id })
        fields = .each(entries.map { $0.fields.joined(separator: " ") })
        causes = .each(entries.map(\.cause.code))
        rules = .each(entries.map { $0.rules.joined(separator: " ") })
        rows = TextColumn(.integers(entries.map { Int64($0.rows) }))
        places = entries.map(\.place)
    }

    /// Cells of one member of the rows of a type. `sets` are the names of rules and metrics by the number of their set.
    init(
        _ items: ArraySlice<UnknownList.Item>, of member: MemberAddress, sets: PackedTexts, _ teller: CellTeller,
        _ store: ColumnStore
    ) {
        let addresses = items.compactMap { CellAddress(number: $0.order) }
        let numbers = addresses.map { Int32(truncatingIfNeeded: $0.row) }
        count = items.count
        subjects = KeyTexts(store: store).subjects(of: member.type, numbers)
        fields = .same(store.world.tables[member.type].memberNames[member.slot])
        let codes = addresses.map { teller.cause(of: $0).code }
        causes = codes.allSatisfy { $0 == codes.first } ? .same(codes.first ?? "") : .each(codes)
        rules = TextColumn(.coded(items.map(\.owners), sets))
        rows = TextColumn(.integers(items.map { Int64($0.rows) }))
        places = addresses.map { teller.place(of: $0) }
    }
}

extension UnknownList {
    /// Makes what was missing in batches on all threads, and calls `body` with what becomes of each, in their order.
    package func forEachBatch<Part: Sendable>(
        size: Int = 4096, map: @Sendable (UnknownBatch) -> Part, _ body: (Part) -> Void
    ) {
        let pieces = pieces(size)
        Parallel.orderedMap(count: pieces.count, threads: Parallel.threadCount, ahead: 16) {
            map(batch(pieces[$0]))
        } _: {
            body($0)
        }
    }
}
