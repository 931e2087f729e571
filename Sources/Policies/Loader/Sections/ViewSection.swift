import Diagnostics
import YAMLTree

/// Reads `views`.
enum ViewSection {
    private static let row = Key(
        "row", .name(declaring: .row), required: true, ja: "一行の呼び名", en: "what one row is called in expressions")
    private static let each = Key(
        "each", .reference(.row, isEssential: true), required: true, ja: "元になる表またはビューの行の名前",
        en: "the row name of the table or view that it is made from")
    private static let with = Key(
        "with", .namedExpressions, ja: "要素ごとに一行を作るリスト", en: "the list of which each element makes a row")
    private static let by = Key("by", .namedExpressions, ja: "グループに分ける値", en: "the values by which rows are grouped")
    private static let columns = Key("columns", columnForm.dictionary(keys: .name), required: true, ja: "列", en: "its columns")

    private static let examples = Key("examples", ViewExampleForm.form.list, ja: "例", en: "examples, which are tests")

    static let form = form(isPrelude: false)

    /// The form for views of the rule files or of the prelude.
    static func form(isPrelude: Bool) -> ValueForm<[View]> {
        ValueForm<[View]>.entries(
            named: .name(declaring: .table),
            ObjectForm(
                keys: [
                    row.declaration, each.declaration, CommonKeys.when.declaration, with.declaration, by.declaration,
                    columns.declaration, CommonKeys.documentation.declaration, examples.declaration,
                ], atMostOne: [with.name, by.name])
        ) { id, fields, reading in
            build(id, fields, isPrelude: isPrelude, &reading)
        }
    }

    private static func build(_ id: IDReference, _ fields: Fields, isPrelude: Bool, _ reading: inout Reading) -> View? {
        let row = fields.value(Self.row, &reading)
        let each = fields.value(Self.each, &reading)
        let when = fields.value(CommonKeys.when, &reading)
        let bindings = fields.value(with, &reading)
        let groups = fields.value(by, &reading)
        let bodies = fields.value(columns, &reading)
        let documentation = fields.value(CommonKeys.documentation, &reading)
        let examples = fields.value(Self.examples, &reading) ?? []
        if fields.has(with), fields.has(by) { reading.report(PolicyDiagnostics.oneViewKind.at(fields.keyRange(by))) }
        guard let row, let each, let bodies else { return nil }
        if ExpressionName.scope.contains(row.id) {
            reading.report(PolicyDiagnostics.reservedName.at(row.range, LocalizedText(row.id)))
        }
        let columns = bodies.map { body in
            ViewColumn(
                name: body.name.id, nameRange: body.name.range, content: body.value.content,
                documentation: body.value.documentation, range: body.range)
        }
        return View(
            id: id.id, idRange: id.range, rowName: row.id, rowNameRange: row.range, each: each, when: when,
            kind: kind(bindings, groups, columns, &reading), columns: columns, documentation: documentation,
            isPrelude: isPrelude, examples: examples, range: fields.range)
    }

    private static func kind(
        _ bindings: [NamedExpression]?, _ groups: [NamedExpression]?, _ columns: [ViewColumn], _ reading: inout Reading
    ) -> View.Kind {
        if let groups { return .groups(by: groups) }
        let aggregates = columns.filter(\.isAggregate)
        guard let bindings else { return aggregates.isEmpty ? .elements(with: []) : .whole }
        for column in aggregates { reading.report(PolicyDiagnostics.aggregateInElements.at(column.nameRange)) }
        return .elements(with: bindings)
    }

    private struct ColumnBody: Sendable {
        let content: ViewColumn.Content
        let documentation: PolicyText?
    }

    private static let value = Key("value", .expression, ja: "値の式", en: "the value as an expression")

    /// An expression, or a mapping with an aggregate or with `value`.
    private static let columnForm: ValueForm<ColumnBody> = {
        let full = ValueForm<ColumnBody>.object(
            ObjectForm(
                keys: AggregateForm.declarations + [
                    value.declaration, CommonKeys.when.declaration, CommonKeys.documentation.declaration,
                ], exactlyOne: AggregateForm.names + [value.name]), build: column)
        return ValueForm(shape: .either([.expression, full.shape])) { node, reading in
            if node.entries != nil { return full.read(node, &reading) }
            let text = ValueForm<ExpressionText>.expression.read(node, &reading)
            return text.map { ColumnBody(content: .expression($0), documentation: nil) }
        }
    }()

    private static func column(_ fields: Fields, _ reading: inout Reading) -> ColumnBody? {
        let documentation = fields.value(CommonKeys.documentation, &reading)
        if fields.has(value) {
            return fields.value(value, &reading).map { ColumnBody(content: .expression($0), documentation: documentation) }
        }
        let when = fields.value(CommonKeys.when, &reading)
        let aggregate = AggregateForm.read(fields, when: when, &reading)
        return aggregate.map { ColumnBody(content: .aggregate($0), documentation: documentation) }
    }
}

extension ViewColumn {
    var isAggregate: Bool {
        if case .aggregate = content { true } else { false }
    }
}
