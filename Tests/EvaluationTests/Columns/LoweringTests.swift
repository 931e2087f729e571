import Testing

@testable import Evaluation

@Suite("What is evaluated on columns")
struct LoweringTests {
    @Test("is all of Meguro's policy and all of the yardstick's", arguments: ColumnSetting.policies)
    func everything(path: String) throws {
        let setting = try ColumnSetting(path)
        let explanation = PlanExplanation(policy: setting.policy, dataset: setting.dataset, time: setting.time)
        #expect(explanation.entries.count > 50)
        for entry in explanation.entries where !entry.isOfFindings {
            #expect(entry.rowByRow == [], "\(entry.owner), \(entry.key): \(entry.text)")
        }
    }

    @Test("finds the one row with a key without putting each value beside each row")
    func probes() throws {
        let plan = try ColumnSetting("Benchmarks/yardstick/policy").plan(batchSize: 64, threads: 1)
        plan.run()
        _ = ColumnarJudgement(plan: plan).result()
        let probes = plan.lowering.allNodes.count { if case .probe = $0.kind { true } else { false } }
        #expect(probes == 2)
    }
}
