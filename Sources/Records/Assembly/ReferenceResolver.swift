import Columnar
import Diagnostics
import Schema

/// Turns the keys that cells name into the rows that have them.
struct ReferenceResolver {
    private let rowsByKey: [String: [Int32]]
    private let tables: [String: AssembledTable]

    init(_ tables: [String: AssembledTable]) {
        self.tables = tables
        self.rowsByKey = tables.mapValues { Self.rowsByKey($0) }
    }

    /// By code of the dictionary of a table's key, the row that has it, or -1; empty unless the key is one text of a table without a
    /// parent.
    func rowsByKey(of table: String) -> [Int32] { rowsByKey[table] ?? [] }

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
        guard let table = tables[id], let rows = rowsByKey[id], !rows.isEmpty,
            let slot = table.schema.slot(of: table.schema.key[0]), case .texts(_, let keys)? = table.columns[slot]?.storage
        else { return none }
        return keys.codes(of: dictionary).map { $0 < 0 ? -1 : rows[Int($0)] }
    }

    private static func rowsByKey(_ table: AssembledTable) -> [Int32] {
        guard table.schema.key.count == 1, table.schema.parent == nil, let slot = table.schema.slot(of: table.schema.key[0]),
            let column = table.columns[slot], case .texts(let codes, let dictionary) = column.storage
        else { return [] }
        var rows = [Int32](repeating: -1, count: dictionary.count)
        for row in 0..<column.count where column.states.present[row] { rows[Int(codes[row])] = Int32(truncatingIfNeeded: row) }
        return rows
    }
}
