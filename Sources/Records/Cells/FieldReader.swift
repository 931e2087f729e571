import CivilTime
import Columnar
import Schema

/// Turns the cells of one field into a column, each text at most once.
struct FieldReader {
    let spelling: FieldSpelling
    var column: ColumnBuilder
    /// The cells of a link as long as each has a text of which nothing is to be told: none of them is in the column then.
    var runs: RowRuns?
    /// The texts of the ancestor's key as far as it was read before; the codes of runs are theirs until another text is met.
    private var known: TextDictionary?
    /// The code among them that was met last.
    private var lastKnown: Int32 = -1
    /// How many were not near the one met before.
    private var leaps = 0
    /// How many cells there are.
    var count = 0
    /// Texts that were read the slow way, with what they mean.
    private var texts = TextDictionary()
    private var readings: [LearntReading] = []
    let form: Form
    /// Words of common texts, in batches.
    var memory = WordMemory()
    /// Whether the field names this row or one that holds it: mostly rows stand in the order of such texts.
    let isSorted: Bool

    /// The plainest form of a field's texts, which is read without remembering it.
    enum Form {
        /// Any text as it stands.
        case text
        case code
        case int
        case level
        case fiscalYear
        case double
        case date
        /// None: each text is read the slow way once.
        case learnt
    }

    var field: FieldSchema { spelling.field }

    /// `isKey`: the field identifies a row or names one; `isLink`: one that holds this one; `isSorted`: this one or one that holds it.
    init(_ field: FieldSchema, isKey: Bool, isLink: Bool, isSorted: Bool, vocabulary: Vocabulary) {
        self.isSorted = isSorted
        let spelling = FieldSpelling(field, isKey: isKey, vocabulary: vocabulary)
        self.spelling = spelling
        let kind: ColumnBuilder.Kind =
            switch field.type {
            case .string, .reference: .text
            case .int, .fiscalYear, .level: .int
            case .double: .double
            case .bool: .bool
            case .date: .date
            case .grade, .competency, .training: .code
            }
        self.column = ColumnBuilder(kind)
        self.runs = isLink && kind == .text ? RowRuns() : nil
        self.form =
            switch field.type {
            case .string where spelling.isPlainText: .text
            case .string, .reference: .code
            case .int: spelling.isCode ? .learnt : .int
            case .level: .level
            case .fiscalYear: .fiscalYear
            case .double: .double
            case .date: .date
            case .bool, .grade, .competency, .training: .learnt
            }
    }

    mutating func append(absent state: CellState) { append(absent: state, count: 1) }

    mutating func append(absent state: CellState, count: Int) {
        guard count > 0 else { return }
        spillRuns()
        column.append(absent: state, count: count)
        self.count += count
    }

    /// Lets runs have the codes of texts that may be those of most cells.
    mutating func expect(_ texts: TextDictionary) {
        if runs != nil { known = texts }
    }

    /// The code of a text of a run; nil if something may have to be told of it.
    mutating func runCode(_ text: Span<UInt8>) -> Int32? {
        guard !text.isEmpty, spelling.isPlainCode(text) else { return nil }
        guard known != nil else { return column.code(of: text) }
        guard let code = known?.code(of: text, near: lastKnown) else { return nil }
        if code < lastKnown || code > lastKnown + 3 { leaps += 1 }
        lastKnown = code
        // Texts in no order are looked for faster among those of the part.
        return leaps > 16 && leaps > (runs?.values.count ?? 0) / 4 ? nil : code
    }

    /// Gives runs codes of their own; false if they have them already.
    mutating func forgetKnown() -> Bool {
        guard let texts = known, let found = runs else { return false }
        known = nil
        var own = RowRuns()
        for run in found.values.indices {
            own.append(column.code(of: texts.bytes(of: found.values[run]).span), count: found.rows(of: run).count)
        }
        runs = own
        return true
    }

