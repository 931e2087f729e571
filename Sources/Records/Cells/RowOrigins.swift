/// Where each row of a table stands in the files.
struct RowOrigins: Sendable {
    private(set) var lines: [Int32] = []
    /// The index of the file of each row; empty while all rows are of one file.
    private var files: [Int32] = []
    private var onlyFile: Int32 = 0
    /// The index of each row in the list that holds it; empty while no row is in one.
    private var items: [Int32] = []

    var count: Int { lines.count }

    /// `item` is the row's index in a nested list; -1 for none.
    mutating func append(file: Int32, line: Int, item: Int32 = -1) {
        if lines.isEmpty { onlyFile = file }
        if files.isEmpty, file != onlyFile { files = Array(repeating: onlyFile, count: lines.count) }
        if !files.isEmpty || file != onlyFile { files.append(file) }
        if items.isEmpty, item >= 0 { items = Array(repeating: -1, count: lines.count) }
        if !items.isEmpty || item >= 0 { items.append(item) }
        lines.append(Int32(truncatingIfNeeded: line))
    }

    subscript(row: Int) -> (file: Int, line: Int, item: Int?) {
        let item = items.isEmpty || items[row] < 0 ? nil : Int(items[row])
        return (Int(files.isEmpty ? onlyFile : files[row]), Int(lines[row]), item)
    }

    func gathered(_ rows: [Int32]) -> RowOrigins {
        var result = RowOrigins()
        result.onlyFile = onlyFile
        result.lines = rows.map { lines[Int($0)] }
        if !files.isEmpty { result.files = rows.map { files[Int($0)] } }
        if !items.isEmpty { result.items = rows.map { items[Int($0)] } }
        return result
    }
}
