import CEL
import Diagnostics

/// What the rules about leave may use, and how one of them is applied to a request.
struct Rules {
    private let environment: CELEnvironment

    init() {
        let weeks = CELFunction(
            "weeks", LocalizedText(ja: "日数が何週にわたるか", en: "how many weeks of five working days hold so many days"),
            [
                CELOverload("int_weeks", [.int], .int, examples: ["weeks(6) == 2"]) { arguments in
                    guard case .int(let days) = arguments[0], days >= 0 else {
                        return .error(CELError(.invalidArgument, "`weeks` takes a number of days from 0"))
                    }
                    return .value(.int(days / 5 + (days % 5 == 0 ? 0 : 1)))
                }
            ])
        var environment = CELEnvironment()
        environment.declare(object: LeaveRequest.declaration)
        environment.declare(variable: "request", .named("leave_request", []))
        environment.declare(variable: "limit", .int)
        environment.declare(function: weeks)
        self.environment = environment
    }

    /// What a rule says about a request; what is wrong with the rule, where it cannot be checked.
    func apply(_ text: String, to request: LeaveRequest) -> String {
        let checked = environment.check(SourceText(name: "rule", text: text), expecting: .bool)
        guard let expression = checked.expression else {
            return DiagnosticRenderer(language: .en).text(checked.diagnostics)
        }
        let values: [String: CELResult] = ["request": .value(.object(request)), "limit": .value(.int(2))]
        let program = environment.program(expression)
        let result = program.evaluate(program.variables.map { values[$0] ?? .unknown(UnknownSet(UnknownAttribute($0))) })
        return switch result {
        case .value(let value): "request \(request.number): \(value.literalText)\n"
        case .unknown(let unknown):
            "request \(request.number): unknown without \(unknown.attributes.map(\.name).joined(separator: ", "))\n"
        case .error(let error): "request \(request.number): error \(error.code.rawValue), \(error.message)\n"
        }
    }
}
