import Columnar
import Diagnostics
import Schema

/// Turns the keys that cells name into the rows that have them.
struct ReferenceResolver {
    private let tables: [String: AssembledTable]

    init(_ tables: [String: AssembledTable]) {
        self.tables = tables
    }

    /// The columns of a table with references as rows; `report` is told of the cells that name no row.
    func resolved(_ table: AssembledTable, report: (_ row: Int, _ slot: Int, _ target: String) -> Void) -> [Column?] {
        var columns = table.columns
        for (slot, field) in table.schema.fields.enumerated() {
            guard case .reference(let id) = field.type, let column = columns[slot] else { continue }
            let isKnown = tables[id] != nil
            columns[slot] = resolved(column, to: id) { row in if isKnown { report(row, slot, id) } }
        }
        return columns
    }

    private func resolved(_ column: Column, to id: String, report: (Int) -> Void) -> Column {
        guard case .texts(let codes, let dictionary) = column.storage else { return column }
        let found = rowOfCode(dictionary, in: id)
        if column.states.present.population == column.count, !found.contains(-1) {
            let rows = codes.codes.map { found[Int($0)] }
            return Column(.codes(Integers(rows)), states: column.states)
        }
        var builder = ColumnBuilder(.code)
        for row in 0..<column.count {
            if !column.states.present[row] {
                builder.append(absent: column.states[row])
            } else if found[Int(codes[row])] >= 0 {
                builder.append(code: found[Int(codes[row])])
            } else {
                builder.append(absent: .unresolved)
                report(row)
            }
        }
        return builder.finished()
    }

    /// For each text of a dictionary, the row of a table that has it as its key, or -1.
    private func rowOfCode(_ dictionary: TextDictionary, in id: String) -> [Int32] {
        let none = [Int32](repeating: -1, count: dictionary.count)
        guard let table = tables[id], !table.rowsByKey.isEmpty,
            let slot = table.schema.slot(of: table.schema.key[0]), case .texts(_, let keys)? = table.columns[slot]?.storage
        else { return none }
        return keys.codes(of: dictionary).map { $0 < 0 ? -1 : table.rowsByKey[Int($0)] }
    }
}
