public import Diagnostics
import Evaluation

extension CheckedPolicy {
    /// Runs the examples that stand in the policy. Throws where the policy cannot be used.
    public func runExamples() throws(JinzaiError) -> ExampleRun {
        let results = ExampleRunner(try usable()).run()
        return ExampleRun(
            count: results.count, failures: results.count { !$0.holds },
            diagnostics: results.flatMap(\.diagnostics).sortedByPlace())
    }
}

/// What came of a policy's examples.
public struct ExampleRun: Sendable {
    /// How many examples there are.
    public let count: Int
    /// How many of them do not come to what they expect.
    public let failures: Int
    /// What was given, expected and seen where an example fails, sorted by file and place.
    public let diagnostics: [Diagnostic]

    /// "413 examples, 2 failed".
    public func summary(in language: Language) -> String {
        switch language {
        case .ja: failures == 0 ? "例 \(count)件、すべて期待どおり" : "例 \(count)件、うち \(failures)件が期待と違う"
        case .en: "\(count) example\(count == 1 ? "" : "s"), \(failures) failed"
        }
    }
}
