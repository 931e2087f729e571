import CEL
import CivilTime
import Columnar
import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies
@testable import Records

@Suite("Random expressions on columns and by the reference")
struct DifferentialTests {
    @Test("values, what is missing and errors agree for every row", arguments: 0..<4)
    func agree(part: Int) throws {
        var pairs = 0
        var interpreted = 0
        let rounds = Effort.cases(40, long: 2_500)
        for round in 0..<rounds {
            let found = try compare(seed: UInt64(part * 1_000_003 + round))
            pairs += found.pairs
            interpreted += found.interpreted
        }
        print(
            "part \(part): \(rounds) policies, \(pairs) pairs of expression and row, \(interpreted) expressions left to the reference"
        )
        #expect(pairs > rounds * 100)
    }

    private func compare(seed: UInt64) throws -> (pairs: Int, interpreted: Int) {
        let random = RandomPolicy(seed: seed, variables: 20, employees: 17)
        let loaded = try load(random.text)
        let policy = try #require(loaded, "the policy of seed \(seed) is wrong")
        let dataset = try DatasetReader(schema: policy.policy.records).read(files: random.files)
        let day = try #require(CivilDate(year: 2025, month: 4, day: 1))
        let time = try #require(EvaluationTime(asOf: day, year: 2024, header: policy.policy.header))
        let reference = World(policy: policy, dataset: dataset, time: time)
        PlanRunner(world: reference).run()
        let world = World(policy: policy, dataset: dataset, time: time)
        let plan = ColumnarPlan(world: world, batchSize: 5)
        plan.run()
        var pairs = 0
        for (index, definition) in policy.definitions.enumerated() {
            guard let slot = policy.rowTypes[definition.rowType].members.firstIndex(where: { $0.kind == .definition(index) })
            else {
                continue
            }
            pairs += try compare(slot, definition, plan, reference, seed: seed, random.expressions[definition.name] ?? "")
        }
        return (pairs, plan.lowering.interpreted.count)
    }

    private func compare(
        _ slot: Int, _ definition: Definition, _ plan: ColumnarPlan, _ reference: World, seed: UInt64, _ text: String
    ) throws -> Int {
        let type = definition.rowType
        let node = plan.lowering.member(slot, of: type)
        var row = 0
        plan.forEachBatch(of: type) { domain, evaluator in
            let box = Boxing(evaluator.evaluate(node, on: domain), node, evaluator.world)
            return (0..<domain.count).map { Self.shown(box.value(at: $0)) }
        } _: { part in
            for found in part {
                let expected = RowValue(world: reference, type: Int32(type), row: Int32(row)).cell(slot)
                #expect(found == Self.shown(expected), "seed \(seed), \(definition.name) of row \(row): \(text)")
                // Why a row has no value is asked of the row itself.
                let asked = RowValue(world: plan.world, type: Int32(type), row: Int32(row)).cell(slot)
                #expect(
                    Self.cause(asked) == Self.cause(expected), "seed \(seed), cause of \(definition.name), row \(row): \(text)")
                row += 1
            }
        }
        #expect(row == reference.tables[type].count)
        return row
    }

    private func load(_ text: String) throws -> TypedPolicy? {
        let folder = FileManager.default.temporaryDirectory.appending(path: "jinzai-random-\(UInt64.random(in: 0 ... .max)).yaml")
        try Data(text.utf8).write(to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let loaded = try PolicyLoader.load(paths: [folder.path()])
        guard let policy = loaded.policy else {
            Issue.record("\(loaded.diagnostics.prefix(3).map { "\($0.code) \($0.message.en)" })")
            return nil
        }
        let typed = PolicyTyper.type(policy)
        if typed.policy == nil { Issue.record("\(typed.diagnostics.prefix(3).map { "\($0.code) \($0.message.en)" })") }
        return typed.policy
    }

    private static func shown(_ value: CELValue?) -> String {
        switch value {
        case nil: "hindered"
        case .optional(.none): "empty"
        case .optional(.some(let inner)): shown(inner)
        case .object(let object)?: "\(object.type.name) \(object.isSame(as: object))"
        case .double(let number) where number.isNaN: "NaN"
        case let value?: value.literalText
        }
    }

    private static func shown(_ cell: Cell) -> String {
        switch cell {
        case .value(let value): shown(value)
        case .absent(let state): state.isEmpty ? "empty" : "hindered"
        case .unknown, .error: "hindered"
        }
    }

    private static func cause(_ cell: Cell) -> String {
        switch cell {
        case .value(let value): shown(value)
        case .absent(let state): "\(state)"
        case .unknown(let missing): missing.attributes.map { "\($0.name) \($0.place)" }.joined(separator: ", ")
        case .error(let error): error.code.rawValue
        }
    }
}
