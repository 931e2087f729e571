import Columnar
import Schema

/// The rows of a table by its key.
enum KeyRows {
    /// By code of the key's dictionary the row that has it, or -1; empty unless the key is one text of a table without a parent.
    static func byCode(_ schema: TableSchema, _ columns: [Column?]) -> [Int32] {
        guard schema.key.count == 1, schema.parent == nil, let slot = schema.slot(of: schema.key[0]), let column = columns[slot],
            case .texts(let codes, let dictionary) = column.storage
        else { return [] }
        var rows = [Int32](repeating: -1, count: dictionary.count)
        let present = column.states.present
        let isFull = present.isFull
        for (row, code) in codes.codes.enumerated() where isFull || present[row] {
            rows[Int(code)] = Int32(truncatingIfNeeded: row)
        }
        return rows
    }
}
