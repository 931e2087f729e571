import Diagnostics
import YAMLTree

/// Reads aggregates: `mean: CEL`, with `when` and `weight` beside it.
enum AggregateForm {
    /// What an aggregate's key holds: `true`, which only `count` may have, or an expression.
    struct Argument: Sendable {
        let expression: ExpressionText?
        let range: SourceRange
    }

    private static let argument = ValueForm<Argument>(shape: .either([.boolean, .expression])) { node, reading in
        if node.scalarText == "true" { return Argument(expression: nil, range: node.range) }
        let expression = ValueForm<ExpressionText>.expression.read(node, &reading)
        return expression.map { Argument(expression: $0, range: node.range) }
    }

    static let functions: [(function: Aggregate.Function, key: Key<Argument>)] = Aggregate.Function.allCases.map { function in
        let words = documentation(of: function)
        return (function, Key(function.rawValue, argument, ja: words.ja, en: words.en))
    }

    /// The keys of which an aggregate has one.
    static let names = functions.map(\.key.name)

    static let weight = Key("weight", .expression, ja: "重み", en: "how much each row counts")

    /// The keys of the functions and `weight`.
    static let declarations = functions.map(\.key.declaration) + [weight.declaration]

    /// The one aggregate of a mapping; none or several are reported.
    static func read(_ fields: Fields, when: ExpressionText?, _ reading: inout Reading) -> Aggregate? {
        let weight = fields.value(Self.weight, &reading)
        guard let name = fields.only(of: names, PolicyDiagnostics.oneAggregate, &reading),
            let (function, key) = functions.first(where: { $0.key.name == name }), let argument = fields.value(key, &reading)
        else { return nil }
        if argument.expression == nil, function != .count {
            reading.report(PolicyDiagnostics.countNeedsTrue.at(argument.range, LocalizedText(name)))
            return nil
        }
        return Aggregate(
            function: function, functionRange: fields.keyRange(key), argument: argument.expression, when: when, weight: weight,
            range: fields.range)
    }

    private static func documentation(of function: Aggregate.Function) -> LocalizedText {
        switch function {
        case .count: LocalizedText(ja: "行数（`true`）、または値のある行の数", en: "how many rows (`true`), or how many have a value")
        case .share: LocalizedText(ja: "条件を満たす行の割合", en: "the share of rows for which it holds")
        case .distinct: LocalizedText(ja: "異なる値の数", en: "how many different values")
        case .sum: LocalizedText(ja: "合計", en: "the sum")
        case .mean: LocalizedText(ja: "平均", en: "the mean")
        case .variance: LocalizedText(ja: "不偏分散", en: "the variance, with n - 1")
        case .stddev: LocalizedText(ja: "標準偏差（不偏分散の平方根）", en: "the standard deviation, with n - 1")
        case .min: LocalizedText(ja: "最小値", en: "the least value")
        case .max: LocalizedText(ja: "最大値", en: "the greatest value")
        case .median: LocalizedText(ja: "中央値（整数と段階だけ）", en: "the median, of integers and levels only")
        }
    }
}
