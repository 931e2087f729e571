import CEL
import Columnar
import Policies
import Records
import Schema

/// Finds for the cells of a world where they stand in the files, and why they have no value.
struct CellFinder {
    let world: World
    let dataset: Dataset

    func explained(_ row: RowValue, slot: Int) -> ExplainedCell {
        ExplainedCell(
            field: row.table.memberNames[slot], subject: row.subject, place: place(row, slot: slot), cause: cause(row, slot: slot)
        )
    }

    /// The place of a cell, or of its row; nil for a row that was computed.
    func place(_ row: RowValue, slot: Int?) -> CellPlace? {
        guard case .table(let position) = row.table.type.source else { return nil }
        let schema = world.policy.policy.records.tables[position]
        if let slot, dataset.table(schema.id)?.column(named: row.table.type.members[slot].name) == nil { return nil }
        return dataset.place(table: schema.id, row: Int(row.row), field: slot.map { row.table.type.members[$0].name })
    }

    /// The place of the row, or of the nearest row of the records that holds it.
    func nearestPlace(_ row: RowValue) -> CellPlace? {
        row.lineage.lazy.compactMap { place($0, slot: nil) }.first
    }

    func missing(_ hindrance: Hindrance) -> [MissingCell] {
        switch hindrance {
        case .error(let error): return [MissingCell(field: "", cause: .error(error.code.rawValue), place: nil)]
        case .missing(let missing):
            return missing.attributes.map { attribute in
                guard let address = CellAddress(number: attribute.place), let row = row(at: address) else {
                    return MissingCell(field: attribute.name, cause: .notSupplied, place: nil)
                }
                return MissingCell(
                    field: attribute.name, cause: cause(row, slot: address.slot) ?? .empty, place: place(row, slot: address.slot))
            }
        }
    }

    private func row(at address: CellAddress) -> RowValue? {
        guard world.tables.indices.contains(address.type), address.row < world.tables[address.type].count else { return nil }
        return RowValue(
            world: world, type: Int32(truncatingIfNeeded: address.type), row: Int32(truncatingIfNeeded: address.row))
    }

    private func cause(_ row: RowValue, slot: Int) -> UnknownCause? {
        guard case .absent(let state) = row.cell(slot) else { return nil }
        return UnknownCause(state)
    }
}
