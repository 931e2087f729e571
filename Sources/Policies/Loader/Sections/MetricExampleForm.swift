import Diagnostics
import YAMLTree

/// Reads an example of a metric.
enum MetricExampleForm {
    private static let expect = Key(
        "expect", expected.located, required: true, ja: "期待する値。数、unknown、none のどれか",
        en: "a number, `unknown`, or `none` where no row counts")
    private static let counted = Key("counted", .count, ja: "数えられる行の数", en: "how many rows count")
    private static let unknown = Key("unknown", .count, ja: "判断できない行の数", en: "how many rows are unknown")
    private static let low = Key("low", .number, ja: "取り得る最小の値", en: "the least value that is possible")
    private static let high = Key("high", .number, ja: "取り得る最大の値", en: "the greatest value that is possible")
    private static let state = Key(
        "state", ValueForm<MetricExample.GoalState>.choice, ja: "目標に対する状態", en: "where it stands against the goal")

    static let form = GivenRowsForm.form(
        keys: [
            ExampleForms.with.declaration, ExampleForms.at.declaration, expect.declaration,
            counted.declaration, unknown.declaration, low.declaration, high.declaration, state.declaration,
        ]
    ) { (fields: Fields, reading: inout Reading) -> MetricExample? in
        let name = fields.value(ExampleForms.name, &reading)
        let given = GivenRowsForm.read(fields, &reading)
        let with = fields.value(ExampleForms.with, &reading)
        let at = fields.value(ExampleForms.at, &reading)
        let expect = fields.value(Self.expect, &reading)
        let counted = fields.value(Self.counted, &reading)
        let unknown = fields.value(Self.unknown, &reading)
        let low = fields.value(Self.low, &reading)
        let high = fields.value(Self.high, &reading)
        let state = fields.value(Self.state, &reading)
        guard let name, let given, let expect else { return nil }
        return MetricExample(
            name: name, given: given, with: with, at: at, expect: expect, counted: counted, unknown: unknown, low: low,
            high: high, state: state, range: fields.range)
    }

    private static let words = ["unknown", "none"]

    private static let expected = ValueForm<MetricExample.Expected>(shape: .either([.number, .choice(words)])) { node, reading in
        guard let scalar = node.expectScalar(&reading) else { return nil }
        if scalar.text == words[0] { return .unknown }
        if scalar.text == words[1] { return MetricExample.Expected.none }
        if let number = ScalarText.double(scalar.text) { return .value(number) }
        let known = LocalizedText(ja: "数値、「unknown」「none」", en: "a number, `unknown`, `none`")
        let diagnostic = PolicyDiagnostics.notAChoice.at(scalar.contentRange, LocalizedText(scalar.text), known)
        reading.report(diagnostic, meant: Spelling.closestMatch(to: scalar.text, in: words))
        return nil
    }
}
