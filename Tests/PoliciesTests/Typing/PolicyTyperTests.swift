import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@testable import Policies

@Suite("The expressions of a policy")
struct PolicyTyperTests {
    private func lines(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { "\($0.range.source.name):\($0.range.start.line):\($0.range.start.column) \($0.code) \($0.message.en)" }
    }

    @Test("are well typed in the policies of the repository", arguments: ["Rules/meguro", "Benchmarks/yardstick/policy"])
    func repository(path: String) throws {
        let loaded = try PolicyLoader.load(paths: [PackageRoot.url(path).path()])
        #expect(lines(loaded.diagnostics) == [])
        let policy = try #require(loaded.policy)
        let typed = PolicyTyper.type(policy)
        #expect(lines(typed.diagnostics.filter { $0.severity > .note }) == [])
        #expect(typed.policy != nil)
    }
}
