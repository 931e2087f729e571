import Columnar
import Schema

/// Finds rows of a table without a parent that have one key.
enum TopRepetitions {
    /// Among `rows`, nil for all of them; in the order of the later row.
    static func found(in table: RawTable, rows: [Int32]?) -> [GroupOrder.Repetition] {
        let columns = table.schema.key.compactMap { name -> (Column, Bool)? in
            guard let slot = table.schema.slot(of: name), let column = table.columns[slot] else { return nil }
            return (column, table.schema.fields[slot].optional)
        }
        guard !columns.isEmpty, columns.count == table.schema.key.count else { return [] }
        if columns.count == 1, isEachDifferent(columns[0].0) { return [] }
        // Without a parent the order is that of the files, so that any different words will do.
        let keys = columns.map { KeyWords.plain($0, emptyIsValue: $1) }
        var result: [GroupOrder.Repetition] = []
        var known = KeyTable(width: keys.count)
        var key: [Int64] = []
        for index in 0..<(rows?.count ?? table.rowCount) {
            let row = rows.map { $0[index] } ?? Int32(truncatingIfNeeded: index)
            key.removeAll(keepingCapacity: true)
            for words in keys { if let word = words.word(at: Int(row)) { key.append(word) } }
            guard key.count == keys.count else { continue }
            if let first = known.insert(key, row: row) { result.append(.init(first: first, later: row)) }
        }
        return result
    }

    /// Whether all cells are texts of which none is there twice; false also where that takes more to tell.
    private static func isEachDifferent(_ column: Column) -> Bool {
        guard case .texts(let codes, let dictionary) = column.storage, column.states.present.population == column.count else {
            return false
        }
        var met = Bitmap(repeating: false, count: dictionary.count)
        for code in codes.codes {
            if met[Int(code)] { return false }
            met[Int(code)] = true
        }
        return true
    }
}
