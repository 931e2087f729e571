import Diagnostics
import YAMLTree

/// Reads an example of a rule.
enum RuleExampleForm {
    private static let given = Key("given", ExampleForms.givenMap, required: true, ja: "与える行", en: "the row that is given")
    private static let expect = Key(
        "expect", ValueForm<RuleExample.Expected>.choice.located, required: true, ja: "期待する結果", en: "what the rule must say of it"
    )
    private static let observed = Key("observed", .given, ja: "期待する observed の値", en: "the value that `observed` must have")
    private static let item = Key("item", .given, ja: "期待する item の値", en: "the value that `item` must have")
    private static let message = Key("message", .localized, ja: "期待する文", en: "the message that must come out")
    private static let recommend = Key(
        "recommend", ValueForm<IDReference>.reference(.training).list, ja: "期待する推薦",
        en: "the trainings that must be recommended, in order")

    static let form = ValueForm<RuleExample>.object(
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
}
