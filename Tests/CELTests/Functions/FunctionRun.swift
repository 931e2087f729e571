import CEL
import Diagnostics

/// Runs expressions that need no variables, for the tests of the functions.
enum FunctionRun {
    private static let environment = CELEnvironment()

    /// The result; what the checker says, where it refuses the expression.
    static func result(_ text: String) -> (result: CELResult?, diagnostics: [String]) {
        let checked = environment.check(SourceText(name: "<test>", text: text))
        guard let expression = checked.expression, !checked.diagnostics.contains(where: { $0.severity == .error }) else {
            return (nil, checked.diagnostics.map(\.message.en))
        }
        return (environment.program(expression).evaluate([]), [])
    }

    /// The value as an expression writes it; `error: code`, `unknown: names` or `refused: messages` otherwise.
    static func text(_ text: String) -> String {
        let (result, diagnostics) = result(text)
        return switch result {
        case .value(let value): value.literalText
        case .error(let error): "error: \(error.code.rawValue)"
        case .unknown(let unknowns): "unknown: " + unknowns.attributes.map(\.name).joined(separator: ", ")
        case nil: "refused: " + diagnostics.joined(separator: "; ")
        }
    }
}
