import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies

@Suite("The examples of a policy")
struct ExampleRunnerTests {
    @Test("hold in the policies of the repository", arguments: ["Rules/meguro", "Benchmarks/yardstick/policy"])
    func repository(path: String) throws {
        let policy = try #require(try PolicyLoader.load(paths: [PackageRoot.url(path).path()]).policy)
        let typed = try #require(PolicyTyper.type(policy).policy)
        let results = ExampleRunner(typed).run()
        #expect(!results.isEmpty)
        let failures = results.flatMap { result in
            result.diagnostics.map { "\(result.owner): \($0.message.en) | \($0.help?.en ?? "")" }
        }
        #expect(failures == [])
    }
}
