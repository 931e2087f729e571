import CEL
import Columnar
import Diagnostics
import Policies

/// Compares the rows that a view makes with those that an example expects.
struct ViewExampleComparison {
    let example: ViewExample
    let made: ExampleRunner.ViewTrial

    var diagnostics: [Diagnostic] {
        let rows = self.rows
        guard rows.count == example.expect.count else {
            let seen = rows.isEmpty ? "0" : texts.joined(separator: " ")
            return [
                ExampleDiagnostics.wrongRowCount.at(
                    example.expectRange, LocalizedText(example.name), LocalizedText(String(example.expect.count)),
                    LocalizedText(String(rows.count)), LocalizedText(seen))
            ]
        }
        return zip(example.expect, rows).flatMap { expected, row in mismatches(expected, row) }
    }

    /// The rows as an example would write them.
    var texts: [String] {
        rows.map { row in
            let type = row.table.type
            let cells = type.members.indices.compactMap { slot -> String? in
                guard case .definition = type.members[slot].kind else { return nil }
                return "\(type.members[slot].name): \(text(row.cell(slot)))"
            }
            return "{" + cells.joined(separator: ", ") + "}"
        }
    }

    private var rows: [RowValue] {
        (0..<made.world.tables[made.rowType].count).map {
            RowValue(world: made.world, type: Int32(truncatingIfNeeded: made.rowType), row: Int32(truncatingIfNeeded: $0))
        }
    }

    private func mismatches(_ expected: GivenValue, _ row: RowValue) -> [Diagnostic] {
        guard case .map(let entries, _) = expected else { return [] }
        let type = row.table.type
        return entries.flatMap { entry -> [Diagnostic] in
            guard let slot = type.slot(of: entry.key) else {
                return [
                    ExampleDiagnostics.unknownField.at(
                        entry.keyRange, LocalizedText(entry.key), LocalizedText(type.name), ExampleDiagnostics.namesHelp(type))
                ]
            }
            let cell = row.cell(slot)
            return holds(entry.value, cell) ? [] : [wrong(entry, seen: text(cell))]
        }
    }

    private func holds(_ expected: GivenValue, _ cell: Cell) -> Bool {
        switch (expected, cell) {
        case (.null, .absent(let state)): return state.isEmpty
        case (.text("unknown", isQuoted: false, _), .unknown): return true
        case (.text("unknown", isQuoted: false, _), .absent(let state)): return !state.isEmpty
        case (.text(let text, _, _), .value(let value)):
            let shown = ValueText(world: made.world).data(value)
            return text == shown.plainText || shown.isNumber(text)
        case (.list(let elements, _), .value(.list(let values))):
            return elements.count == values.count && zip(elements, values).allSatisfy { holds($0, .value($1)) }
        default: return false
        }
    }

    /// `unknown` for what cannot be told, `~` for an empty cell.
    private func text(_ cell: Cell) -> String {
        switch cell {
        case .value(.list(let values)): "[" + values.map { text(.value($0)) }.joined(separator: ", ") + "]"
        case .value(let value): ValueText(world: made.world).data(value).plainText
        case .absent(let state): state.isEmpty ? "~" : "unknown"
        case .unknown: "unknown"
        case .error(let error): error.message
        }
    }

    private func wrong(_ entry: GivenEntry, seen: String) -> Diagnostic {
        ExampleDiagnostics.wrongDetail.at(
            entry.value.range, LocalizedText(example.name), LocalizedText(entry.key), LocalizedText(GivenText.text(entry.value)),
            LocalizedText(seen), LocalizedText(example.given.map { GivenText.text($0) }.joined(separator: " ")))
    }
}
