import Diagnostics
import Jinzai

/// Requires a policy without errors.
enum UsablePolicy {
    /// Gives the policy back. Where it cannot be used, tells its mistakes on standard error and throws.
    static func require(_ policy: CheckedPolicy, _ language: Language) throws -> CheckedPolicy {
        if policy.isUsable { return policy }
        let errors = policy.diagnostics.filter { $0.severity == .error }
        StandardStream.error.write(DiagnosticRenderer(language: language).text(errors))
        throw ExitStatus.misuse
    }
}
