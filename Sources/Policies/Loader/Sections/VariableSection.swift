import Diagnostics
import YAMLTree

/// Reads `variables`: a mapping from row names to mappings from names to definitions.
enum VariableSection {
    static let form: ValueForm<[Variable]> = definition.dictionary(keys: .name).dictionary(
        keys: .reference(.row, isEssential: true)
    ).map { rows in
        rows.flatMap { row in
            row.value.map { entry in
                Variable(
                    rowName: row.name, name: entry.name.id, nameRange: entry.name.range, definition: entry.value.definition,
                    documentation: entry.value.documentation, range: entry.range)
            }
        }
    }

    private struct Body: Sendable {
        let definition: Variable.Definition
        let documentation: PolicyText?
    }

    private static let value = Key("value", .expression, ja: "値の式", en: "the value as an expression")
    private static let match = Key(
        "match", armForm.list, ja: "最初に条件の合った行の値", en: "the output of the first entry whose condition holds")
    private static let table = Key("table", DecisionTableForm.form, ja: "判定表", en: "a decision table")

    private static let ways = [value.name, match.name, table.name]

    /// An expression, or a mapping that says in which way the value is found.
    private static let definition: ValueForm<Body> = {
        let full = ValueForm<Body>.object(
            ObjectForm(
                keys: [
                    value.declaration, match.declaration, table.declaration, CommonKeys.documentation.declaration,
                ], exactlyOne: ways), build: build)
        return ValueForm(shape: .either([.expression, full.shape])) { node, reading in
            if node.entries != nil { return full.read(node, &reading) }
            let text = ValueForm<ExpressionText>.expression.read(node, &reading)
            return text.map { Body(definition: .expression($0), documentation: nil) }
        }
    }()

    private static func build(_ fields: Fields, _ reading: inout Reading) -> Body? {
        let expression = fields.value(value, &reading)
        let arms = fields.value(match, &reading)
        let table = fields.value(Self.table, &reading)
        let documentation = fields.value(CommonKeys.documentation, &reading)
        guard fields.only(of: ways, PolicyDiagnostics.oneDefinition, &reading) != nil else { return nil }
        if let arms { reportShadowed(arms, &reading) }
        let definition: Variable.Definition? =
            if let expression { .expression(expression) } else if let arms { .match(arms) } else { table.map { .table($0) } }
        return definition.map { Body(definition: $0, documentation: documentation) }
    }

    private static func reportShadowed(_ arms: [MatchArm], _ reading: inout Reading) {
        guard let first = arms.firstIndex(where: { $0.condition == nil }), first + 1 < arms.count else { return }
        let related = Diagnostic.Related(
            LocalizedText(ja: "条件のない行はここ", en: "the entry without a condition is here"), at: arms[first].range.firstLine)
        reading.report(PolicyDiagnostics.matchArmShadowed.at(arms[first + 1].range.firstLine, related: [related]))
    }

    private static let condition = Key("condition", .expression, ja: "条件。書かなければ必ず合う", en: "when it holds; always if left out")
    private static let output = Key("output", .expression, required: true, ja: "値の式", en: "the value as an expression")

    private static let armForm = ValueForm<MatchArm>.object(
        ObjectForm(keys: [condition.declaration, output.declaration])
    ) { fields, reading in
        let condition = fields.value(Self.condition, &reading)
        let output = fields.value(Self.output, &reading)
        if condition == nil, fields.has(Self.condition) { return nil }
        return output.map { MatchArm(condition: condition, output: $0, range: fields.range) }
    }
}
