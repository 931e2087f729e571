import CEL
import Diagnostics
import Foundation

/// One of the conditions of `Benchmarks/cel/conditions.json`.
struct Condition: Decodable {
    let name: String
    let expression: String
    let expected: Bool
}

/// `a` as an object of the host, whose fields are found when the condition is checked.
struct Part: CELObject {
    let type: CELObjectType
    let b: Int64
    let e: Double

    static let declaration = CELObjectType(
        name: "Part", fields: [.init("b", .int), .init("e", .double)])

    func value(ofField slot: Int) -> CELResult { .value(slot == 0 ? .int(b) : .double(e)) }
    func has(field slot: Int) -> CELResult { .value(.bool(true)) }
    func isSame(as other: any CELObject) -> Bool { (other as? Part).map { $0.b == b && $0.e == e } ?? false }
    func hash(into hasher: inout Hasher) { hasher.combine(b) }
}

/// Times each condition on one thread: `CELSpeed CONDITIONS [SECONDS]`. Writes one JSON line for each, with evaluations a second.
@main
struct CELSpeed {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 1 else {
            print("usage: CELSpeed CONDITIONS [SECONDS]")
            exit(2)
        }
        let conditions = try JSONDecoder().decode([Condition].self, from: Data(contentsOf: URL(filePath: arguments[1])))
        let seconds = arguments.count > 2 ? Double(arguments[2]) ?? 1 : 1
        for condition in conditions {
            let object = try rate(condition, values(isObject: true), .named("Part", []), seconds)
            let map = try rate(condition, values(isObject: false), .map(key: .string, value: .dyn), seconds)
            print("{\"expression\": \"\(condition.expression)\", \"object\": \(Int(object)), \"map\": \(Int(map))}")
        }
    }

    private static func values(isObject: Bool) throws -> [String: CELValue] {
        let map = CELMap(strings: [("b", .int(2)), ("e", .double(2.5))])
        return [
            "a": isObject ? .object(Part(type: Part.declaration, b: 2, e: 2.5)) : .map(map),
            "c": .string("x"), "job": .string("clerk"), "score": .int(75),
            "scores": .list(CELList((1...10).map { CELValue.int($0) })),
        ]
    }

    private static func rate(
        _ condition: Condition, _ values: [String: CELValue], _ type: CELType, _ seconds: Double
    ) throws -> Double {
        var environment = CELEnvironment()
        environment.declare(object: Part.declaration)
        environment.declare(variable: "a", type)
        environment.declare(variable: "c", .string)
        environment.declare(variable: "job", .string)
        environment.declare(variable: "score", .int)
        environment.declare(variable: "scores", .list(.int))
        let checked = environment.check(SourceText(name: "<condition>", text: condition.expression), expecting: .bool)
        guard let expression = checked.expression else { throw Failure(text: "\(condition.expression) does not check") }
        let program = environment.program(expression)
        let bindings = program.variables.map { CELResult.value(values[$0] ?? .null) }
        var rates: [Double] = []
        for _ in 0..<3 { rates.append(try run(program, bindings, condition, seconds / 3)) }
        return rates.max() ?? 0
    }

    /// Evaluations a second, of as many rounds as fit.
    private static func run(
        _ program: CELProgram, _ bindings: [CELResult], _ condition: Condition, _ seconds: Double
    ) throws -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        var count = 0
        while true {
            for _ in 0..<10_000 {
                guard case .value(.bool(condition.expected)) = program.evaluate(bindings) else {
                    throw Failure(text: "\(condition.expression) is wrong")
                }
            }
            count += 10_000
            let elapsed = (clock.now - start) / .seconds(1)
            if elapsed >= seconds { return Double(count) / elapsed }
        }
    }
}

struct Failure: Error {
    let text: String
}
