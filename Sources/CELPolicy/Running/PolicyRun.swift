import CEL

/// What a rule gives.
enum RuleOutcome {
    /// Nothing: no branch holds. This is not `optional.none()`, which an output may be.
    case absent
    case given(CELResult)
}

/// One evaluation of a policy. It keeps the values of variables, and counts what its expressions cost.
final class PolicyRun {
    private let program: PolicyProgram
    private let bindings: [String: CELResult]
    private var values: [CELResult?]
    private var cost: UInt64 = 0
    private let costLimit: UInt64
    /// The error of an evaluation that costs more than it may. No branch takes it for that of a condition.
    private(set) var exhausted: CELResult?

    init(_ program: PolicyProgram, _ bindings: [String: CELResult], costLimit: UInt64) {
        self.program = program
        self.bindings = bindings
        self.costLimit = costLimit
        self.values = Array(repeating: nil, count: program.definitions.count)
    }

    func outcome(of rule: CompiledRule) -> RuleOutcome {
        switch rule.form {
        case .match: firstMatch(rule.branches)
        case .aggregate: .given(all(rule.branches))
        }
    }

    private func firstMatch(_ branches: [CompiledBranch]) -> RuleOutcome {
        for branch in branches {
            switch verdict(on: branch) {
            case .fails: continue
            case .open(let result): return .given(result)
            case .holds: break
            }
            let outcome = outcome(of: branch.result)
            // Only a rule without a condition hands over to what follows.
            if case .absent = outcome, branch.condition == nil { continue }
            return outcome
        }
        return .absent
    }

    /// What is unknown counts before an error, as everywhere in the language.
    private func all(_ branches: [CompiledBranch]) -> CELResult {
        var values: [CELValue] = []
        var unknown: UnknownSet?
        var error: CELError?
        func add(_ result: CELResult) {
            switch result {
            case .value(let value): values.append(value)
            case .unknown(let other): unknown = unknown?.merging(other) ?? other
            case .error(let other): error = error ?? other
            }
        }
        for branch in branches {
            switch verdict(on: branch) {
            case .fails: break
            case .open(let result): add(result)
            case .holds: if case .given(let result) = outcome(of: branch.result) { add(result) }
            }
        }
        if let unknown { return .unknown(unknown) }
        return error.map(CELResult.error) ?? .value(.list(CELList(values)))
    }

    private func outcome(of result: CompiledBranch.Result) -> RuleOutcome {
        switch result {
        case .output(let expression): .given(evaluate(expression))
        case .text(let text): .given(.value(.string(text)))
        case .rule(let rule): outcome(of: rule)
        }
    }

    private enum Verdict {
        case holds
        case fails
        /// Not known, or an error.
        case open(CELResult)
    }

    private func verdict(on branch: CompiledBranch) -> Verdict {
        guard let condition = branch.condition else { return .holds }
        switch evaluate(condition) {
        case .value(.bool(let holds)): return holds != branch.isNegated ? .holds : .fails
        case .value(let value):
            return .open(.error(CELError(.noSuchOverload, "a condition must be bool, but this is \(value.type.name)")))
        case let result: return .open(result)
        }
    }

    private func evaluate(_ expression: CompiledExpression) -> CELResult {
        let result = evaluate(expression, &cost)
        if cost > costLimit { exhausted = result }
        return result
    }

    private func evaluate(_ expression: CompiledExpression, _ cost: inout UInt64) -> CELResult {
        expression.program.evaluate(cost: &cost, costLimit: costLimit) { [self] index, cost in
            value(of: expression.origins[index], &cost)
        }
    }

    private func value(of origin: CompiledExpression.Origin, _ cost: inout UInt64) -> CELResult {
        switch origin {
        case .host(let name):
            return bindings[name] ?? .error(CELError(.noSuchVariable, "the variable \(name) has no value"))
        case .slot(let slot):
            if let known = values[slot] { return known }
            let result = evaluate(program.definitions[slot], &cost)
            values[slot] = result
            return result
        }
    }
}
