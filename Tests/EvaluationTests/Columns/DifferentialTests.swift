import RandomPolicies
import TestSupport
import Testing

@Suite("Random expressions on columns and by the reference")
struct DifferentialTests {
    @Test("values, what is missing and errors agree for every row", arguments: 0..<4)
    func cells(part: Int) throws {
        var trial = CellTrial()
        for round in 0..<Effort.cases(12, long: 100) { try trial.run(seed: UInt64(part * 1_000_003 + round)) }
        print("part \(part): \(trial.outcome.pairs) pairs of expression and row: \(trial.outcome.answers)")
        #expect(trial.outcome.differences == [])
        #expect(["value", "empty", "unknown", "error"].allSatisfy { (trial.outcome.answers[$0] ?? 0) > 50 })
        #expect(Self.operations.filter { !trial.operations.keys.contains($0) } == [])
    }

    @Test("whole results agree: outcomes, findings, what was unknown, metrics", arguments: 0..<4)
    func results(part: Int) throws {
        var outcome = TrialOutcome()
        for round in 0..<Effort.cases(6, long: 50) { outcome.add(try CheckTrial().run(seed: UInt64(part * 2_000_003 + round))) }
        print("part \(part): \(outcome.pairs) pairs of rule and row: \(outcome.answers)")
        #expect(outcome.differences == [])
    }

    /// Operations that random expressions must come to, lest the trials say little.
    private static let operations = [
        "constant", "hindered", "row", "member", "holder", "follow", "reach", "value", "some", "isPresent", "not", "negate",
        "logical and", "logical or", "conditional", "lookup", "fiscalYear", "filter", "map", "probe", "interpreted",
    ]
}
