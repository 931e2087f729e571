extension ChangeState {
    /// The same changes of the records without an added row and what it holds.
    func leavingOut(row: Int, of records: RecordSlice) -> ChangeState {
        var left: Set<Int> = [row]
        for id in added where slice.rows[id].parent.map({ left.contains($0) }) ?? false { left.insert(id) }
        return redone(on: records, rows: { !left.contains($0) }, cells: { !left.contains($0.row) })
    }

    /// The same changes of the records without that of one cell.
    func leavingOut(_ place: RecordSlice.Place, of records: RecordSlice) -> ChangeState {
        redone(on: records, rows: { _ in true }, cells: { $0 != place })
    }

    private func redone(
        on records: RecordSlice, rows: (Int) -> Bool, cells: (RecordSlice.Place) -> Bool
    ) -> ChangeState {
        var state = ChangeState(records)
        var ids: [Int: Int] = [:]
        for id in added where rows(id) {
            let row = slice.rows[id]
            guard let parent = row.parent else { continue }
            ids[id] = state.add(type: row.type, parent: ids[parent] ?? parent, slots: row.cells.keys.sorted(), keys: [])
        }
        for (place, candidate) in changed.sorted(by: { $0.key < $1.key }) where cells(place) {
            state = state.setting(RecordSlice.Place(row: ids[place.row] ?? place.row, slot: place.slot), to: candidate)
        }
        return state
    }
}
