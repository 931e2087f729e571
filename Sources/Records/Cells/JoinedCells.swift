/// The cells of several columns of a batch, joined row by row with `/` between them; empty where one of them is.
struct JoinedCells {
    private(set) var bytes: [UInt8] = []
    private(set) var batch = CellBatch(slots: 1)

    /// Joins the cells of some columns; false if a row does not have them all.
    mutating func join(_ columns: [Int], of batch: CellBatch, _ source: Span<UInt8>) -> Bool {
        bytes.removeAll(keepingCapacity: true)
        self.batch.removeAll()
        for row in 0..<batch.count {
            let start = bytes.count
            for (number, column) in columns.enumerated() {
                let slice = batch.slice(column, row)
                guard slice.source == .file else { return false }
                let text = source.extracting(slice.start..<slice.end)
                let range = FieldReader.trimmed(text)
                if range.isEmpty {
                    bytes.removeSubrange(start...)
                    break
                }
                if number > 0 { bytes.append(UInt8(ascii: "/")) }
                unsafe text.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
            }
            self.batch.beginRow(at: 0)
            guard self.batch.note(0, start, bytes.count) else { return false }
            self.batch.endRow()
        }
        return true
    }
}
