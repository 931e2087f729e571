import Diagnostics
import Schema

extension TableReader {
    /// Tells what is to be told about a cell that was just read; throws where reading must stop.
    func report(
        _ fault: CellFault, _ target: Int, _ cells: RowCells, _ route: CellRoute, _ bytes: Span<UInt8>, _ row: RowContext,
        _ log: inout FindingLog
    ) throws(JinzaiError) {
        // A row that is left out for want of its key says so once, when it is.
        let wanted = plan.targets[target]
        if fault == .empty, wanted.isLink || wanted.isKeyOfRow && schema.parent == nil { return }
        let indices = route.indices(in: cells) ?? []
        let header = row.prefix + indices.map { cells.headers[$0] }.joined(separator: " + ")
        if fault == .personalNumber {
            throw RecordsDiagnostics.stop(RecordsDiagnostics.personalNumber, row.place.whole, String(row.line), header)
        }
        let column = indices.first.flatMap { cells.columnNumber(of: $0) }
        let place = row.place.cell(line: row.line, column: column, header: header)
        let field = fields[target].field
        var arguments = [LocalizedText(header)]
        switch fault {
        case .notAllowed, .unknownTerm:
            arguments += wordArguments(fault, target, indices.map { cells.text(at: $0, bytes) }.joined(separator: "/"))
        case .outsideScale, .notLevel:
            let levels = fields[target].spelling.levels
            arguments += [LocalizedText(String(levels.lowest)), LocalizedText(String(levels.highest))]
        case .lostZeros, .tooLong: arguments.append(LocalizedText(String(field.width ?? 0)))
        default: break
        }
        log.add(DataFinding(fault.kind, arguments, at: place, table: schema.id, field: field.name))
    }

    /// The word as it was written, unless the field's cells are nobody's business; what the words are; and what to do.
    private func wordArguments(_ fault: CellFault, _ target: Int, _ word: String) -> [LocalizedText] {
        let field = fields[target].field
        // A long text is no misspelt code but something else that came into the column, maybe about a person.
        let isHidden = field.personal || field.sensitive || word.unicodeScalars.count > 24
        let quoted =
            isHidden ? LocalizedText(ja: "この値", en: "this value") : LocalizedText(ja: "「\(word)」", en: "`\(word)`")
        let terms = fields[target].spelling.terms
        let help = Self.help(for: isHidden ? nil : word, terms)
        if fault == .notAllowed { return [quoted, help] }
        let kind =
            switch field.type {
            case .grade: LocalizedText(ja: "職層", en: "grades")
            case .competency: LocalizedText(ja: "能力", en: "competencies")
            default: LocalizedText(ja: "研修", en: "trainings")
            }
        return [quoted, kind, help]
    }

    private static func help(for word: String?, _ terms: TermList) -> LocalizedText {
        let labels = zip(terms.codes, terms.spellings).map { $1.first ?? $0 }
        // 係員 is no slip for 係長, but short for 係員（行政系） or 係員（技能系）.
        let longer = word.map { word in labels.filter { $0.hasPrefix(word) } } ?? []
        if (1...4).contains(longer.count) {
            return LocalizedText(
                ja: longer.map { "「\($0)」" }.joined(separator: "か") + "と書いてください",
                en: "write " + longer.map { "`\($0)`" }.joined(separator: " or "))
        }
        if let word, let near = Spelling.closestMatch(to: word, in: terms.codes + terms.spellings.flatMap { $0 }) {
            return LocalizedText(ja: "もしかして「\(near)」ですか", en: "did you mean `\(near)`?")
        }
        let shown = terms.codes.prefix(12)
        let more = terms.codes.count > shown.count
        return LocalizedText(
            ja: "使える値: " + labels.prefix(12).joined(separator: "、") + (more ? " ほか" : ""),
            en: "values: " + shown.joined(separator: ", ") + (more ? " and others" : ""))
    }
}
