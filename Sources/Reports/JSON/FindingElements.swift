import Columnar
import Diagnostics
import Evaluation
import Policies

/// Writes findings as the elements of a JSON list, each on a line of its own.
struct FindingElements {
    let language: Language
    /// Whether each finding is new since an earlier result; nil where there is none.
    let isNew: [Bool]?

    static let parts: FindingParts = [
        .item, .observed, .severity, .japaneseMessage, .englishMessage, .recommendations, .place,
    ]

    /// `first` is the position of the first finding of the batch among all.
    func elements(_ batch: FindingBatch, first: Int) -> [UInt8] {
        var buffer = ByteBuffer(capacity: batch.count * 512)
        let rule = JSONText.quoted(batch.head.rule)
        let fixed =
            ", \"clauses\": \(JSONValue.texts(batch.head.clauses).line), \"basis\": \"\(batch.head.basis.rawValue)\""
            + ", \"audience\": \"\(batch.head.audience.rawValue)\""
        for row in 0..<batch.count {
            buffer.append(first + row == 0 ? "\n    {\"id\": " : ",\n    {\"id\": ")
            buffer.append(JSONText.quoted(id(batch, row)))
            buffer.append(", \"rule\": ")
            buffer.append(rule)
            buffer.append(", \"subject\": ")
            append(batch.subjects, row, to: &buffer)
            buffer.append(", \"item\": ")
            append(batch.items, row, to: &buffer)
            buffer.append(", \"outcome\": \"\(batch.head.outcome.rawValue)\", \"severity\": \"")
            buffer.append(batch.severity(row).rawValue)
            buffer.append("\", \"observed\": ")
            append(batch.observed, row, to: &buffer)
            buffer.append(", \"message\": ")
            if let message = batch.messages[language] { append(message, row, to: &buffer) } else { buffer.append("\"\"") }
            buffer.append(fixed)
            appendTrainings(batch.recommended(row), named: "recommendations", to: &buffer)
            appendTrainings(batch.passedOver(row), named: "passed_over", to: &buffer)
            buffer.append(", \"change\": ")
            buffer.append(isNew.map { $0[first + row] ? "\"new\"" : "\"still\"" } ?? "null")
            buffer.append(", \"at\": ")
            buffer.append(JSONValue.place(batch.place(row)).line)
            buffer.append(UInt8(ascii: "}"))
        }
        return buffer.bytes()
    }

    private func id(_ batch: FindingBatch, _ row: Int) -> String {
        let id = batch.head.rule + "/" + (batch.subjects.text(row) ?? "")
        return batch.items.text(row).map { id + "/" + $0 } ?? id
    }

    /// A text, or null for none.
    private func append(_ column: TextColumn, _ row: Int, to buffer: inout ByteBuffer) {
        guard column.has(row) else { return buffer.append("null") }
        buffer.append(UInt8(ascii: "\""))
        let start = buffer.count
        column.append(row, to: &buffer)
        buffer.rewrite(from: start, unless: Self.isPlain, as: JSONText.escaped)
        buffer.append(UInt8(ascii: "\""))
    }

    private func append(_ column: DataColumn, _ row: Int, to buffer: inout ByteBuffer) {
        switch column {
        case .none: buffer.append("null")
        case .plain(let texts): if texts.has(row) { texts.append(row, to: &buffer) } else { buffer.append("null") }
        case .texts(let texts): append(texts, row, to: &buffer)
        case .values(let values): buffer.append(JSONValue.shown(values[row]).line)
        }
    }

    private func appendTrainings(_ trainings: [RecommendedTraining], named name: String, to buffer: inout ByteBuffer) {
        buffer.append(", \"\(name)\": ")
        buffer.append(trainings.isEmpty ? "[]" : JSONValue.array(trainings.map { $0.json(in: language) }).line)
    }

    /// Whether a text surely needs no escape.
    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        for index in text.indices {
            switch text[index] {
            case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0xE2: return false
            default: break
            }
        }
        return true
    }
}