    /// Puts the cells of runs into the column.
    mutating func spillRuns() {
        _ = forgetKnown()
        guard let found = runs else { return }
        runs = nil
        column.append(codes: found.expanded, count: found.count)
    }

    /// So many cells, the last of them not supplied if there are fewer.
    func cells(count: Int) -> TargetCells {
        if let runs, self.count == count { return .runs(runs, known ?? column.texts) }
        var reader = self
        reader.append(absent: .notSupplied, count: count - self.count)
        reader.spillRuns()
        return .column(reader.column.finished())
    }

    /// Reads one cell's text; what is to be told about it.
    mutating func append(_ bytes: Span<UInt8>) -> CellFault { append(reading(of: bytes)) }

    /// What a cell's text means, without appending it.
    mutating func reading(of bytes: Span<UInt8>) -> LearntReading {
        let text = bytes.extracting(Self.trimmed(bytes))
        if text.isEmpty { return LearntReading(0, state: .empty, fault: field.optional ? .none : .empty) }
        if let word = plainWord(text) { return LearntReading(word) }
        return slowReading(text)
    }

    /// The word of a text without spaces around it that has the plainest form of its type.
    private mutating func plainWord(_ text: Span<UInt8>) -> Int64? {
        switch form {
        case .text: return FieldSpelling.isPlain(text) ? Int64(column.code(of: text)) : nil
        case .code: return spelling.isPlainCode(text) ? Int64(column.code(of: text)) : nil
        case .int: return NumberSpelling.int(text)
        case .level:
            guard let value = NumberSpelling.int(text), spelling.isLevel(value) else { return nil }
            return value
        case .fiscalYear:
            guard text.count == 4, let value = NumberSpelling.int(text), value >= 1000 else { return nil }
            return value
        case .double: return NumberSpelling.double(text).map { Int64(bitPattern: $0.bitPattern) }
        case .date: return ISODate.dayNumber(text).map { Int64($0) }
        case .learnt: return nil
        }
    }

    /// The word of a text that was read the slow way before, if nothing is to be told of it.
    func learntWord(_ bytes: Span<UInt8>) -> Int64? {
        guard let number = texts.code(of: bytes) else { return nil }
        let reading = readings[Int(number)]
        return reading.state == .value && reading.fault == .none ? reading.word : nil
    }

    private mutating func slowReading(_ text: Span<UInt8>) -> LearntReading {
        // A column of very many odd spellings is read anew each time rather than remembered.
        guard texts.count < 1 << 20 else { return LearntReading(spelling.reading(String(text)), &column) }
        let known = texts.count
        let number = Int(texts.insert(text))
        if number == known { readings.append(LearntReading(spelling.reading(String(text)), &column)) }
        return readings[number]
    }

    mutating func append(_ reading: LearntReading) -> CellFault {
        spillRuns()
        if reading.state == .value { column.append(word: reading.word) } else { column.append(absent: reading.state) }
        count += 1
        return reading.fault
    }

    /// The range without spaces, tabs, line ends, ideographic and no-break spaces at both ends.
    static func trimmed(_ bytes: Span<UInt8>) -> Range<Int> {
        var start = 0
        var end = bytes.count
        while start < end {
            if bytes[start] <= 0x20 {
                start += 1
            } else if end - start >= 3, bytes[start] == 0xE3, bytes[start + 1] == 0x80, bytes[start + 2] == 0x80 {
                start += 3
            } else if end - start >= 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        while start < end {
            if bytes[end - 1] <= 0x20 {
                end -= 1
            } else if end - start >= 3, bytes[end - 3] == 0xE3, bytes[end - 2] == 0x80, bytes[end - 1] == 0x80 {
                end -= 3
            } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
                end -= 2
            } else {
                break
            }
        }
        return start..<end
    }
}

extension String {
    /// The text of UTF-8 bytes.
    init(_ bytes: Span<UInt8>) {
        self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
