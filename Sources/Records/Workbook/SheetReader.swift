/// Reads the rows of a sheet as lines of text, one for each row, so that a sheet is read on like any other file of rows.
struct SheetReader: ~Copyable {
    /// The lines that were read and not taken.
    var lines = SheetLines()
    private var pieces: XMLPieces
    private var tokens = XMLTokens()
    private var position = 0
    private let strings: SharedStrings
    private let dates: SheetDates
    private let part: String

    /// How many rows and columns a sheet may have.
    static let mostRows = 1_048_576
    static let mostColumns = 16_384

    init(_ part: String, strings: SharedStrings, dates: SheetDates, way: XMLPieces.Way) {
        self.part = part
        self.strings = strings
        self.dates = dates
        pieces = XMLPieces(way, of: part)
    }

    private enum Element {
        case row
        case cell
        case value
        case formula
        case text
        case other
    }

    /// Reads the next row; false at the end.
    mutating func nextRow(of archive: inout ZipArchive) throws(WorkbookFault) -> Bool {
        var cell = SheetCell()
        var row = SheetRow(number: lines.count + 1)
        var isValue = false
        var inlined = SheetText()
        while true {
            if position == tokens.list.count {
                guard try pieces.next(of: &archive, into: &tokens) else { return false }
                position = 0
                continue
            }
            let token = tokens.list[position]
            position += 1
            switch token.kind {
            case .begin:
                switch element(token) {
                case .row: try begin(&row)
                case .cell: begin(&cell, column: row.next)
                case .value: isValue = true
                case .formula: cell.hasFormula = true
                case .text, .other: inlined.begin(token, tokens)
                }
            case .text where isValue || inlined.isWanted:
                if token.hasReferences {
                    guard XMLReference.append(tokens.bytes.span.extracting(token.range), to: &cell.value) else { throw broken }
                } else {
                    cell.value.append(contentsOf: tokens.bytes[token.range])
                }
            case .end:
                switch element(token) {
                case .row:
                    lines.endRow(row)
                    return true
                case .cell:
                    guard cell.column >= row.next, cell.column < Self.mostColumns else { throw broken }
                    row.next = cell.column + 1
                    try add(&cell)
                case .value: isValue = false
                case .formula: break
                case .text, .other: inlined.end(token, tokens)
                }
            default: break
            }
        }
    }

    /// That the sheet is damaged.
    var broken: WorkbookFault { .broken(part: part) }

    private func element(_ token: XMLToken) -> Element {
        switch token.range.count {
        case 1:
            switch tokens.bytes[token.range.lowerBound] {
            case UInt8(ascii: "c"): return .cell
            case UInt8(ascii: "v"): return .value
            case UInt8(ascii: "f"): return .formula
            case UInt8(ascii: "t"): return .text
            default: return .other
            }
        case 3: return tokens.isNamed("row", token) ? .row : .other
        default: return .other
        }
    }

    /// Reads the attributes of a row and goes to its line.
    private mutating func begin(_ row: inout SheetRow) throws(WorkbookFault) {
        while position < tokens.list.count, tokens.list[position].kind == .attribute {
            let attribute = tokens.list[position]
            position += 1
            if tokens.isNamed("r", attribute) {
                guard let number = tokens.number(attribute), number > lines.count, number <= Self.mostRows else { throw broken }
                row.number = number
            } else if tokens.isNamed("hidden", attribute) {
                row.isHidden = tokens.isTrue(attribute)
            }
        }
        lines.beginRow(row)
    }

    /// Reads the attributes of a cell; `column` is where it stands if it does not say.
    private mutating func begin(_ cell: inout SheetCell, column: Int) {
        cell.begin(column: column)
        while position < tokens.list.count, tokens.list[position].kind == .attribute {
            let attribute = tokens.list[position]
            position += 1
            guard attribute.range.count == 1 else { continue }
            let value = tokens.bytes.span.extracting(attribute.value)
            switch tokens.bytes[attribute.range.lowerBound] {
            case UInt8(ascii: "r"): cell.column = SheetCell.column(of: value)
            case UInt8(ascii: "s"): cell.style = NumberSpelling.int(value).map { Int($0) } ?? -1
            case UInt8(ascii: "t"): cell.kind = SheetCell.Kind(value)
            default: break
            }
        }
    }

