import CEL
import Policies
import Synchronization

/// Notes how the expressions of a policy come out while examples run.
final class ExpressionObserver: Sendable {
    private struct Notes {
        var programs: [ObjectIdentifier: CELObservedProgram] = [:]
        var outcomes: [ObjectIdentifier: CELOutcomes] = [:]
        var tableRows: [Int: Set<Int>] = [:]
    }

    private let notes = Mutex(Notes())

    func evaluate(_ expression: TypedExpression, _ values: [CELResult]) -> CELResult {
        let id = ObjectIdentifier(expression)
        var outcomes = CELOutcomes()
        let result = program(of: expression).evaluate(values, into: &outcomes)
        let found = outcomes
        notes.withLock { $0.outcomes[id, default: CELOutcomes()].merge(found) }
        return result
    }

    /// Notes which row of a definition's decision table was chosen; one past the last for none.
    func note(row: Int, ofTable definition: Int) {
        notes.withLock { _ = $0.tableRows[definition, default: []].insert(row) }
    }

    /// The expressions that ran.
    var evaluated: Set<ObjectIdentifier> { notes.withLock { Set($0.outcomes.keys) } }

    func outcomes(of expression: TypedExpression) -> CELOutcomes {
        notes.withLock { $0.outcomes[ObjectIdentifier(expression)] ?? CELOutcomes() }
    }

    func rows(ofTable definition: Int) -> Set<Int> { notes.withLock { $0.tableRows[definition] ?? [] } }

    private func program(of expression: TypedExpression) -> CELObservedProgram {
        let id = ObjectIdentifier(expression)
        if let known = notes.withLock({ $0.programs[id] }) { return known }
        let program = CELObservedProgram(expression.checked)
        notes.withLock { $0.programs[id] = program }
        return program
    }
}
