import CEL
import CELPolicy
import Diagnostics
import Testing

/// A policy of a test, and what its expressions may use.
struct PolicyText {
    let text: String
    var environment = CELEnvironment()

    /// `variables` are names and types: `["x": .int]`.
    init(_ text: String, _ variables: [String: CELType] = [:]) {
        self.text = text
        for (name, type) in variables { environment.declare(variable: name, type) }
    }

    func compiled() -> CompiledPolicy {
        PolicyCompiler(environment).compile(SourceText(name: "policy.yaml", text: text))
    }

    /// The program of a policy that must have no mistakes.
    func program() throws -> PolicyProgram {
        let compiled = compiled()
        return try #require(compiled.program, "\(compiled.diagnostics.map { $0.code + " " + $0.message.en })")
    }

    /// The result as an expression would be written that gives it, or the error's code, or what is unknown.
    func result(_ bindings: [String: CELValue] = [:]) throws -> String {
        Self.written(try program().evaluate(bindings.mapValues(CELResult.value)))
    }

    static func written(_ result: CELResult) -> String {
        switch result {
        case .value(let value): value.taggedJSON.line
        case .unknown(let unknown): "unknown " + unknown.attributes.map(\.name).joined(separator: ", ")
        case .error(let error): "error " + error.code.rawValue
        }
    }

    /// Codes, each with the text that it points at.
    func mistakes() -> [String] {
        compiled().diagnostics.map { "\($0.code) \($0.range.text)" }
    }
}
