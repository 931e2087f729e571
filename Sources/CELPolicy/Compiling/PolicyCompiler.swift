package import CEL
package import Diagnostics

/// Makes programs of policies.
package struct PolicyCompiler: Sendable {
    /// What the expressions of a policy may use.
    package let environment: CELEnvironment
    /// How many variables and nested rules a policy may have, all together.
    package let limit: Int

    package init(_ environment: CELEnvironment, limit: Int = 100) {
        self.environment = environment
        self.limit = limit
    }

    /// Reads and compiles. All mistakes are told, in the order of the text.
    package func compile(_ source: SourceText) -> CompiledPolicy {
        let reading = PolicyReader.read(source)
        guard let policy = reading.policy else {
            return CompiledPolicy(program: nil, diagnostics: reading.diagnostics.sortedByPlace())
        }
        let compiled = compile(policy)
        let isBroken = reading.diagnostics.contains { $0.severity == .error }
        return CompiledPolicy(
            program: isBroken ? nil : compiled.program,
            diagnostics: (reading.diagnostics + compiled.diagnostics).sortedByPlace())
    }

    /// Compiles a policy that has been read.
    package func compile(_ policy: PolicySyntax) -> CompiledPolicy {
        var rules = RuleCompiler(limit: limit)
        var scope = RuleScope(environment: environment)
        for name in rules.accepted(policy.imports) { scope.environment.abbreviate(name) }
        let root = rules.compile(policy.rule, in: scope, isWithinAggregate: false)
        guard !rules.diagnostics.contains(where: { $0.severity == .error }) else {
            return CompiledPolicy(program: nil, diagnostics: rules.diagnostics)
        }
        let program = PolicyProgram(name: policy.name, root: root, definitions: rules.definitions)
        return CompiledPolicy(program: program, diagnostics: rules.diagnostics)
    }
}

/// What compiling came to.
package struct CompiledPolicy: Sendable {
    /// Nil when there are mistakes.
    package let program: PolicyProgram?
    /// All mistakes and warnings.
    package let diagnostics: [Diagnostic]
}

/// What the expressions at one place of a policy may use.
struct RuleScope {
    var environment: CELEnvironment
    /// The slots of the policy's variables, by name as expressions write it: `variables.limit`.
    var slots: [String: Int] = [:]
}
