package import Diagnostics
import Evaluation

/// Checks random records against a random policy on columns and by the reference, and compares the whole results: what every
/// expression comes to in every row, which fields were missing, which error it was, the findings, the metrics.
package struct CheckTrial: Sendable {
    package var variables = 12
    package var rules = 6
    package var metrics = 6
    package var employees = 17

    package init() {}

    /// The trial of a seed. A pair is a rule and a row; each rule holds up to three expressions.
    package func run(seed: UInt64) throws(JinzaiError) -> TrialOutcome {
        var outcome = TrialOutcome()
        let random = RandomPolicy(seed: seed, variables: variables, rules: rules, metrics: metrics, employees: employees)
        guard let loaded = try LoadedRandomPolicy(random, seed: seed, &outcome) else { return outcome }
        let evaluators = [PolicyCheck.Evaluator.reference, .columnar(batchSize: 1 + Int(seed % 7))]
        let results = evaluators.map { evaluator in
            PolicyCheck(policy: loaded.policy, dataset: loaded.dataset, time: loaded.time, evaluator: evaluator)
                .run(DescribedResult.run(loaded.time.asOf))
        }
        for rule in results[0].summary.rules {
            for (answer, count) in rule.counts {
                outcome.pairs += count
                outcome.answers[answer.rawValue, default: 0] += count
            }
        }
        if let difference = DescribedResult(results[1]).difference(from: DescribedResult(results[0])) {
            outcome.differences.append("seed \(seed): \(difference)\n\(random.lines(about: difference))")
        }
        return outcome
    }
}

extension RandomPolicy {
    /// The lines of the rule, metric or variable that a difference names.
    fileprivate func lines(about difference: String) -> String {
        let words = Set(difference.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        let lines = text.split(separator: "\n")
        guard let first = lines.firstIndex(where: { line in words.contains { line.contains("- id: \($0)") } }) else {
            return words.compactMap { word in expressions[word].map { "\(word): \($0)" } }.joined(separator: "\n")
        }
        return lines[first..<min(first + 9, lines.count)].joined(separator: "\n")
    }
}
