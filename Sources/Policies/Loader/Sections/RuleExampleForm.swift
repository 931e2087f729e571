import Diagnostics
import YAMLTree

/// Reads the examples of a rule: single ones, and tables of them.
enum RuleExampleForm {
    private static let given = Key("given", ExampleForms.givenMap, required: true, ja: "与える行", en: "the row that is given")
    private static let expect = expectation(required: true)
    private static let expectOfAll = expectation(required: false)
    private static let observed = Key("observed", .given, ja: "期待する observed の値", en: "the value that `observed` must have")
    private static let item = Key("item", .given, ja: "期待する item の値", en: "the value that `item` must have")
    private static let message = Key("message", .localized, ja: "期待する文", en: "the message that must come out")
    private static let recommend = Key(
        "recommend", ValueForm<IDReference>.reference(.training).list, ja: "期待する推薦",
        en: "the trainings that must be recommended, in order")

    private static func expectation(required: Bool) -> Key<Located<RuleExample.Expected>> {
        Key(
            "expect", ValueForm<RuleExample.Expected>.choice.located, required: required, ja: "期待する結果",
            en: "what the rule must say of it")
    }

    /// All examples of a rule, those of tables one by one.
    static let form = ValueForm<[RuleExample]>(shape: .list(.either([single.shape, table.shape]))) { node, reading in
        guard let items = node.expectItems(&reading) else { return nil }
        return items.flatMap { item -> [RuleExample] in
            let isTable = ExampleTableForm.isTable(item)
            return isTable ? table.read(item, &reading) ?? [] : single.read(item, &reading).map { [$0] } ?? []
        }
    }

    private static let single = ValueForm<RuleExample>.object(
        ObjectForm(keys: [
            ExampleForms.name.declaration, given.declaration, ExampleForms.with.declaration, ExampleForms.at.declaration,
            expect.declaration, observed.declaration, item.declaration, message.declaration, recommend.declaration,
        ])
    ) { fields, reading in
        let name = fields.value(ExampleForms.name, &reading)
        let given = fields.value(Self.given, &reading)
        let with = fields.value(ExampleForms.with, &reading)
        let at = fields.value(ExampleForms.at, &reading)
        let expect = fields.value(Self.expect, &reading)
        let observed = fields.value(Self.observed, &reading)
        let item = fields.value(Self.item, &reading)
        let message = fields.value(Self.message, &reading)
        let recommend = fields.value(Self.recommend, &reading)
        guard let name, let given, let expect else { return nil }
        return RuleExample(
            name: name, given: given, with: with, at: at, expect: expect, observed: observed, item: item, message: message,
            recommend: recommend, range: fields.range)
    }

    /// What all rows of a table share.
    private struct Common {
        let name: String
        let given: GivenValue?
        let with: GivenValue?
        let at: ExampleTime?
        let expect: Located<RuleExample.Expected>?
    }

    private static let table = ValueForm<[RuleExample]>.object(
        ObjectForm(keys: [
            ExampleForms.name.declaration, ExampleTableForm.given.declaration, ExampleForms.with.declaration,
            ExampleForms.at.declaration, expectOfAll.declaration, ExampleTableForm.columns.declaration,
            ExampleTableForm.rows.declaration,
        ])
    ) { fields, reading in
        let name = fields.value(ExampleForms.name, &reading)
        let given = fields.value(ExampleTableForm.given, &reading)
        let with = fields.value(ExampleForms.with, &reading)
        let at = fields.value(ExampleForms.at, &reading)
        let expect = fields.value(expectOfAll, &reading)
        guard let (columns, rows) = ExampleTableForm.cells(fields, &reading), let name else { return nil }
        if !fields.has(expectOfAll), !columns.contains(where: { $0.id == Self.expect.name }) {
            reading.report(PolicyDiagnostics.tableWithoutExpect.at(fields.keyRange(ExampleTableForm.columns)))
            return nil
        }
        let common = Common(name: name, given: given, with: with, at: at, expect: expect)
        return rows.compactMap { example(Array(zip(columns, $0)), common, &reading) }
    }

    private static let answers = [ExampleForms.name.name, expect.name, observed.name, item.name, message.name, recommend.name]

    private static func example(
        _ cells: [(column: ExampleTableForm.Column, node: YAMLNode)], _ common: Common, _ reading: inout Reading
    ) -> RuleExample? {
        func cell<Value>(_ key: Key<Value>) -> Value? {
            guard let node = cells.first(where: { $0.column.id == key.name })?.node, !node.isNull else { return nil }
            return key.form.read(node, &reading)
        }
        let fields = cells.filter { !answers.contains($0.column.id) }
        let label = cell(ExampleForms.name) ?? fields.map { $0.node.scalarText ?? "…" }.joined(separator: ", ")
        let expect = cell(Self.expect) ?? common.expect
        let (observed, item, message, recommend) = (
            cell(Self.observed), cell(Self.item), cell(Self.message), cell(Self.recommend)
        )
        guard let expect, let first = cells.first?.node.range, let last = cells.last?.node.range else { return nil }
        let range = SourceRange(first.source, first.offsets.lowerBound..<last.offsets.upperBound)
        return RuleExample(
            name: "\(common.name): \(label)", given: ExampleTableForm.given(common.given, fields, range: range),
            with: common.with, at: common.at, expect: expect, observed: observed, item: item, message: message,
            recommend: recommend, range: range)
    }
}
