/// Cuts comma-separated text into rows and cells (RFC 4180), whatever ends its lines.
struct CSVScanner {
    let separator: UInt8
    /// The offset of the next row.
    private(set) var position: Int
    /// The line of the next row, from 1.
    private(set) var line: Int
    /// Whether a quote was found that is never closed: from then on quotes end with their line.
    private(set) var endsQuotesWithLines = false

    /// Whether each row is one line, whatever its cells hold.
    private let isSheet: Bool

    init(separator: UInt8, position: Int = 0, line: Int = 1, isSheet: Bool = false) {
        self.separator = separator
        self.isSheet = isSheet
        self.position = position
        self.line = line
    }

    /// A scanner of rows from a position on, which counts lines from there.
    init(separator: UInt8, from start: CSVStart, isSheet: Bool = false) {
        self.isSheet = isSheet
        self.separator = separator
        self.position = start.position
        self.line = 0
        self.endsQuotesWithLines = start.endsQuotesWithLines
    }

    /// Where the next row begins.
    var start: CSVStart { CSVStart(position: position, endsQuotesWithLines: endsQuotesWithLines) }

    /// Goes past rows that were taken otherwise.
    mutating func skip(to position: Int, lines: Int) {
        self.position = position
        line += lines
    }

    private enum End {
        case cell
        case row
        case unclosed
    }

    /// What a row is, besides its cells.
    enum Row {
        case row
        /// A line without anything.
        case blank
        /// A quote that opens in it is never closed.
        case unclosed
    }

    /// Reads the next row into `cells`; nil at the end.
    mutating func next(_ bytes: Span<UInt8>, into cells: inout RowCells) -> Row? {
        guard position < bytes.count else { return nil }
        let (start, startLine) = (position, line)
        cells.reset(line: line)
        var wasUnclosed = false
        while true {
            switch cell(bytes, into: &cells) {
            case .cell: continue
            case .unclosed where !endsQuotesWithLines:
                endsQuotesWithLines = true
                wasUnclosed = true
                (position, line) = (start, startLine)
                cells.reset(line: line)
            case .row, .unclosed:
                if wasUnclosed { return .unclosed }
                let isBlank = cells.count == 1 && cells.slices[0].start == cells.slices[0].end
                return isBlank && cells.slices[0].source == .file ? .blank : .row
            }
        }
    }

    private mutating func cell(_ bytes: Span<UInt8>, into cells: inout RowCells) -> End {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return quoted(bytes, into: &cells) }
        let start = position
        var index = position
        while index < bytes.count {
            let byte = bytes[index]
            // Most bytes are above all that matter.
            if byte > UInt8(ascii: ","), byte != separator {
                index += 1
                continue
            }
            if byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            index += 1
        }
        cells.append(CellSlice(start, index))
        position = index
        return end(bytes)
    }

    /// Goes past the separator or the line's end.
    private mutating func end(_ bytes: Span<UInt8>) -> End {
        guard position < bytes.count else { return .row }
        if bytes[position] == separator {
            position += 1
            return .cell
        }
        position +=
            bytes[position] == UInt8(ascii: "\r") && position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "\n")
            ? 2 : 1
        line += 1
        return .row
    }

    private mutating func quoted(_ bytes: Span<UInt8>, into cells: inout RowCells) -> End {
        let start = position + 1
        var index = start
        var escaped = false
        while true {
            guard index < bytes.count else {
                cells.append(CellSlice(.broken))
                position = index
                return .unclosed
            }
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { break }
                escaped = true
                index += 2
                continue
            }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if endsQuotesWithLines {
                    cells.append(CellSlice(.broken))
                    position = index
                    return end(bytes)
                }
                if isSheet {
                    index += 1
                    continue
                }
                if byte == UInt8(ascii: "\n") || !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")) {
                    line += 1
                }
            }
            index += 1
        }
        let slice = escaped ? unescaped(bytes, start, index, &cells.scratch) : CellSlice(start, index)
        cells.append(slice)
        position = index + 1
        guard position < bytes.count, !isEnd(bytes[position]) else { return end(bytes) }
        cells.slices[cells.count - 1] = CellSlice(.broken)
        while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
        return end(bytes)
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private func unescaped(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ scratch: inout [UInt8]) -> CellSlice {
        let first = scratch.count
        var index = start
        while index < end {
            scratch.append(bytes[index])
            index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        return CellSlice(first, scratch.count, .scratch)
    }
}

/// Where a row begins, and what is known there of the rows before it.
struct CSVStart: Sendable, Hashable {
    var position: Int
    /// Whether quotes end with their line because one before was never closed.
    var endsQuotesWithLines = false
}
