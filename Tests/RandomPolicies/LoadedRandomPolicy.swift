package import Diagnostics
package import Evaluation
package import Policies
package import Records
import CivilTime

/// A random policy that was read as a policy is, and its records.
package struct LoadedRandomPolicy {
    package let policy: TypedPolicy
    package let dataset: Dataset
    package let time: EvaluationTime

    /// Nil where the policy is wrong, which counts as a difference: the expressions are well typed.
    package init?(_ random: RandomPolicy, seed: UInt64, _ outcome: inout TrialOutcome) throws(JinzaiError) {
        let loaded = PolicyLoader.load(sources: [SourceText(name: "random.yaml", text: random.text)])
        let typed = loaded.policy.map { PolicyTyper.type($0) }
        guard let policy = typed?.policy, let day = CivilDate(year: 2025, month: 4, day: 1),
            let time = EvaluationTime(asOf: day, year: 2024, header: policy.policy.header)
        else {
            let mistakes = (loaded.diagnostics + (typed?.diagnostics ?? [])).filter { $0.severity == .error }
            outcome.differences.append(
                "seed \(seed), the policy is wrong: \(DiagnosticRenderer(language: .en).text(Array(mistakes.prefix(2))))")
            return nil
        }
        self.policy = policy
        self.time = time
        dataset = try DatasetReader(schema: policy.policy.records).read(files: random.files)
    }
}
