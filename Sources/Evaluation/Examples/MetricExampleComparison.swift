import Diagnostics
import Policies

/// Compares a metric over an example's rows with what the example expects.
struct MetricExampleComparison {
    let example: MetricExample
    let result: MetricResult

    var diagnostics: [Diagnostic] {
        let seen = seen
        guard holds(example.expect.value) else {
            return [
                ExampleDiagnostics.wrongOutcome.at(
                    example.expect.range, LocalizedText(example.name), LocalizedText(text(example.expect.value)),
                    LocalizedText(seen), LocalizedText(example.given.map { GivenText.text($0) }.joined(separator: " ")),
                    LocalizedText(
                        ja: "数えた行: \(result.counted)、不明: \(result.unknown)",
                        en: "counted \(result.counted), unknown \(result.unknown)")
                )
            ]
        }
        let expected: [(String, String?, String)] = [
            ("counted", example.counted.map(String.init), String(result.counted)),
            ("unknown", example.unknown.map(String.init), String(result.unknown)),
            ("state", example.state?.rawValue, result.goal?.rawValue ?? ""),
        ]
        let wrong = expected.filter { $0.1 != nil && $0.1 != $0.2 }.map { detail($0.0, $0.1 ?? "", $0.2) }
        return wrong + bound("low", example.low, result.low) + bound("high", example.high, result.high)
    }

    private var seen: String {
        guard let value = result.value else { return result.unknown > 0 ? "unknown" : "none" }
        return value.plainText
    }

    private func holds(_ expected: MetricExample.Expected) -> Bool {
        switch expected {
        case .none: result.counted == 0 && result.unknown == 0
        case .unknown: result.value == nil && result.unknown > 0
        case .value(let number): isNear(result.value, number)
        }
    }

    private func bound(_ what: String, _ expected: Double?, _ seen: ShownValue?) -> [Diagnostic] {
        guard let expected, !isNear(seen, expected) else { return [] }
        return [detail(what, "\(expected)", seen?.plainText ?? "")]
    }

    /// Authors write shares with a few decimals.
    private func isNear(_ value: ShownValue?, _ expected: Double) -> Bool {
        switch value {
        case .int(let number): Double(number) == expected
        case .double(let number): (number - expected).magnitude <= 0.0006
        default: false
        }
    }

    private func text(_ expected: MetricExample.Expected) -> String {
        switch expected {
        case .value(let number): ShownValue.double(number).plainText
        case .unknown: "unknown"
        case .none: "none"
        }
    }

    private func detail(_ what: String, _ expected: String, _ seen: String) -> Diagnostic {
        ExampleDiagnostics.wrongDetail.at(
            example.range, LocalizedText(example.name), LocalizedText(what), LocalizedText(expected), LocalizedText(seen),
            LocalizedText(example.given.map { GivenText.text($0) }.joined(separator: " ")))
    }
}
