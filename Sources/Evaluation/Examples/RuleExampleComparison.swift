import CEL
import Diagnostics
import Policies

/// Compares what a rule says of an example's row with what the example expects.
struct RuleExampleComparison {
    let rule: TypedRule
    let example: RuleExample
    let judgement: RuleEvaluator.Judgement
    let world: World

    var diagnostics: [Diagnostic] {
        guard example.expect.value.rawValue == judgement.outcome.rawValue else {
            return [
                ExampleDiagnostics.wrongOutcome.at(
                    example.expect.range, LocalizedText(example.name), LocalizedText(example.expect.value.rawValue),
                    LocalizedText(judgement.outcome.rawValue), LocalizedText(GivenText.text(example.given)), seen)
            ]
        }
        return observedMismatch + itemMismatch + messageMismatch + recommendMismatch
    }

    /// What was seen besides the outcome.
    private var seen: LocalizedText {
        switch judgement.cause {
        case .missing(let missing):
            let names = missing.attributes.map(\.name).joined(separator: ", ")
            return LocalizedText(ja: "足りないもの: \(names)", en: "missing: \(names)")
        case .error(let error): return LocalizedText(ja: "計算できない: \(error.message)", en: "no value: \(error.message)")
        case nil:
            guard case .value(let value) = judgement.context.observed else { return LocalizedText("") }
            return LocalizedText("observed: " + ValueText(world: world).data(value).plainText)
        }
    }

    private var observedMismatch: [Diagnostic] {
        guard let expected = example.observed else { return [] }
        return mismatch("observed", expected, seen: judgement.context.observed)
    }

    private var itemMismatch: [Diagnostic] {
        guard let expected = example.item else { return [] }
        return mismatch("item", expected, seen: judgement.context.item)
    }

    private func mismatch(_ what: String, _ expected: GivenValue, seen: CELResult?) -> [Diagnostic] {
        var value = ShownValue.none
        if case .value(let found) = seen { value = ValueText(world: world).data(found) }
        let same: Bool =
            switch expected {
            case .null: value == .none
            case .text(let text, _, _): text == value.plainText || value.isNumber(text)
            case .list, .map: false
            }
        return same ? [] : [wrong(what, at: expected.range, expected: GivenText.text(expected), seen: value.plainText)]
    }

    private var messageMismatch: [Diagnostic] {
        guard let expected = example.message else { return [] }
        let message = MessageRenderer(world: world).render(rule.message, in: judgement.context)
        return Language.allCases.compactMap { language in
            let text = language == .ja ? expected.ja : expected.en
            guard let text, text != message[language] else { return nil }
            return wrong("message", at: expected.range, expected: text, seen: message[language])
        }
    }

    private var recommendMismatch: [Diagnostic] {
        guard let expected = example.recommend else { return [] }
        let found =
            rule.recommend.map { Recommender(world: world).advise($0, for: judgement.context).recommended.map(\.training.id) }
            ?? []
        guard found != expected.map(\.id) else { return [] }
        let place = expected.first?.range ?? example.range
        return [
            wrong(
                "recommend", at: place, expected: expected.map(\.id).joined(separator: ", "),
                seen: found.joined(separator: ", "))
        ]
    }

    private func wrong(_ what: String, at range: SourceRange, expected: String, seen: String) -> Diagnostic {
        ExampleDiagnostics.wrongDetail.at(
            range, LocalizedText(example.name), LocalizedText(what), LocalizedText(expected), LocalizedText(seen),
            LocalizedText(GivenText.text(example.given)))
    }
}

extension ShownValue {
    /// Whether the text is this number: `0.67` for 0.6666 within half of the text's last digit. A whole number is meant exactly.
    func isNumber(_ text: String) -> Bool {
        guard case .double(let value) = self, let expected = Double(text) else { return false }
        guard let decimals = text.split(separator: ".", maxSplits: 1).dropFirst().first?.utf8.count else {
            return (value - expected).magnitude < 1e-9
        }
        var tolerance = 0.5
        for _ in 0..<decimals { tolerance /= 10 }
        return (value - expected).magnitude <= tolerance
    }
}
