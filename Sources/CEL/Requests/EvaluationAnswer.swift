package import Diagnostics

/// What a request came to.
package enum EvaluationAnswer: Sendable {
    case value(CELValue)
    case type(CELType)
    case typedResult(CELType, CELValue)
    case unknown(UnknownSet)
    /// An error of the run.
    case error(CELError)
    /// Mistakes of the expression.
    case diagnostics([Diagnostic])
    /// A request that cannot be read.
    case refused(RequestMistake)

    /// The answer as an object of JSON. `language` is that of the messages about the expression.
    package func json(language: Language = .en) -> JSONValue {
        switch self {
        case .value(let value): .object([("value", value.taggedJSON)])
        case .type(let type): .object([("type", .string(type.description))])
        case .typedResult(let type, let value):
            .object([("typed_result", .object([("type", .string(type.description)), ("value", value.taggedJSON)]))])
        case .unknown(let unknown): .object([("unknown", .array(unknown.attributes.map { .string($0.name) }))])
        case .error(let error): Self.error(error.code.rawValue, error.message, nil)
        case .diagnostics(let diagnostics):
            Self.error(
                diagnostics.first?.code ?? "", diagnostics.first?.message[language] ?? "", diagnostics.first?.range.start)
        case .refused(let mistake): Self.error("bad_request", mistake.message, nil)
        }
    }

    private static func error(_ code: String, _ message: String, _ position: SourcePosition?) -> JSONValue {
        .object([
            (
                "error",
                .object([
                    ("code", .string(code)), ("message", .string(message)),
                    ("line", position.map { .number(String($0.line)) } ?? .null),
                    ("column", position.map { .number(String($0.column)) } ?? .null),
                ])
            )
        ])
    }
}

extension EvaluationRequest {
    /// The answer to one line of JSON, as one line of JSON.
    package static func answer(line: String, language: Language = .en) -> String {
        do throws(JSONReader.Mistake) {
            let json = try JSONReader.read(line)
            do throws(RequestMistake) {
                return try EvaluationRequest(json: json).answer().json(language: language).line
            } catch {
                return EvaluationAnswer.refused(error).json(language: language).line
            }
        } catch {
            let mistake = RequestMistake(message: "the line is not JSON: \(error.message) at byte \(error.offset + 1)")
            return EvaluationAnswer.refused(mistake).json(language: language).line
        }
    }

    /// The environment that the request asks for: all libraries, and its own declarations over them.
    package var environment: CELEnvironment {
        var environment = CELEnvironment(container: container)
        for (name, type) in variables { environment.declare(variable: name, type) }
        for function in functions { environment.declare(function: function) }
        // A value, or that there is none, may come without a declaration.
        for (name, _) in bindings where environment.variables[name] == nil { environment.declare(variable: name, .dyn) }
        for pattern in unknowns {
            let isDeclared = environment.variables.keys.contains { pattern.steps(into: $0) != nil }
            if !isDeclared { environment.declare(variable: pattern.variable, .dyn) }
        }
        return environment
    }

    /// Checks and runs.
    package func answer() -> EvaluationAnswer {
        let environment = environment
        let source = SourceText(name: "<expression>", text: expression)
        let parsed = environment.parse(source)
        guard let tree = parsed.tree else { return .diagnostics(parsed.diagnostics) }
        if isUnchecked, !isCheckOnly { return run(environment.unchecked(tree)) }
        let checked = environment.check(tree)
        guard let expression = checked.expression else { return .diagnostics(checked.diagnostics) }
        return isCheckOnly ? .type(expression.type) : run(expression)
    }

    private func run(_ expression: CheckedExpression) -> EvaluationAnswer {
        let program = CELProgram(expression)
        let values = program.variables.map { name in
            bindings.last { $0.name == name }.map { CELResult.value($0.value) }
                ?? .error(CELError(.noSuchVariable, "the variable \(name) has no value"))
        }
        let result =
            unknowns.isEmpty
            ? program.evaluate(values, costLimit: costLimit).result
            : program.evaluate(values, unknowns: unknowns, costLimit: costLimit)
        return switch result {
        case .value(let value): isTyped ? .typedResult(expression.type, value) : .value(value)
        case .unknown(let unknown): .unknown(unknown)
        case .error(let error): .error(error)
        }
    }
}
