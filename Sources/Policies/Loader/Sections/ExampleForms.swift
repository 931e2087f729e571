import CivilTime
import Diagnostics
import YAMLTree

/// What the examples of rules and metrics have in common.
enum ExampleForms {
    private static let asOf = Key("as_of", .date, ja: "基準日", en: "the day at which it runs")
    private static let year = Key(
        "year", .integer(in: 1...9999), ja: "年度（始まる年）", en: "the fiscal year, by the year in which it begins")

    /// `{as_of: 2025-04-01, year: 2024}`.
    static let time = ValueForm<ExampleTime>.object(ObjectForm(keys: [asOf.declaration, year.declaration])) { fields, reading in
        ExampleTime(asOf: fields.value(asOf, &reading), year: fields.value(year, &reading), range: fields.range)
    }

    static let name = Key("name", .text, required: true, ja: "例の名前", en: "what the example shows")
    static let with = Key("with", givenMap, ja: "一行だけのビューの値", en: "values of one-row views, by their row names")
    static let at = Key("at", time, ja: "この例の基準日と年度", en: "the day and the fiscal year of this example")

    /// A row: a mapping from names to any values.
    static let givenMap = ValueForm<GivenValue>(shape: .dictionary(keys: .name(nil), values: .anything)) { node, reading in
        node.expectMapping(&reading).map { _ in GivenValue(node) }
    }
}
