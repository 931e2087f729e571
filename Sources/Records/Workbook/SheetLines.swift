/// Lines of text with the cells of a sheet's rows: line 5 is row 5, also where rows before it are not there.
struct SheetLines {
    /// Stands between cells. No XML may hold it, so that it never stands in one.
    static let separator: UInt8 = 0x1F

    /// The lines that were not taken yet, and the beginning of the next one.
    var bytes: [UInt8] = []
    /// How many lines were written, taken or not.
    private(set) var count = 0
    /// How many of them are not blank.
    private(set) var filled = 0
    /// How many cells a line has; nil while that is not known.
    var width: Int?
    /// How many rows with something in them are hidden.
    private(set) var hiddenRows = 0
    /// How many cells stood behind the last column that is read.
    var outside = 0
    private var rowStart = 0
    private var cellStart = 0
    private var cells = 0
    private var isBlank = true

    /// Goes to a row.
    mutating func beginRow(_ row: SheetRow) {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: row.number - 1 - count))
        count = row.number - 1
        rowStart = bytes.count
        cells = 0
        isBlank = true
    }

    mutating func endRow(_ row: SheetRow) {
        if isBlank {
            bytes.removeSubrange(rowStart...)
        } else {
            filled += 1
            if row.isHidden { hiddenRows += 1 }
            if let width { fill(width) }
        }
        bytes.append(UInt8(ascii: "\n"))
        count += 1
    }

    /// Goes to a cell of the row; false if it is behind the last column.
    mutating func beginCell(_ column: Int) -> Bool {
        if let width, column >= width { return false }
        fill(column + 1)
        cellStart = bytes.count
        return true
    }

    mutating func endCell(mayNeedQuotes: Bool) {
        guard bytes.count > cellStart else { return }
        isBlank = false
        if mayNeedQuotes { quote() }
    }

    /// Writes the rows behind a file's headers anew, as wide as those, in place of the lines so far; `text` is what they were.
    mutating func begin(_ file: CSVFile, _ text: Span<UInt8>) {
        var scanner = file.rows
        var cells = RowCells()
        width = file.headers.count
        count = scanner.line - 1
        bytes = []
        while scanner.next(text, into: &cells) != nil { add((0..<cells.count).map { cells.text(at: $0, text) }) }
    }

    private mutating func add(_ texts: [String]) {
        let row = SheetRow(number: count + 1)
        beginRow(row)
        for (column, text) in texts.enumerated() {
            guard beginCell(column) else {
                if !text.isEmpty { outside += 1 }
                continue
            }
            bytes.append(contentsOf: text.utf8)
            endCell(mayNeedQuotes: true)
        }
        endRow(row)
    }

    /// The whole lines so far, which are taken out.
    mutating func take() -> [UInt8] {
        let taken = bytes
        bytes = []
        bytes.reserveCapacity(taken.count)
        return taken
    }

    private mutating func fill(_ wanted: Int) {
        while cells < wanted {
            if cells > 0 { bytes.append(Self.separator) }
            cells += 1
        }
    }

    /// Puts the cell written last in quotes where it has signs that mean something between cells.
    private mutating func quote() {
        var needsQuotes = false
        var hasQuotes = false
        for index in cellStart..<bytes.count where bytes[index] <= UInt8(ascii: "\"") {
            switch bytes[index] {
            case UInt8(ascii: "\""): hasQuotes = true
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"), Self.separator: needsQuotes = true
            default: break
            }
        }
        guard needsQuotes || hasQuotes else { return }
        var quoted = [UInt8(ascii: "\"")]
        for byte in bytes[cellStart...] {
            if byte == UInt8(ascii: "\"") { quoted.append(byte) }
            quoted.append(byte)
        }
        quoted.append(UInt8(ascii: "\""))
        bytes.replaceSubrange(cellStart..., with: quoted)
    }
}
