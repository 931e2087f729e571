import CEL
import Diagnostics
import Jinzai

/// One expression with its values, and what is told of it.
struct ExpressionTrial {
    private let request: EvaluationRequest
    private let source: SourceText
    private let language: Language

    init(_ expression: String, _ variables: [(name: String, value: CELValue)], language: Language) {
        var request = EvaluationRequest(expression: expression)
        request.bindings = variables
        request.variables = variables.map { ($0.name, $0.value.inferredType) }
        self.request = request
        source = SourceText(name: "<expression>", text: expression)
        self.language = language
    }

    func tellType() throws {
        try BufferedOutput.write(checked().type.description + "\n")
    }

    func tellValue() throws {
        let program = request.environment.program(try checked())
        try tell(program.evaluate(values(of: program), costLimit: request.costLimit).result)
    }

    /// What every part came to, the whole first; on the last line the value.
    func tellTrace() throws {
        let program = request.environment.program(try checked())
        let trace = program.trace(values(of: program), costLimit: request.costLimit)
        for step in trace.steps {
            let indent = String(repeating: "  ", count: step.depth)
            let result = step.result.map { Self.text($0, language) } ?? "–"
            try BufferedOutput.write("\(indent)\(step.text)  →  \(result)\n")
        }
        try tell(trace.result)
    }

    /// The expression, where its types hold; else its mistakes are told.
    private func checked() throws -> CheckedExpression {
        let checked = request.environment.check(source)
        if let expression = checked.expression { return expression }
        StandardStream.error.write(DiagnosticRenderer(language: language).text(checked.diagnostics))
        throw ExitStatus.found
    }

    private func values(of program: CELProgram) -> [CELResult] {
        program.variables.map { name in
            request.bindings.last { $0.name == name }.map { .value($0.value) }
                ?? .error(CELError(.noSuchVariable, "the variable \(name) has no value"))
        }
    }

    private func tell(_ result: CELResult) throws {
        if case .value(let value) = result { return try BufferedOutput.write(value.literalText + "\n") }
        StandardStream.error.write("jinzai: \(Self.text(result, language))\n")
        throw ExitStatus.found
    }

    private static func text(_ result: CELResult, _ language: Language) -> String {
        switch result {
        case .value(let value): return value.literalText
        case .unknown(let unknown):
            let names = unknown.attributes.map(\.name).joined(separator: ", ")
            return LocalizedText(ja: "不明（\(names)）", en: "unknown (\(names))")[language]
        case .error(let error):
            return LocalizedText(
                ja: "計算できません: \(error.message) [\(error.code.rawValue)]",
                en: "no value: \(error.message) [\(error.code.rawValue)]")[language]
        }
    }
}
