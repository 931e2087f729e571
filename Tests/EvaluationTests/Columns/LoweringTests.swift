import CEL
import CivilTime
import FoundationEssentials
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies
@testable import Records

@Suite("What is evaluated on columns")
struct LoweringTests {
    @Test("is all of Meguro's policy and all of the yardstick's", arguments: ["Rules/meguro", "Benchmarks/yardstick/policy"])
    func everything(path: String) throws {
        let untyped = try #require(PolicyLoader.load(paths: [PackageRoot.url(path).path()]).policy)
        let policy = try #require(PolicyTyper.type(untyped).policy)
        let folder = path == "Rules/meguro" ? "Fixtures/small/csv" : "Fixtures/yardstick"
        let dataset = try DatasetReader(schema: policy.policy.records).read(paths: [PackageRoot.url(folder).path()])
        let day = try #require(CivilDate(year: 2025, month: 4, day: 1))
        let time = try #require(EvaluationTime(asOf: day, year: 2024, header: policy.policy.header))
        let plan = ColumnarPlan(world: World(policy: policy, dataset: dataset, time: time))
        plan.run()
        _ = ColumnarJudgement(plan: plan).result()
        #expect(plan.lowering.rowByRow.map { "\($0.part) in \($0.expression?.checked.tree.root.text ?? "")" } == [])
    }
}
