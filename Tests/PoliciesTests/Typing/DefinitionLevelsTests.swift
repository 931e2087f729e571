import Testing

@testable import Policies

@Suite("The levels of definitions")
struct DefinitionLevelsTests {
    private func names(_ more: String) throws -> (levels: [[String]], rest: [String]) {
        let policy = try #require(try PolicyFixture.load(more).policy)
        let own = ["a", "b", "c", "d", "e"]
        let drafts = RowTypes(policy).drafts.filter { own.contains($0.name) }
        let levels = DefinitionLevels(drafts)
        return (levels.levels.map { $0.map { drafts[$0].name } }, levels.rest.map { drafts[$0].name })
    }

    @Test("put each behind what it mentions, in whatever order they are written")
    func order() throws {
        let found = try names("variables: {employee: {a: employee.b + employee.c, b: employee.c, c: '1', d: '2'}}")
        #expect(found.levels == [["c", "d"], ["b"], ["a"]])
        #expect(found.rest == [])
    }

    @Test("leave out what goes in a circle, and what mentions it")
    func circle() throws {
        let found = try names("variables: {employee: {a: employee.b, b: employee.a, c: employee.a, d: '1', e: employee.e}}")
        #expect(found.levels == [["d", "e"]])
        #expect(found.rest == ["a", "b", "c"])
    }
}
