import CivilTime
import Columnar
import Schema

/// Turns the cells of one field into a column, each text at most once.
struct FieldReader {
    let spelling: FieldSpelling
    private(set) var column: ColumnBuilder
    /// Texts that were read the slow way, with what they mean.
    private var texts = TextDictionary()
    private var readings: [LearntReading] = []

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
        case .string, .reference:
            guard spelling.isPlainText || spelling.isPlainCode(text) else { return false }
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
        // A column of very many odd spellings is read anew each time rather than remembered.
        guard texts.count < 1 << 20 else { return append(LearntReading(spelling.reading(String(text)), &column)) }
        let known = texts.count
        let number = Int(texts.insert(text))
        if number == known { readings.append(LearntReading(spelling.reading(String(text)), &column)) }
        return append(readings[number])
    }

    private mutating func append(_ reading: LearntReading) -> CellFault {
        guard reading.state == .value else {
            column.append(absent: reading.state)
            return reading.fault
        }
        switch column.kind {
        case .int: column.append(reading.word)
        case .double: column.append(Double(bitPattern: UInt64(bitPattern: reading.word)))
        case .bool: column.append(reading.word == 1)
        case .date: column.append(CivilDate(dayNumber: Int32(truncatingIfNeeded: reading.word)))
        case .text, .code: column.append(code: Int32(truncatingIfNeeded: reading.word))
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
