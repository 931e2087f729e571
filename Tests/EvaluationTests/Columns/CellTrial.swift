import CEL
import Columnar
import Diagnostics
import RandomPolicies

@testable import Evaluation
@testable import Policies
@testable import Records

/// Evaluates the variables of a random policy on columns and by the reference, and compares them cell by cell.
struct CellTrial {
    private(set) var outcome = TrialOutcome()
    /// How often each operation on columns was used.
    private(set) var operations: [String: Int] = [:]

    mutating func run(seed: UInt64) throws {
        let random = RandomPolicy(seed: seed, variables: 12, employees: 17)
        guard let loaded = try LoadedRandomPolicy(random, seed: seed, &outcome) else { return }
        let policy = loaded.policy
        let reference = World(policy: policy, dataset: loaded.dataset, time: loaded.time)
        PlanRunner(world: reference).run()
        let plan = ColumnarPlan(
            world: World(policy: policy, dataset: loaded.dataset, time: loaded.time), batchSize: 1 + Int(seed % 7))
        plan.run()
        for (index, definition) in policy.definitions.enumerated() {
            let members = policy.rowTypes[definition.rowType].members
            guard let slot = members.firstIndex(where: { $0.kind == .definition(index) }) else { continue }
            let name = "seed \(seed), \(definition.name): \(random.expressions[definition.name] ?? "")"
            compare(slot, of: definition.rowType, plan, reference, name)
        }
        for node in plan.lowering.allNodes { operations[node.operation, default: 0] += 1 }
    }

    private mutating func compare(
        _ slot: Int, of type: Int, _ plan: ColumnarPlan, _ reference: World, _ name: String
    ) {
        let node = plan.lowering.member(slot, of: type)
        var row = 0
        plan.forEachBatch(of: type) { domain, evaluator in
            let box = Boxing(evaluator.evaluate(node, on: domain), node, evaluator.world)
            return (0..<domain.count).map { Self.shown(box.value(at: $0)) }
        } _: { part in
            for found in part {
                let expected = RowValue(world: reference, type: Int32(type), row: Int32(row)).cell(slot)
                if found != Self.shown(expected) {
                    outcome.differences.append("\(name)\n  row \(row): \(found), not \(Self.shown(expected))")
                }
                // Why a row has no value is asked of the row itself.
                let asked = RowValue(world: plan.world, type: Int32(type), row: Int32(row)).cell(slot)
                if Self.cause(asked) != Self.cause(expected) {
                    outcome.differences.append("\(name)\n  row \(row), cause: \(Self.cause(asked)), not \(Self.cause(expected))")
                }
                outcome.answers[Self.kind(expected), default: 0] += 1
                row += 1
            }
        }
        if row != reference.tables[type].count { outcome.differences.append("\(name)\n  \(row) rows") }
        outcome.pairs += row
    }
}

/// How cells are compared.
extension CellTrial {
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

    private static func kind(_ cell: Cell) -> String {
        switch cell {
        case .value: "value"
        case .absent: "empty"
        case .unknown: "unknown"
        case .error: "error"
        }
    }
}

extension VectorNode {
    /// The name of what it does, as `compare <` or `list first`.
    var operation: String {
        switch kind {
        case .logical(let sign, _): "logical \(sign)"
        case .compare(let sign, let left, _): "compare \(sign.rawValue) \(left.type)"
        case .arithmetic(let sign, let left, _): "arithmetic \(sign.rawValue) \(left.type)"
        case .native(let function, _): "native \(function.rawValue)"
        case .call(let overload, _): "call \(overload.id)"
        case .list(let operation, let list): "list \(operation) \(list.type)"
        case .quantifier(let form, _, _): "quantifier \(form)"
        default: Mirror(reflecting: kind).children.first?.label ?? "\(kind)"
        }
    }
}
