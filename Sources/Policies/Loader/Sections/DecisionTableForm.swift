import Diagnostics
import YAMLTree

/// Reads a decision table.
enum DecisionTableForm {
    private static let inputs = Key("inputs", .namedExpressions, required: true, ja: "判定に使う値", en: "the values to look at")
    private static let rows = Key(
        "rows", rowForm.list, required: true, ja: "上から順に見る行", en: "the rows, of which the first that fits counts")

    static let form = ValueForm<DecisionTable>.object(
        ObjectForm(keys: [inputs.declaration, rows.declaration])
    ) { fields, reading in
        let inputs = fields.value(Self.inputs, &reading)
        let drafts = fields.value(rows, &reading)
        guard let inputs, let drafts else { return nil }
        let rows = drafts.compactMap { row($0, inputs: inputs.map(\.name), &reading) }
        guard rows.count == drafts.count else { return nil }
        let type = LiteralReader.commonType(of: rows.map(\.then))
        let outputs = rows.compactMap { LiteralReader.read($0.then, as: type, &reading) }
        guard outputs.count == rows.count else { return nil }
        return DecisionTable(inputs: inputs, rows: rows, outputType: type, outputs: outputs, range: fields.range)
    }

    /// A row: its cells under the names of the inputs, and `then`.
    private struct RowDraft: Sendable {
        let entries: [NamedValue<[Located<String>]>]
        let range: SourceRange
        let then: GivenValue?
    }

    private static let then = Key("then", .given, required: true, ja: "この行の値", en: "the row's output")

    private static let rowForm = ValueForm<RowDraft>(
        shape: .openObject(ObjectForm(keys: [then.declaration]), values: .oneOrMany(.text))
    ) { node, reading in
        guard let mapping = node.expectMapping(&reading) else { return nil }
        let cells = ValueForm<String>.text.located.oneOrMany
        let entries = mapping.entries.filter { $0.name != then.name }.compactMap { entry in
            cells.read(entry.value, &reading).map { values in
                NamedValue(
                    name: IDReference(id: entry.name, range: entry.key.contentRange), value: values, range: entry.range)
            }
        }
        let output = mapping.entries.first { $0.name == then.name }.map { GivenValue($0.value) }
        return RowDraft(entries: entries, range: node.range, then: output)
    }

    private static func row(_ draft: RowDraft, inputs: [String], _ reading: inout Reading) -> DecisionTable.Row? {
        guard let then = draft.then else {
            reading.report(
                PolicyDiagnostics.missingKey.at(
                    draft.range.firstLine, LocalizedText(self.then.name), self.then.declaration.documentation))
            return nil
        }
        let cells = draft.entries.compactMap { entry -> DecisionTable.Cell? in
            guard let input = inputs.firstIndex(of: entry.name.id) else {
                reportUnknown(entry.name, inputs: inputs, &reading)
                return nil
            }
            return DecisionTable.Cell(input: input, values: entry.value, range: entry.range)
        }
        return DecisionTable.Row(cells: cells, then: then, range: draft.range)
    }

    private static func reportUnknown(_ name: IDReference, inputs: [String], _ reading: inout Reading) {
        let known = inputs + [then.name]
        var diagnostic = PolicyDiagnostics.unknownKey.at(name.range, LocalizedText(name.id), .listing(known))
        if let meant = Spelling.closestMatch(to: name.id, in: known) { diagnostic.suggest(meant, at: name.range) }
        reading.report(diagnostic)
    }
}
