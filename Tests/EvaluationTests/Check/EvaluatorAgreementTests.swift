import CivilTime
import Diagnostics
import FoundationEssentials
import RandomPolicies
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies
@testable import Records

@Suite("Columns and the reference")
struct EvaluatorAgreementTests {
    @Test("both come to the same for Meguro's small data set, however many rows go together", arguments: [1, 3, 4096])
    func meguro(batchSize: Int) throws {
        for form in SmallDataSet.forms {
            try agree(policy: "Rules/meguro", records: "Fixtures/small/\(form)", batchSize: batchSize)
        }
    }

    private func agree(policy path: String, records: String, batchSize: Int) throws {
        let untyped = try #require(PolicyLoader.load(paths: [PackageRoot.url(path).path()]).policy)
        let policy = try #require(PolicyTyper.type(untyped).policy)
        let dataset = try DatasetReader(schema: policy.policy.records).read(paths: [PackageRoot.url(records).path()])
        let day = try #require(CivilDate(year: 2025, month: 4, day: 1))
        let time = try #require(EvaluationTime(asOf: day, year: 2024, header: policy.policy.header))
        func result(_ evaluator: PolicyCheck.Evaluator) -> CheckResult {
            PolicyCheck(policy: policy, dataset: dataset, time: time, evaluator: evaluator).run(SmallDataSet.description(day))
        }
        let expected = DescribedResult(result(.reference))
        let found = DescribedResult(result(.columnar(batchSize: batchSize)))
        #expect(!expected.findings.isEmpty)
        #expect(found == expected)
    }
}
