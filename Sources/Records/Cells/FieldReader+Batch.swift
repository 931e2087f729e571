import Columnar
import Schema

extension FieldReader {
    /// Reads the cells of a column for a batch's rows.
    mutating func append(
        _ batch: CellBatch, column: Int, of bytes: Span<UInt8>, target: Int, words: inout CellWords, faults: inout [BatchFault]
    ) {
        var source = BatchSource(batch: batch, column: column, target: target)
        defer { faults += source.faults }
        if runs != nil {
            if appendRuns(source, bytes, &words) { return }
            spillRuns()
        }
        switch form {
        case .int: ints(&source, bytes, &words, in: .min ... .max)
        case .fiscalYear: ints(&source, bytes, &words, in: 1000 ... .max, width: 4)
        case .level: ints(&source, bytes, &words, in: Int64(spelling.levels.lowest)...Int64(spelling.levels.highest))
        case .double: doubles(&source, bytes, &words)
        case .date:
            words.readDates(batch, column, bytes)
            readMisses(&source, bytes, &words)
        case .text, .code, .learnt: texts(&source, bytes, &words)
        }
        if isWide {
            self.column.append(words: words.wide, count: batch.count, absent: source.absent)
        } else {
            self.column.append(codes: words.codes, count: batch.count, absent: source.absent)
        }
        count += batch.count
    }

    private mutating func ints(
        _ source: inout BatchSource, _ bytes: Span<UInt8>, _ words: inout CellWords, in range: ClosedRange<Int64>, width: Int = 0
    ) {
        words.readInts(source.batch, source.column, bytes, in: range, width: width)
        for index in 0..<words.missCount {
            let row = words.miss(index)
            words.wide[row] = unusual(&source, bytes, row)
        }
    }

    private mutating func doubles(_ source: inout BatchSource, _ bytes: Span<UInt8>, _ words: inout CellWords) {
        for row in 0..<source.batch.count {
            let slice = source.batch.slice(source.column, row)
            let plain = slice.source == .file ? NumberSpelling.double(bytes.extracting(slice.start..<slice.end)) : nil
            words.wide[row] = plain.map { Int64(bitPattern: $0.bitPattern) } ?? unusual(&source, bytes, row)
        }
    }

    private mutating func readMisses(_ source: inout BatchSource, _ bytes: Span<UInt8>, _ words: inout CellWords) {
        for index in 0..<words.missCount {
            let row = words.miss(index)
            words.codes[row] = Int32(truncatingIfNeeded: unusual(&source, bytes, row))
        }
    }

    /// Texts of which many are the same.
    private mutating func texts(_ source: inout BatchSource, _ bytes: Span<UInt8>, _ words: inout CellWords) {
        guard !isSorted || isWide else { return keys(&source, bytes, &words) }
        words.readTexts(source.batch, source.column, bytes, memory)
        if isWide { words.widen(source.batch.count) }
        for index in 0..<words.missCount {
            let row = words.miss(index)
            let slice = source.batch.slice(source.column, row)
            let text = bytes.extracting(slice.start..<slice.end)
            let common = slice.source == .file ? commonWord(text) : nil
            let word = common ?? unusual(&source, bytes, row)
            if isWide { words.wide[row] = word } else { words.codes[row] = Int32(truncatingIfNeeded: word) }
            if common != nil, let word = Int32(exactly: word) { memory.remember(text, as: word) }
        }
    }

    /// Whether words may take more than 32 bits.
    private var isWide: Bool { column.kind == .int || column.kind == .double }

    /// Texts that are mostly those of the row before.
    private mutating func keys(_ source: inout BatchSource, _ bytes: Span<UInt8>, _ words: inout CellWords) {
        words.findChanges(source.batch, source.column, bytes)
        for index in 0..<words.missCount {
            let row = words.miss(index)
            let end = index + 1 < words.missCount ? words.miss(index + 1) : source.batch.count
            let slice = source.batch.slice(source.column, row)
            let text = bytes.extracting(slice.start..<slice.end)
            if slice.source == .file, let word = commonWord(text) {
                for row in row..<end { words.codes[row] = Int32(truncatingIfNeeded: word) }
            } else {
                for row in row..<end { words.codes[row] = Int32(truncatingIfNeeded: unusual(&source, bytes, row)) }
            }
        }
    }

    /// Appends texts that are mostly those of the row before; false, and nothing appended, if one of them may not be a plain code.
    private mutating func appendRuns(_ source: BatchSource, _ bytes: Span<UInt8>, _ words: inout CellWords) -> Bool {
        words.findChanges(source.batch, source.column, bytes)
        for index in 0..<words.missCount {
            let slice = source.batch.slice(source.column, words.miss(index))
            guard slice.source == .file, let code = runCode(bytes.extracting(slice.start..<slice.end)) else {
                return forgetKnown() && appendRuns(source, bytes, &words)
            }
            words.codes[index] = code
        }
        for index in 0..<words.missCount {
            let end = index + 1 < words.missCount ? words.miss(index + 1) : source.batch.count
            runs?.append(words.codes[index], count: end - words.miss(index))
        }
        count += source.batch.count
        return true
    }

    /// Reads a cell that may be empty, wrong or oddly spelled.
    @inline(never)
    private mutating func unusual(_ source: inout BatchSource, _ bytes: Span<UInt8>, _ row: Int) -> Int64 {
        let slice = source.batch.slice(source.column, row)
        if slice.isEmpty {
            source.absent.append(AbsentCell(row: row, state: .empty))
            if !field.optional { source.faults.append(BatchFault(row: row, target: source.target, fault: .empty)) }
            return 0
        }
        guard slice.source == .file else {
            source.absent.append(AbsentCell(row: row, state: .notSupplied))
            return 0
        }
        let reading = reading(of: bytes.extracting(slice.start..<slice.end))
        if reading.state != .value { source.absent.append(AbsentCell(row: row, state: reading.state)) }
        if reading.fault != .none {
            source.faults.append(BatchFault(row: row, target: source.target, fault: reading.fault))
        }
        return reading.word
    }

    /// The word of a text that stands as programs write it and of which nothing is to be told.
    private mutating func commonWord(_ text: Span<UInt8>) -> Int64? {
        switch form {
        case .text: Self.isTrimmed(text) && FieldSpelling.isPlain(text) ? Int64(column.code(of: text)) : nil
        case .code: !text.isEmpty && spelling.isPlainCode(text) ? Int64(column.code(of: text)) : learntWord(text)
        default: learntWord(text)
        }
    }

    /// Whether a text surely has no space at its ends; false for an empty one.
    private static func isTrimmed(_ text: Span<UInt8>) -> Bool {
        guard !text.isEmpty else { return false }
        let (first, last) = (text[0], text[text.count - 1])
        return first > 0x20 && first != 0xE3 && first != 0xC2 && last > 0x20 && last != 0x80 && last != 0xA0
    }
}

/// The cells of one column of a batch, and what is unusual among them.
private struct BatchSource {
    let batch: CellBatch
    let column: Int
    let target: Int
    var absent: [AbsentCell] = []
    var faults: [BatchFault] = []
}
