import CEL
import CELPolicy
import Diagnostics

/// One line of the conformance file: a policy, what its expressions may use, and its cases.
struct PolicyConformanceSuite {
    /// One case: values of the host's variables, and what the policy must give.
    struct Case {
        let name: String
        let json: JSONValue
    }

    struct Mistake: Error {
        let message: String
    }

    let name: String
    let json: JSONValue

    init(_ json: JSONValue) {
        self.name = json["name"]?.text ?? ""
        self.json = json
    }

    /// Without messages of test schemas.
    var isInScope: Bool { json["scope"]?.text == "core" }
    /// Whether the policy must be refused.
    var isRejected: Bool { json["compile_error"]?.isTrue == true }

    var cases: [Case] {
        let sections = json["tests"]?["section"]?.elements ?? json["tests"]?["sections"]?.elements ?? []
        return sections.flatMap { $0["tests"]?.elements ?? [] }.map { Case(name: $0["name"]?.text ?? "", json: $0) }
    }

    func compiled() throws -> CompiledPolicy {
        let source = SourceText(name: name + "/policy.yaml", text: json["policy"]?.text ?? "")
        return PolicyCompiler(try environment()).compile(source)
    }

    /// Nil when the case passes; otherwise what came instead.
    func failure(of test: Case, in program: PolicyProgram) throws -> String? {
        var bindings: [String: CELResult] = [:]
        for (name, given) in test.json["input"]?.members ?? [] { bindings[name] = .value(try value(given)) }
        guard let output = test.json["output"] else { return "the case says nothing of its output" }
        let expected = try value(output)
        let result = program.evaluate(bindings)
        guard case .value(var actual) = result else { return "\(result)" }
        if case .optional(.some(let content)) = actual { actual = content }
        // Equality of the language takes numbers of different types for the same.
        return actual == expected && actual.type == expected.type ? nil : actual.taggedJSON.line
    }

    /// What `{"value": …}` or `{"expr": …}` stands for.
    private func value(_ json: JSONValue) throws -> CELValue {
        if let plain = json["value"] { return try Self.plain(plain) }
        let text = json["expr"]?.text ?? ""
        let environment = try environment()
        guard let checked = environment.check(SourceText(name: "<case>", text: text)).expression,
            case .value(let value) = environment.program(checked).evaluate([])
        else { throw Mistake(message: "\(text) cannot be evaluated") }
        return value
    }

    private static func plain(_ json: JSONValue) throws -> CELValue {
        switch json {
        case .null: return .null
        case .bool(let value): return .bool(value)
        case .string(let text): return .string(text)
        case .array(let elements): return .list(CELList(try elements.map(plain)))
        case .object(let members): return .map(CELMap(strings: try members.map { ($0.key, try plain($0.value)) }))
        case .number(let digits):
            if let whole = Int64(digits) { return .int(whole) }
            if let number = Double(digits) { return .double(number) }
            throw Mistake(message: "\(digits) is no number")
        }
    }
}
