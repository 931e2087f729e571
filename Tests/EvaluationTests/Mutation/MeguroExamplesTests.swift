import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies

@Suite("The examples of Meguro's policy")
struct MeguroExamplesTests {
    private func policy() throws -> TypedPolicy {
        let loaded = try PolicyLoader.load(paths: [PackageRoot.url("Rules/meguro").path()])
        let policy = try #require(loaded.policy)
        return try #require(PolicyTyper.type(policy).policy)
    }

    @Test("come to every branch of every expression")
    func coverage() throws {
        let coverage = Coverage.measure(try policy())
        #expect(coverage.diagnostics.map { "\($0.range.source.name):\($0.range.start.line): \($0.message.en)" } == [])
        #expect(coverage.branches.count > 700)
    }

    @Test("notice at least 95 of 100 changes, and the documentation explains the others one by one")
    func mutation() throws {
        let run = MutationRun.run(try policy(), search: 0)
        #expect(run.mutants.count > 1000)
        #expect(run.noticed * 100 >= run.mutants.count * 95)
        let lines = try PackageRoot.text("Documentation/mutation-survivors.md").split(separator: "\n")
        let explained = lines.filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
        #expect(explained.sorted() == run.survivors.map(\.mutation.id).sorted())
    }
}