    private mutating func add(_ cell: inout SheetCell) throws(WorkbookFault) {
        guard lines.beginCell(cell.column) else {
            if !cell.value.isEmpty { lines.outside += 1 }
            return
        }
        switch cell.kind {
        case .shared:
            guard let number = NumberSpelling.int(cell.value.span), strings.append(Int(number), to: &lines.bytes) else {
                throw broken
            }
        case .text:
            SheetText.unescape(&cell.value, from: 0)
            lines.bytes.append(contentsOf: cell.value)
        case .truth: lines.bytes.append(contentsOf: (cell.value == [UInt8(ascii: "1")] ? "true" : "false").utf8)
        case .error: lines.bytes.append(contentsOf: cell.value)
        case .number: try addNumber(cell)
        }
        lines.endCell(mayNeedQuotes: cell.kind == .shared || cell.kind == .text)
    }

    private mutating func addNumber(_ cell: SheetCell) throws(WorkbookFault) {
        if cell.value.isEmpty {
            if cell.hasFormula { lines.bytes.append(contentsOf: CellError.notCalculated.utf8) }
        } else if dates.isDate(style: cell.style) {
            // Strict workbooks write dates as such.
            guard let serial = Double(String(cell.value.span)), let text = dates.text(serial) else {
                return lines.bytes.append(contentsOf: cell.value)
            }
            lines.bytes.append(contentsOf: text.utf8)
        } else if cell.value.count <= 15, !cell.value.contains(UInt8(ascii: "E")) {
            lines.bytes.append(contentsOf: cell.value)
        } else {
            // 4.0999999999999996 is how 4.1 is kept.
            guard let value = Double(String(cell.value.span)) else { throw broken }
            let text = Int64(exactly: value).map { String($0) } ?? "\(value)"
            lines.bytes.append(contentsOf: text.utf8)
        }
    }
}

/// What is known of a row while it is read.
struct SheetRow {
    /// From 1.
    var number: Int
    var isHidden = false
    /// The column of a cell that does not say where it stands.
    var next = 0
}

/// A cell of a sheet while it is read.
struct SheetCell {
    enum Kind {
        case number
        /// A number of a text that cells share.
        case shared
        /// Written in the cell, or computed.
        case text
        case truth
        case error

        init(_ name: Span<UInt8>) {
            switch name.count {
            case 1 where name[0] == UInt8(ascii: "s"): self = .shared
            case 1 where name[0] == UInt8(ascii: "b"): self = .truth
            case 1 where name[0] == UInt8(ascii: "e"): self = .error
            case 1 where name[0] == UInt8(ascii: "n"): self = .number
            default: self = .text
            }
        }
    }

    /// From 0.
    var column = 0
    var style = -1
    var kind = Kind.number
    var hasFormula = false
    var value: [UInt8] = []

    mutating func begin(column: Int) {
        self.column = column
        style = -1
        kind = .number
        hasFormula = false
        value.removeAll(keepingCapacity: true)
    }

    /// The column, from 0, that `AB12` names; -1 for what names none.
    static func column(of reference: Span<UInt8>) -> Int {
        var column = 0
        for index in reference.indices {
            let letter = reference[index] &- UInt8(ascii: "A")
            guard letter < 26, column < SheetReader.mostColumns else { break }
            column = column * 26 + Int(letter) + 1
        }
        return column - 1
    }

    /// The name of a cell: `D12` for column 4 of row 12.
    static func name(column: Int, row: Int) -> String {
        var letters: [UInt8] = []
        var rest = column
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self) + String(row)
    }
}
