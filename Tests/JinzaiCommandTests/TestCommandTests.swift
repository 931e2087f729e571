import TestSupport
import Testing

@Suite("jinzai test")
struct TestCommandTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    @Test("every example of Meguro's policy holds")
    func meguro() throws {
        let run = try JinzaiBinary.run(["test", "Rules/meguro"])
        #expect(run.status == 0, "\(run.out)")
        #expect(run.out.wholeMatch(of: /.*: \d+ examples, 0 failed\n/) != nil, "\(run.out)")
    }

    @Test("a wrong example shows what was given, expected and seen; the status is 1")
    func wrong() throws {
        let path = try scratch.write(LittlePolicy.wrongExample, to: "little.yaml")
        let run = try JinzaiBinary.run(["test", path])
        #expect(run.status == 1)
        #expect(run.out.contains("example `a high score` should come to unmet but comes to met"), "\(run.out)")
        #expect(run.out.contains("given: {id: a, score: 2}"), "\(run.out)")
        #expect(run.out.hasSuffix("a little policy: 2 examples, 1 failed\n"))
    }

    @Test("a policy with errors is told on standard error and the status is 2")
    func unusable() throws {
        let path = try scratch.write(LittlePolicy.unknownName, to: "little.yaml")
        let run = try JinzaiBinary.run(["test", path])
        #expect(run.status == 2)
        #expect(run.out == "")
        #expect(run.err.contains("error JZ02"))
    }

    @Test("--coverage tells the branches without an example; --threshold decides the status")
    func coverage() throws {
        let path = try scratch.write(LittlePolicy.oneSided, to: "little.yaml")
        let told = try JinzaiBinary.run(["test", path, "--coverage"])
        #expect(told.status == 0)
        #expect(told.out.contains("no example in which `employee.score >= params.least` is false"), "\(told.out)")
        #expect(told.out.hasSuffix("a little policy: branches: 1 of 2 (50 %)\n"), "\(told.out)")
        #expect(try JinzaiBinary.run(["test", path, "--threshold", "50"]).status == 0)
        #expect(try JinzaiBinary.run(["test", path, "--threshold", "51"]).status == 1)
    }

    @Test("--mutate tells the changes that no example notices, each with an example that would")
    func mutate() throws {
        let path = try scratch.write(LittlePolicy.oneSided, to: "little.yaml")
        let told = try JinzaiBinary.run(["test", path, "--mutate"])
        #expect(told.status == 0)
        #expect(told.out.contains("no example notices if `>=` becomes `<=`") == false)
        #expect(told.out.contains("warning JZ0491: no example notices if `2` becomes `1`"), "\(told.out)")
        #expect(told.out.contains("this example of low would: given: {id: a, score: 1}"), "\(told.out)")
        #expect(try JinzaiBinary.run(["test", path, "--mutation-threshold", "100"]).status == 1)
        let japanese = try JinzaiBinary.run(["test", path, "--mutate", "--language", "ja"])
        #expect(japanese.out.contains("`2` を `1` にしても、どの例も気づかない"), "\(japanese.out)")
    }

    @Test("JUnit has a case for each example, and a suite each for coverage and changes")
    func junit() throws {
        let path = try scratch.write(LittlePolicy.wrongExample, to: "little.yaml")
        let run = try JinzaiBinary.run(["test", path, "--format", "junit", "--threshold", "100", "--mutate"])
        #expect(run.status == 1)
        #expect(run.out.contains("<testcase name=\"a low score\" classname=\"low\" time=\"0\"/>"), "\(run.out)")
        #expect(
            run.out.contains("<failure message=\"example `a high score` should come to unmet but comes to met\""), "\(run.out)")
        #expect(
            run.out.contains("<testsuite name=\"coverage\"") && run.out.contains("<testsuite name=\"mutation\""), "\(run.out)")
    }
}
