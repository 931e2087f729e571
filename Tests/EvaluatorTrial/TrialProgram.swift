import Diagnostics
import Foundation
import RandomPolicies

/// Compares the two evaluators on random policies until there are enough pairs of a rule and a row: `EvaluatorTrial PAIRS [SEED]`.
///
/// Prints the seeds, so that a difference can be repeated. Exit status 1 where there is one, 2 for wrong use.
@main
struct TrialProgram {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst().map { UInt64($0) }
        guard let wanted = arguments.first.flatMap({ $0 }), arguments.count < 3, !arguments.contains(nil) else {
            print("usage: EvaluatorTrial PAIRS [SEED]")
            exit(2)
        }
        let first = arguments.count > 1 ? arguments[1] ?? 1 : 1
        var outcome = TrialOutcome()
        var next = first
        while outcome.pairs < wanted {
            let seeds = Array(next..<next + 64)
            for part in ConcurrentMap.map(seeds, { outcomeOfTrial($0) }) { outcome.add(part) }
            next += 64
            if outcome.differences.count > 20 { break }
        }
        for difference in outcome.differences.prefix(20) { print(difference) }
        let answers = outcome.answers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        print("seeds \(first) to \(next - 1): \(outcome.pairs) pairs (\(answers)), \(outcome.differences.count) different")
        exit(outcome.differences.isEmpty ? 0 : 1)
    }

    private static func outcomeOfTrial(_ seed: UInt64) -> TrialOutcome {
        do {
            return try CheckTrial().run(seed: seed)
        } catch {
            var outcome = TrialOutcome()
            outcome.differences.append("seed \(seed): \(error.code) \(error.message.en)")
            return outcome
        }
    }
}
