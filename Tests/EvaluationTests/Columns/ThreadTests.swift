import Testing

@testable import Evaluation
@testable import Policies

@Suite("What columns say")
struct ThreadTests {
    @Test("is the same on any number of threads and for batches of any size", arguments: ColumnSetting.policies)
    func same(path: String) throws {
        let setting = try ColumnSetting(path)
        let expected = described(setting, batchSize: 4096, threads: 1)
        #expect(expected.contains { $0.hasPrefix("unmet") })
        for (batchSize, threads) in [(1, 1), (3, 2), (5, 4), (64, 3)] {
            #expect(described(setting, batchSize: batchSize, threads: threads) == expected, "\(batchSize), \(threads)")
        }
    }

    private func described(_ setting: ColumnSetting, batchSize: Int, threads: Int) -> [String] {
        let plan = setting.plan(batchSize: batchSize, threads: threads)
        plan.run()
        let result = ColumnarJudgement(plan: plan).result()
        let rules = result.rules.flatMap { rule in
            rule.counts.map { "\($0) \($1)" }.sorted() + ["\(rule.findings)"] + described(rule.lacking)
        }
        let metrics = zip(setting.policy.metrics, result.metrics).flatMap { metric, states in
            MetricEvaluator(world: plan.world, metric: metric).results(states).map { "\($0)" }
                + described(states.lacking)
        }
        return rules + metrics + setting.policy.views.flatMap { cells(of: $0.rowType, plan.world) }
    }

    private func described(_ lacking: LackingRows) -> [String] {
        lacking.pieces.flatMap { piece in
            switch piece {
            case .cells(let cells): cells.rowsByMember.flatMap { member, rows in rows.map { "\(member) \($0)" } }
            case .untold(let row): ["\(row)"]
            }
        }.sorted()
    }

    /// All that a view's rows say.
    private func cells(of type: Int, _ world: World) -> [String] {
        (0..<world.tables[type].count).flatMap { row in
            let value = RowValue(world: world, type: Int32(type), row: Int32(row))
            return world.tables[type].members.indices.map { slot -> String in
                if case .children = world.tables[type].members[slot] { return "" }
                if case .ancestor(let holder) = world.tables[type].members[slot] {
                    return "\(world.row(type, row, as: holder) ?? -1)"
                }
                return "\(value.cell(slot))"
            }
        }
    }
}
