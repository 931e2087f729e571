import Columnar
import Schema

extension FieldReader {
    /// Reads the cells of a column for a batch's rows; `words` is room for as many as a batch may have.
    mutating func append(
        _ batch: CellBatch, column: Int, of bytes: Span<UInt8>, target: Int, words: inout [Int64], faults: inout [BatchFault]
    ) {
        var absent: [AbsentCell] = []
        let places = batch.places(of: column)
        let cells = BatchCells(starts: batch.starts, ends: batch.ends, first: places.lowerBound, count: places.count)
        let bytes = bytes.extracting(batch.base..<bytes.count)
        switch form {
        case .int: numbers(cells, bytes, target, &words, &absent, &faults) { NumberSpelling.int($0) }
        case .fiscalYear:
            numbers(cells, bytes, target, &words, &absent, &faults) { text in
                guard text.count == 4, let year = NumberSpelling.int(text), year >= 1000 else { return nil }
                return year
            }
        case .level:
            let (low, high) = (Int64(spelling.levels.lowest), Int64(spelling.levels.highest))
            numbers(cells, bytes, target, &words, &absent, &faults) { text in
                guard let level = NumberSpelling.int(text), level >= low, level <= high else { return nil }
                return level
            }
        case .double:
            numbers(cells, bytes, target, &words, &absent, &faults) { text in
                NumberSpelling.double(text).map { Int64(bitPattern: $0.bitPattern) }
            }
        case .date:
            numbers(cells, bytes, target, &words, &absent, &faults) { text in ISODate.dayNumber(text).map { Int64($0) } }
        case .text, .code, .learnt: texts(cells, bytes, target, &words, &absent, &faults)
        }
        self.column.append(words: words, count: cells.count, absent: absent)
        count += cells.count
    }

    /// Cells whose plainest form is read faster than compared.
    @inline(__always)
    private mutating func numbers(
        _ cells: BatchCells, _ bytes: Span<UInt8>, _ target: Int, _ words: inout [Int64], _ absent: inout [AbsentCell],
        _ faults: inout [BatchFault], _ plain: (Span<UInt8>) -> Int64?
    ) {
        for row in 0..<cells.count {
            if cells.isAbsent(row) {
                absent.append(AbsentCell(row: row, state: .notSupplied))
                words[row] = 0
                continue
            }
            let text = bytes.extracting(cells[row])
            if let word = plain(text) {
                words[row] = word
            } else {
                words[row] = unusual(text, row, target, &absent, &faults)
            }
        }
    }

    private mutating func texts(
        _ cells: BatchCells, _ bytes: Span<UInt8>, _ target: Int, _ words: inout [Int64], _ absent: inout [AbsentCell],
        _ faults: inout [BatchFault]
    ) {
        for row in 0..<cells.count {
            if cells.isAbsent(row) {
                absent.append(AbsentCell(row: row, state: .notSupplied))
                words[row] = 0
                continue
            }
            let text = bytes.extracting(cells[row])
            guard let key = WordCache.Key(text) else {
                words[row] = commonWord(text) ?? unusual(text, row, target, &absent, &faults)
                continue
            }
            if let word = cache[key] {
                words[row] = word
            } else if let word = commonWord(text) {
                words[row] = word
                cache.remember(word, for: key)
            } else {
                words[row] = unusual(text, row, target, &absent, &faults)
            }
        }
    }

    /// Reads a cell that may be empty, wrong or oddly spelled.
    @inline(never)
    private mutating func unusual(
        _ text: Span<UInt8>, _ row: Int, _ target: Int, _ absent: inout [AbsentCell], _ faults: inout [BatchFault]
    ) -> Int64 {
        let reading = reading(of: text)
        if reading.state != .value { absent.append(AbsentCell(row: row, state: reading.state)) }
        if reading.fault != .none { faults.append(BatchFault(row: row, target: target, fault: reading.fault)) }
        return reading.word
    }

    /// The word of a text that stands as programs write it and of which nothing is to be told.
    private mutating func commonWord(_ text: Span<UInt8>) -> Int64? {
        switch form {
        case .text: Self.isTrimmed(text) && FieldSpelling.isPlain(text) ? Int64(column.code(of: text)) : nil
        case .code: !text.isEmpty && spelling.isPlainCode(text) ? Int64(column.code(of: text)) : nil
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

/// Where the cells of one column of a batch are.
private struct BatchCells {
    let starts: [UInt32]
    let ends: [UInt32]
    let first: Int
    let count: Int

    @inline(__always)
    func isAbsent(_ row: Int) -> Bool { starts[first + row] == CellBatch.absent }

    subscript(row: Int) -> Range<Int> {
        @inline(__always) get { Int(starts[first + row])..<Int(ends[first + row]) }
    }
}
