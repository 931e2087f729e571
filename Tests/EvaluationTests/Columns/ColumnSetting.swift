import CivilTime
import FoundationEssentials
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies
@testable import Records

/// A policy of this package with records for it.
struct ColumnSetting {
    static let policies = ["Rules/meguro", "Benchmarks/yardstick/policy"]

    let policy: TypedPolicy
    let dataset: Dataset
    let time: EvaluationTime

    /// `path`: one of `policies`.
    init(_ path: String) throws {
        let untyped = try #require(PolicyLoader.load(paths: [PackageRoot.url(path).path()]).policy)
        policy = try #require(PolicyTyper.type(untyped).policy)
        let folder = path == "Rules/meguro" ? "Fixtures/small/csv" : "Fixtures/yardstick"
        dataset = try DatasetReader(schema: policy.policy.records).read(paths: [PackageRoot.url(folder).path()])
        let day = try #require(CivilDate(year: 2025, month: 4, day: 1))
        time = try #require(EvaluationTime(asOf: day, year: 2024, header: policy.policy.header))
    }

    func plan(batchSize: Int, threads: Int) -> ColumnarPlan {
        ColumnarPlan(world: World(policy: policy, dataset: dataset, time: time), batchSize: batchSize, threads: threads)
    }
}
