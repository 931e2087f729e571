import CivilTime
import Columnar
import Diagnostics
import Schema

extension TableReader {
    /// Notes what was read of the rows of a batch, the first of which stands on the line of `first`.
    mutating func follow(
        _ batch: CellBatch, _ faults: [BatchFault], _ cells: inout RowCells, _ routes: [CellRoute], _ bytes: Span<UInt8>,
        _ first: RowContext
    ) {
        let columns = routes.map(\.columns)
        var row = first
        var faults = faults[...]
        for number in 0..<batch.count {
            row.line = first.line + number
            for target in fields.indices {
                let isFaulty = faults.first.map { $0.row == number && $0.target == target } ?? false
                let fault = isFaulty ? faults.removeFirst().fault : .none
                for column in columns[target] { cells.slices[column] = batch.slice(column, number) }
                follow(target, fault, cells, routes[target], bytes, row)
            }
        }
    }

    /// Notes what was read of a cell, if the row has it.
    mutating func follow(
        _ target: Int, _ fault: CellFault, _ cells: RowCells, _ route: CellRoute, _ bytes: Span<UInt8>, _ row: RowContext
    ) {
        tracedFile = row.file
        var text: Range<Int>?
        if fault == .none, let index = route.index(in: cells), cells.slices[index].source == .file {
            text = cells.slices[index].start..<cells.slices[index].end
        }
        if let text {
            let bytes = bytes.extracting(text)
            let outcome = tracedTexts[target].form.surelyHas(bytes) ? .plain : tracedTexts[target].outcome(of: bytes)
            if let outcome, trace?.notes(outcome) == false {
                tracedTexts[target].counts[outcome] += 1
                return
            }
        }
        guard let reading = reading(of: target, fault, cells, route, bytes, row) else { return }
        if let text { tracedTexts[target].remember(bytes.extracting(text), as: reading.outcome) }
        tracedTexts[target].counts[reading.outcome] += 1
        trace?.note(reading)
    }

    /// The trace with the counts of all cells; nil where nothing is followed.
    var countedTrace: CellTrace? {
        var result = trace
        for field in tracedTexts where field.counts.total > 0 {
            result?.add(field.counts, file: tracedFile, field: field.field)
        }
        return result
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
    let form: PlainForm
    /// How many cells were read how.
    var counts = ReadingCounts()
    private var texts = TextDictionary()
    private var outcomes: [CellReading.Outcome] = []

    /// `field`: its name in the trace.
    init(_ field: String, read reader: FieldReader) {
        self.field = field
        self.form = PlainForm(reader)
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
