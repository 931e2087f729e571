import Diagnostics

@testable import CEL

/// Short ways to check and to run an expression in a test.
enum Evaluating {
    /// Made once: it takes longer to make than most expressions take to parse.
    private static let environment = CELEnvironment()

    static func source(_ text: String) -> SourceText { SourceText(name: "<expression>", text: text) }

    /// The result of a checked expression; mistakes of the text are an error of code `other` with the first message.
    static func result(
        _ text: String, in environment: CELEnvironment = CELEnvironment(), _ values: [String: CELResult] = [:]
    ) -> CELResult {
        let checked = environment.check(source(text))
        guard let expression = checked.expression else {
            return .error(CELError(.other, checked.diagnostics.first?.message.en ?? ""))
        }
        return run(environment.program(expression), values)
    }

    /// The result without a check; texts that do not parse are an error of code `other`.
    static func unchecked(
        _ text: String, in environment: CELEnvironment = CELEnvironment(), _ values: [String: CELResult] = [:]
    ) -> CELResult {
        guard let tree = environment.parse(source(text)).tree else { return .error(CELError(.other, "does not parse")) }
        return run(environment.program(unchecked: tree), values)
    }

    static func run(_ program: CELProgram, _ values: [String: CELResult]) -> CELResult {
        program.evaluate(program.variables.map { values[$0] ?? .error(CELError(.noSuchVariable, $0)) })
    }

    /// The result as a test writes it: a literal, `error(code)`, or `unknown(a, b)`.
    static func text(_ result: CELResult) -> String {
        switch result {
        case .value(let value): value.literalText
        case .error(let error): "error(\(error.code.rawValue))"
        case .unknown(let unknown): "unknown(\(unknown.attributes.map(\.name).joined(separator: ", ")))"
        }
    }

    static func tree(_ text: String) -> CELTree? { environment.parse(source(text)).tree }
}

extension CELResult {
    static func unknown(named names: String...) -> CELResult { .unknown(UnknownSet(names.map { UnknownAttribute($0) })) }
}
