import CivilTime
import Columnar
import Diagnostics
import Schema

extension TableReader {
    /// Notes what was read of a cell, if the row has it.
    mutating func follow(
        _ target: Int, _ fault: CellFault, _ cells: RowCells, _ route: CellRoute, _ bytes: Span<UInt8>, _ row: RowContext
    ) {
        var text: Range<Int>?
        if fault == .none, let indices = route.indices(in: cells), indices.count == 1, cells.slices[indices[0]].source == .file {
            text = cells.slices[indices[0]].start..<cells.slices[indices[0]].end
        }
        if let text, let outcome = tracedTexts[target].outcome(of: bytes.extracting(text)), trace?.keeps(outcome) == false {
            trace?.count(outcome, of: tracedTexts[target].field, file: row.file)
            return
        }
        guard let reading = reading(of: target, fault, cells, route, bytes, row) else { return }
        if let text { tracedTexts[target].remember(bytes.extracting(text), as: reading.outcome) }
        trace?.add(reading, file: row.file)
    }

    /// What was read of a cell; nil for a cell that the row does not have.
    private func reading(
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

/// What became of the texts of a field's cells, of which most are met again and again.
struct TracedTexts {
    /// The field's name in the trace.
    let field: String
    private var texts = TextDictionary()
    private var outcomes: [CellReading.Outcome] = []

    init(field: String) {
        self.field = field
    }

    func outcome(of text: Span<UInt8>) -> CellReading.Outcome? { texts.code(of: text).map { outcomes[Int($0)] } }

    mutating func remember(_ text: Span<UInt8>, as outcome: CellReading.Outcome) {
        guard outcomes.count < 1 << 16, texts.insert(text) == outcomes.count else { return }
        outcomes.append(outcome)
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
