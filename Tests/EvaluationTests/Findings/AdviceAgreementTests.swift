import CivilTime
import Diagnostics
import FoundationEssentials
import RandomPolicies
import SeededNumbers
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies
@testable import Records

@Suite("What is recommended")
struct AdviceAgreementTests {
    @Test("is decided once for equal cases as the reference decides it for each person", arguments: [3, 4096])
    func cases(batchSize: Int) throws {
        let untyped = try #require(PolicyLoader.load(paths: [PackageRoot.url("Rules/meguro").path()]).policy)
        let policy = try #require(PolicyTyper.type(untyped).policy)
        let dataset = try DatasetReader(schema: policy.policy.records).read(files: Self.files(employees: 240, seed: 7))
        let day = try #require(CivilDate(year: 2025, month: 4, day: 1))
        let time = try #require(EvaluationTime(asOf: day, year: 2024, header: policy.policy.header))
        func result(_ evaluator: PolicyCheck.Evaluator) -> CheckResult {
            PolicyCheck(policy: policy, dataset: dataset, time: time, evaluator: evaluator).run(DescribedResult.run(day))
        }
        let expected = result(.reference)
        #expect(DescribedResult(result(.columnar(batchSize: batchSize))) == DescribedResult(expected))
        // The records are such that advice differs between people with the same finding, and a course has too few seats for all.
        let advised = expected.findings.map(\.recommendations).filter { !$0.isEmpty }
        #expect(Set(advised.map { $0.map(\.training).joined(separator: " ") }).count > 12)
        #expect(advised.joined().contains { $0.reason.en.contains("waiting list") })
    }

    /// People of all grades, of whom some took trainings, some long ago, and some never came to the end of one.
    private static func files(employees: Int, seed: UInt64) -> [(path: String, bytes: [UInt8])] {
        var random = SeededGenerator(seed: seed)
        var staff = "職員番号,職層,昇任年月日,採用年月日,任用区分,職種区分,職種,所属,一次評価者\n"
        var taken = "職員番号,研修コード,受講日,修了日,修了区分\n"
        var appraisals = "職員番号,評価年度,評価種別,評価期間開始,評価期間終了,評価時職層,一次評価者,二次評価者,評価状況,未評価理由,開示日,育成目標設定日\n"
        var ratings = "職員番号,評価年度,評価種別,評価項目,一次評価,二次評価,最終評価\n"
        for number in 0..<employees {
            let grade = ["行政系/係員", "主任", "係長", "課長", "部長", "技能系/係員"].randomElement(using: &random) ?? ""
            staff += "\(number),\(number % 11 == 0 ? "" : grade),2018-04-01,2012-04-01,正規,事務系,事務,総務部,\(number / 10)\n"
            for training in ["D-010", "D-020", "D-030", "M-001", "C-001"] where Int.random(in: 0..<4, using: &random) == 0 {
                let year = Int.random(in: 2019...2024, using: &random)
                taken += "\(number),\(training),\(year)-06-01,\(year % 5 == 0 ? "" : "\(year)-06-01"),修了\n"
            }
            for year in [2023, 2024] {
                appraisals += "\(number),\(year),定期評価,\(year)-04-01,\(year + 1)-03-31,\(grade),\(number / 10),,確定,,,\n"
                for competency in ["倫理", "知識・技術", "判断・企画", "説明", "構想"] {
                    let score = Int.random(in: 2...5, using: &random)
                    ratings += "\(number),\(year),定期評価,\(competency),\(score),\(score),\(score)\n"
                }
            }
        }
        return [
            ("employees.csv", Array(staff.utf8)), ("attendances.csv", Array(taken.utf8)),
            ("appraisals.csv", Array(appraisals.utf8)), ("ratings.csv", Array(ratings.utf8)),
        ]
    }
}
