import TestSupport
import Testing

@testable import CEL

@Suite("cost")
struct CostTests {
    @Test(
        "the cost is foretold as an interval",
        arguments: [
            ("1 + 2", 0, 1), ("n", 1, 1), ("n + 1 > 2", 3, 3), ("b && n > 1", 2, 4), ("b ? n : n + n", 2, 5),
            ("xs.all(x, x > n)", 2, 42), ("xs.map(x, x + 1)", 2, 32), ("size('abcdefghijklmnopqrstu' + s)", 3, 7),
        ] as [(String, UInt64, UInt64)])
    func interval(text: String, least: UInt64, most: UInt64) throws {
        var environment = CELEnvironment()
        environment.declare(variable: "n", .int)
        environment.declare(variable: "b", .bool)
        environment.declare(variable: "xs", .list(.int))
        environment.declare(variable: "s", .string)
        let expression = try #require(environment.check(Evaluating.source(text)).expression)
        let sizes = ["xs": CELSize(least: 0, most: 10), "s": CELSize(least: 0, most: 5)]
        #expect(expression.cost(sizes: sizes) == CELCost(least: least, most: most))
    }

    @Test("what depends on sizes that nothing is known of has no bound")
    func unbounded() throws {
        var environment = CELEnvironment()
        environment.declare(variable: "xs", .list(.string))
        let expression = try #require(environment.check(Evaluating.source("xs.all(x, x.size() > 3)")).expression)
        #expect(expression.cost().most == nil)
    }

    @Test(
        "every run of the conformance tests costs what was foretold",
        .enabled(if: SharedFolder.isUsable, "skipped: the folder with the conformance tests is not there"))
    func foretold() throws {
        for test in try ConformanceTests.cases() {
            guard let request = try? EvaluationRequest(json: test.json),
                let expression = request.environment.check(Evaluating.source(request.expression)).expression
            else { continue }
            let foretold = expression.cost()
            let program = request.environment.program(expression)
            let values = program.variables.map { name in
                request.bindings.last { $0.name == name }.map { CELResult.value($0.value) } ?? .value(.null)
            }
            let cost = program.evaluate(values, costLimit: .max).cost
            #expect(cost >= foretold.least && cost <= foretold.most ?? .max, "\(request.expression): \(cost) of \(foretold)")
        }
    }
}
