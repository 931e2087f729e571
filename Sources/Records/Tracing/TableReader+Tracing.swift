import CivilTime
import Columnar
import Diagnostics
import Schema

extension TableReader {
    /// What was read of a cell; nil for a cell that the row does not have.
    func reading(
        of target: Int, _ fault: CellFault, _ cells: RowCells, _ route: CellRoute, _ bytes: Span<UInt8>, _ row: RowContext
    ) -> CellReading? {
        guard let indices = route.indices(in: cells) else { return nil }
        let wanted = plan.targets[target]
        let field = fields[target].field
        let header = row.prefix + indices.map { cells.headers[$0] }.joined(separator: " + ")
        let place = row.place.cell(line: row.line, column: indices.first.flatMap { cells.columnNumber(of: $0) }, header: header)
        let text = indices.map { cells.text(at: $0, bytes) }.joined(separator: "/")
        let isHidden = field.personal || field.sensitive
        let plain = WordForm.trimmed(text)
        let reading = plain.isEmpty ? nil : fields[target].spelling.reading(plain)
        let value = reading.flatMap { fields[target].spelling.shown($0) }
        return CellReading(
            place: place, field: wanted.linkName,
            outcome: outcome(fault, reading, isPlain: value == text || fields[target].spelling.isTerm(text)),
            code: fault == .none || fault == .empty && field.optional ? nil : fault.kind.code, text: isHidden ? nil : text,
            value: isHidden ? nil : value)
    }

    private func outcome(_ fault: CellFault, _ reading: SpellingReading?, isPlain: Bool) -> CellReading.Outcome {
        guard let reading else { return fault == .broken ? .refused : .empty }
        if case .absent(let state) = reading.meaning { return state == .unreadable ? .refused : .empty }
        if fault != .none { return .warned }
        return isPlain ? .plain : .normalised
    }
}

extension FieldSpelling {
    /// What a text was read as, in the form in which programs write it; nil for what was not read.
    fileprivate func shown(_ reading: SpellingReading) -> String? {
        switch reading.meaning {
        case .int(let value): String(value)
        case .double(let value): Int64(exactly: value).map { String($0) } ?? "\(value)"
        case .bool(let value): value ? "true" : "false"
        case .date(let value): value.description
        case .text(let value): value
        case .code(let index): terms.codes[Int(index)]
        case .absent: nil
        }
    }

    /// Whether a text is a word of the field's as the policy spells it.
    fileprivate func isTerm(_ text: String) -> Bool {
        switch field.type {
        case .bool: return true
        case .grade, .competency, .training, .string:
            return terms.codes.contains(text) || terms.spellings.contains { $0.contains(text) }
        default: return false
        }
    }
}

extension WordForm {
    /// A text without spaces at its ends.
    fileprivate static func trimmed(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: bytes[FieldReader.trimmed(bytes.span)], as: UTF8.self)
    }
}
