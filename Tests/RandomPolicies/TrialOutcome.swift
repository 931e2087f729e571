/// What comparisons of the two evaluators came to.
package struct TrialOutcome: Sendable {
    /// Pairs of an expression and a row.
    package var pairs = 0
    /// How many of them came to what.
    package var answers: [String: Int] = [:]
    /// Each with its seed.
    package var differences: [String] = []

    package init() {}

    package mutating func add(_ other: TrialOutcome) {
        pairs += other.pairs
        answers.merge(other.answers) { $0 + $1 }
        differences += other.differences
    }
}
