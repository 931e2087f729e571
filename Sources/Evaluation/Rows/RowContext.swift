import CEL
import Policies

/// The row that expressions are evaluated for, and what a rule has found for it so far.
struct RowContext {
    let world: World
    let type: Int
    let row: Int
    var observed: CELResult?
    var item: CELResult?

    init(_ world: World, type: Int, row: Int) {
        self.world = world
        self.type = type
        self.row = row
    }

    var rowValue: RowValue {
        RowValue(world: world, type: Int32(truncatingIfNeeded: type), row: Int32(truncatingIfNeeded: row))
    }

    func evaluate(_ expression: TypedExpression) -> CELResult {
        let values = expression.bindings.map(value(of:))
        guard let observer = world.observer else { return expression.program.evaluate(values) }
        return observer.evaluate(expression, values)
    }

    func value(of binding: Binding) -> CELResult {
        switch binding {
        case .row(let target):
            guard let row = world.row(type, row, as: target) else { return missing(world.tables[target].type.name) }
            return .value(world.object(target, row))
        case .member(let slot): return rowValue.value(ofField: slot)
        case .single(let target):
            guard world.tables[target].count > 0 else { return missing(world.tables[target].type.name) }
            return .value(world.object(target, 0))
        case .global(let global): return world.value(of: global)
        case .observed: return observed ?? missing("observed")
        case .item: return item ?? missing("item")
        }
    }

    private func missing(_ name: String) -> CELResult { .unknown(UnknownSet(UnknownAttribute(name))) }
}
