import CEL
import Columnar
import Diagnostics
import Policies
import Records
import Schema

/// Tells a change that was found in terms of the records: which cells, where they stand, from what to what.
struct ChangeTeller {
    let world: World
    let finder: CellFinder

    func tell(_ state: ChangeState) -> SmallestChange {
        let additions = state.added
        let cells = state.changed.sorted { $0.key < $1.key }.map { place, candidate in
            cell(place, candidate, state.slice, additions)
        }
        return SmallestChange(cells: cells, distance: state.distance)
    }

    private func cell(
        _ place: RecordSlice.Place, _ candidate: FieldCandidates.Candidate, _ slice: RecordSlice, _ additions: [Int]
    ) -> ChangedCell {
        let row = slice.rows[place.row]
        let member = world.policy.rowTypes[row.type].members[place.slot]
        let origin = nearest(row, slice)
        let addedHolder = row.parent.flatMap { slice.rows[$0].origin == nil ? additions.firstIndex(of: $0) : nil }.map { $0 + 1 }
        return ChangedCell(
            table: tableID(row.type), field: member.name, subject: origin?.subject ?? Subject(kind: "", id: ""),
            key: origin?.key ?? [],
            addition: additions.firstIndex(of: place.row).map { $0 + 1 }, addedHolder: addedHolder,
            place: origin.flatMap { finder.place($0, slot: row.origin == nil ? nil : place.slot) ?? finder.place($0, slot: nil) },
            from: shown(row.origin.flatMap { before($0, row.type, place.slot) }, member.type),
            to: shown(candidate.content, member, slice),
            isExample: candidate.isExample, isRating: member.type == BuiltinTypes.level)
    }

    private func tableID(_ type: Int) -> String {
        guard case .table(let position) = world.policy.rowTypes[type].source else { return world.policy.rowTypes[type].name }
        return world.policy.policy.records.tables[position].id
    }

    /// The row of the records, or the one that an added row would be held by.
    private func nearest(_ row: RecordSlice.Row, _ slice: RecordSlice) -> RowValue? {
        var current: RecordSlice.Row? = row
        while let next = current {
            if let origin = next.origin { return RowContext(world, type: next.type, row: origin).rowValue }
            current = next.parent.map { slice.rows[$0] }
        }
        return nil
    }

    private func before(_ origin: Int, _ type: Int, _ slot: Int) -> CELValue? {
        if case .value(let value) = RowContext(world, type: type, row: origin).rowValue.cell(slot) { value } else { nil }
    }

    private func shown(_ value: CELValue?, _ type: CELType) -> Shown? {
        value.map { ValueText(world: world).shown($0, type: type) }
    }

    private func shown(_ content: RecordSlice.Content, _ member: RowMember, _ slice: RecordSlice) -> Shown {
        switch content {
        case .value(let value): return ValueText(world: world).shown(value, type: member.type)
        case .row(let id):
            guard let origin = slice.rows[id].origin else { return Shown(value: .none, text: LocalizedText("")) }
            return ValueText(world: world).shown(world.object(slice.rows[id].type, origin), type: member.type)
        case .absent: return Shown(value: .none, text: LocalizedText(ja: "（空欄）", en: "(empty)"))
        }
    }
}
