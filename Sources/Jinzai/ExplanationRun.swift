public import Diagnostics
package import Evaluation
import Policies
import Reports

/// What the rules say of somebody, and why, ready to be written.
public struct ExplanationRun: Sendable {
    /// A form that explanations are written in.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// For people at a terminal.
        case text
        case json
    }

    package let explanations: [Explanation]
    private let policy: Policy
    private let time: EvaluationTime
    private let tellsAll: Bool

    init(_ explanations: [Explanation], policy: Policy, time: EvaluationTime, tellsAll: Bool) {
        self.explanations = explanations
        self.policy = policy
        self.time = time
        self.tellsAll = tellsAll
    }

    /// The explanations as text. `width` and `usesColour` are for the text format.
    public func text(
        _ format: Format = .text, language: Language, width: Int = 100, usesColour: Bool = false
    ) -> String {
        let report = ExplanationReport(
            explanations, policy: policy, asOf: time.asOf, year: time.year, language: language,
            layout: TextLayout(width: width, usesColour: usesColour), tellsAll: tellsAll)
        return switch format {
        case .text: ExplanationText(report).text()
        case .json: ExplanationJSON(report).text()
        }
    }
}
