import CScan
import Columnar
import Diagnostics
import Schema

extension NDJSONReader {
    /// Takes a line whose objects all have known shapes; false if it has another.
    mutating func takeWhole(
        _ range: Range<Int>, _ table: Int, _ line: Int, _ bytes: Span<UInt8>, _ tables: inout [TableReader],
        _ log: inout FindingLog
    ) throws(JinzaiError) -> Bool {
        // Offsets have 32 bits.
        guard let shapes, shapes.isKnown(table), range.upperBound - shapes.base < Int(Int32.max) else { return false }
        // Rows that were noted one by one stand before those of the line.
        for table in frames.indices where frames[table].batch.count > 0 { try flush(table, bytes, &tables, &log) }
        noteFirsts(shapes, tables)
        var outcome = shapes.take(bytes, range, as: table, position: &position)
        if outcome == .full {
            for table in frames.indices where shapes.rowCounts[table] > CellBatch.capacity / 4 {
                try flushWhole(table, bytes, &tables, &log)
            }
            noteFirsts(shapes, tables)
            outcome = shapes.take(bytes, range, as: table, position: &position)
        }
        guard outcome == .taken else { return false }
        tables[table].addRow(file: fileIndex, line: line, item: -1, parent: -1)
        for index in 0..<shapes.listCount {
            let list = shapes.list(index)
            let (child, parent) = (Int(list.shape), Int(list.parent))
            let row = frames[parent].firstWhole + Int(list.row)
            tables[parent].hold(Int(list.number), row: row)
            tables[child].isSupplied = true
            tables[child].addRows(
                file: fileIndex, line: line, count: Int(list.count), parent: Int32(truncatingIfNeeded: row))
        }
        return true
    }

    private mutating func noteFirsts(_ shapes: LineShapes, _ tables: [TableReader]) {
        for table in frames.indices { frames[table].firstWhole = tables[table].rowCount - shapes.rowCounts[table] }
    }

    /// Reads the cells of the rows of lines that were taken as a whole.
    mutating func flushWhole(_ bytes: Span<UInt8>, _ tables: inout [TableReader], _ log: inout FindingLog) throws(JinzaiError) {
        for table in frames.indices { try flushWhole(table, bytes, &tables, &log) }
    }

    private mutating func flushWhole(
        _ table: Int, _ bytes: Span<UInt8>, _ tables: inout [TableReader], _ log: inout FindingLog
    ) throws(JinzaiError) {
        guard let shapes, shapes.rowCounts[table] > 0 else { return }
        shapes.move(table, to: &frames[table])
        try flush(table, bytes, &tables, &log)
    }

    /// Learns the shape of an object in which nothing is unusual, and which has more properties than those before.
    func learn(_ token: Int, _ table: Int, _ bytes: Span<UInt8>) {
        guard let shapes else { return }
        var count = 0
        var next = token + 1
        while next < tape.tokens[token].next {
            count += 1
            next = tape.tokens[next + 1].next
        }
        guard shapes.wants(table, properties: count) else { return }
        shapes.learn(table, properties(of: token, table, bytes))
    }

    private func properties(of token: Int, _ table: Int, _ bytes: Span<UInt8>) -> [LineShapes.Property] {
        var result: [LineShapes.Property] = []
        var names = frames[table].names
        var next = token + 1
        while next < tape.tokens[token].next {
            let name = bytes.extracting(tape.tokens[next].start..<tape.tokens[next].end)
            var property = LineShapes.Property(name: name.indices.map { name[$0] })
            switch names.known(name) {
            case .cell(let slot): property.slot = Int32(truncatingIfNeeded: slot)
            case .list(let number):
                property.number = Int32(truncatingIfNeeded: number)
                property.child = Int32(truncatingIfNeeded: frames[table].childTables[number])
            case .unknown, nil: break
            }
            result.append(property)
            next = tape.tokens[next + 1].next
        }
        return result
    }
}
