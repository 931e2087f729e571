import CivilTime
import Columnar
import Schema

/// Turns the cells of one field into a column, each text at most once.
struct FieldReader {
    let spelling: FieldSpelling
    private(set) var column: ColumnBuilder
    /// Texts that were read the slow way, with what they mean.
    private var texts = TextDictionary()
    private var readings: [SpellingReading] = []
    /// Codes of the column's dictionary, where the field holds texts; else -1.
    private var codes: [Int32] = []

    var field: FieldSchema { spelling.field }

    /// `isKey`: the field identifies a row or names one.
    init(_ field: FieldSchema, isKey: Bool, vocabulary: Vocabulary) {
        self.spelling = FieldSpelling(field, isKey: isKey, vocabulary: vocabulary)
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
    }

    mutating func append(absent state: CellState) { column.append(absent: state) }

    /// Reads one cell's text; what is to be told about it.
    mutating func append(_ bytes: Span<UInt8>) -> CellFault {
        let text = bytes.extracting(Self.trimmed(bytes))
        if text.isEmpty {
            column.append(absent: .empty)
            return field.optional ? .none : .empty
        }
        return appendFast(text) ? .none : appendSlow(text)
    }

    /// Whether the text has the plainest form of its type, and was appended.
    private mutating func appendFast(_ text: Span<UInt8>) -> Bool {
        switch field.type {
        case .string:
            guard spelling.isPlainText else { return false }
            column.append(text: text)
        case .int:
            guard !spelling.isCode, let value = NumberSpelling.int(text) else { return false }
            column.append(value)
        case .level:
            guard let value = NumberSpelling.int(text), spelling.isLevel(value) else { return false }
            column.append(value)
        case .fiscalYear:
            guard text.count == 4, let value = NumberSpelling.int(text), value >= 1000 else { return false }
            column.append(value)
        case .double:
            guard let value = NumberSpelling.double(text) else { return false }
            column.append(value)
        case .date:
            guard let value = CivilDate.isoReading(text) else { return false }
            column.append(value)
        default: return false
        }
        return true
    }

    private mutating func appendSlow(_ text: Span<UInt8>) -> CellFault {
        if let known = texts.code(of: text) { return append(known) }
        // A column of many different odd spellings is read anew each time rather than remembered.
        if texts.count < 1 << 20 || column.kind == .text { return append(learn(text)) }
        return append(spelling.reading(String(text)), code: nil)
    }

    private mutating func learn(_ text: Span<UInt8>) -> Int32 {
        let number = texts.insert(text)
        let reading = spelling.reading(String(text))
        readings.append(reading)
        if case .text(let value) = reading.meaning { codes.append(column.code(of: value)) } else { codes.append(-1) }
        return number
    }

    private mutating func append(_ number: Int32) -> CellFault {
        append(readings[Int(number)], code: codes[Int(number)])
    }

    private mutating func append(_ reading: SpellingReading, code: Int32?) -> CellFault {
        switch reading.meaning {
        case .int(let value): column.append(value)
        case .double(let value): column.append(value)
        case .bool(let value): column.append(value)
        case .date(let value): column.append(value)
        case .code(let value): column.append(code: value)
        case .text(let value): column.append(code: code ?? column.code(of: value))
        case .absent(let state): column.append(absent: state)
        }
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
