import CivilTime
import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies
@testable import Records

/// Meguro's policy with records, on 2025-04-01 for the fiscal year 2024.
struct MeguroSetting {
    let policy: TypedPolicy
    let dataset: Dataset
    let time: EvaluationTime

    /// `records` is a folder of the package.
    init(records: String) throws { try self.init(folder: PackageRoot.url(records).path()) }

    init(folder: String) throws {
        let loaded = try PolicyLoader.load(paths: [PackageRoot.url("Rules/meguro").path()])
        let untyped = try #require(loaded.policy)
        policy = try #require(PolicyTyper.type(untyped).policy)
        dataset = try DatasetReader(schema: policy.policy.records).read(paths: [folder])
        let day = try #require(CivilDate(year: 2025, month: 4, day: 1))
        time = try #require(EvaluationTime(asOf: day, year: 2024, header: policy.policy.header))
    }

    func check() -> CheckResult {
        let description = RunDescription(
            tool: "jinzai", policy: policy.policy.header.id, policyTitle: .init("test"), policyFiles: [], inputs: [],
            asOf: time.asOf, year: time.year, parameters: [])
        return PolicyCheck(policy: policy, dataset: dataset, time: time).run(description)
    }
}
