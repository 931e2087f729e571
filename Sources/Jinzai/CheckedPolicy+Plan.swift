public import Diagnostics
import Evaluation
import Policies
import Records
import Reports

extension CheckedPolicy {
    /// Tells how the policy's expressions would be evaluated for records: all at once on columns, or row by row, and what stands in the
    /// way. `width` and `usesColour` are for a terminal.
    ///
    /// Throws where the policy cannot be used or a file cannot be read.
    public func explainPlan(
        records paths: [String], options: CheckOptions, language: Language, width: Int = 100, usesColour: Bool = false
    ) throws(JinzaiError) -> String {
        let policy = try usable()
        let time = try time(options, policy)
        let dataset = try DatasetReader(schema: policy.policy.records).read(paths: paths)
        let explanation = PlanExplanation(policy: policy, dataset: dataset, time: time)
        return PlanText(explanation, language: language, layout: TextLayout(width: width, usesColour: usesColour)).text()
    }
}
