import Diagnostics
import YAMLTree

/// Reads an example of a view.
enum ViewExampleForm {
    private static let expect = Key(
        "expect", ExampleForms.givenMap.oneOrMany.located, required: true, ja: "できるはずの行（順に、確かめる列だけ）",
        en: "the rows that must come of it, in order, with the columns to look at")

    static let form = GivenRowsForm.form(
        keys: [
            ExampleForms.with.declaration, ExampleForms.at.declaration, expect.declaration,
        ]
    ) { (fields: Fields, reading: inout Reading) -> ViewExample? in
        let name = fields.value(ExampleForms.name, &reading)
        let given = GivenRowsForm.read(fields, &reading)
        let with = fields.value(ExampleForms.with, &reading)
        let at = fields.value(ExampleForms.at, &reading)
        let expect = fields.value(Self.expect, &reading)
        guard let name, let given, let expect else { return nil }
        return ViewExample(
            name: name, given: given, with: with, at: at, expect: expect.value, expectRange: expect.range, range: fields.range)
    }
}
