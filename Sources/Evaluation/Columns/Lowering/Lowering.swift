import CEL
import Policies

/// Turns checked expressions into operations on columns.
///
/// It is done when the columns are there, so that what depends on no row is computed now, and what depends on one code of a
/// dictionary or catalogue is computed now for each code.
final class Lowering {
    let world: World
    /// The columns so far. Some are made when an expression asks for them.
    var store: ColumnStore
    private var nodes: [String: VectorNode] = [:]
    private var definitions: [Int: VectorNode] = [:]
    private(set) var count = 0
    /// Expressions that are left to the reference interpreter.
    private(set) var interpreted: [InterpretedExpression] = []

    init(world: World) {
        self.world = world
        self.store = ColumnStore(world: world)
    }

    /// All nodes, in the order in which they were made.
    var allNodes: [VectorNode] { nodes.values.sorted { $0.id < $1.id } }

    /// An expression that others read by a name, with its node.
    typealias Named = (expression: TypedExpression, node: VectorNode)

    /// The node of an expression for rows of a type. `observed` and `item`: what it calls so.
    func lower(
        _ expression: TypedExpression, on type: Int, observed: Named? = nil, item: Named? = nil
    ) -> VectorNode {
        var scope = LoweringScope(expression: expression, rowType: type, bindings: expression.bindings)
        scope.observed = observed?.node
        scope.item = item?.node
        do {
            return try lower(expression.checked.tree.root, scope)
        } catch {
            let part = (error as? NotLowered)?.text ?? expression.checked.tree.root.text
            let left = InterpretedExpression(
                expression, observed: observed?.expression, item: item?.expression, reason: part)
            interpreted.append(left)
            let (type, isOptional) = Self.unwrapped(expression.type)
            return add("interpreted(\(interpreted.count))", .interpreted(left), type, isOptional: isOptional, space: nil)
        }
    }

    /// The node of a member of the rows of a type.
    func member(_ slot: Int, of type: Int) -> VectorNode {
        let member = world.policy.rowTypes[type].members[slot]
        if case .definition(let index) = member.kind, store.tables[type].members[slot].isLazy {
            return definition(index, on: type)
        }
        let (valueType, _) = Self.unwrapped(member.type)
        if case .ancestor(let holder) = member.kind {
            return add("holderrow(\(type),\(holder))", .holder(type: holder, row(of: holder)), valueType, space: .rows(holder))
        }
        store.settle(slot, of: type)
        if case .children = store.tables[type].members[slot] { store.findCompleteness(of: slot, type) }
        guard let space = store.space(of: slot, type) else {
            if case .absent = store.tables[type].members[slot] {
                return hindered(valueType, MemberAddress(type: type, slot: slot))
            }
            return add("member(\(type),\(slot))", .member(type: type, slot: slot), valueType, isOptional: true, space: nil)
        }
        return add("member(\(type),\(slot))", .member(type: type, slot: slot), valueType, isOptional: true, space: space)
    }

    private func definition(_ index: Int, on type: Int) -> VectorNode {
        if let known = definitions[index] { return known }
        let definition = world.policy.definitions[index]
        let node: VectorNode =
            switch definition.body {
            case .expression(let expression), .key(_, let expression), .element(_, let expression): lower(expression, on: type)
            case .match(let arms): match(arms[...], definition, on: type)
            case .table(let table): self.table(table, definition, on: type)
            case .aggregate: hindered(definition.type)
            }
        definitions[index] = node
        return node
    }

    private func match(_ arms: ArraySlice<TypedArm>, _ definition: Definition, on type: Int) -> VectorNode {
        guard let arm = arms.first else { return nothing(Self.unwrapped(definition.type).type) }
        let output = lower(arm.output, on: type)
        guard let condition = arm.condition else { return output }
        return conditional(lower(condition, on: type), output, match(arms.dropFirst(), definition, on: type))
    }

    private func table(_ table: TypedTable, _ definition: Definition, on type: Int) -> VectorNode {
        let inputs = table.inputs.map { lower($0, on: type) }
        let valueType = Self.unwrapped(definition.type).type
        var node = nothing(valueType)
        for row in table.rows.reversed() {
            var fits = constant(.bool(true), .bool)
            for (index, cell) in row.cells.enumerated().reversed() {
                guard let cell else { continue }
                fits = conditional(among(inputs[index], cell), fits, constant(.bool(false), .bool))
            }
            node = conditional(fits, constant(row.output, valueType), node)
        }
        return node
    }

    /// Whether an input of a decision table is one of the values, or a list that holds one.
    private func among(_ input: VectorNode, _ values: [CELValue]) -> VectorNode {
        let test = CELOverload("among", [.dyn], .bool) { arguments in
            guard let value = arguments.first else { return .error(CELError(.other, "no input")) }
            if case .list(let elements) = value { return .value(.bool(values.contains { elements.contains($0) })) }
            return .value(.bool(values.contains(value)))
        }
        let key = values.map { "\($0)" }.joined(separator: "|")
        return call(test, [input], key: "among(\(key))", type: .bool, isOptional: false)
    }

    static func unwrapped(_ type: CELType) -> (type: CELType, isOptional: Bool) {
        switch type {
        case .optional(let inner): (unwrapped(inner).type, true)
        case .refined(_, let base): unwrapped(base)
        default: (type, false)
        }
    }
}

extension Lowering {
    /// The node of a kind, which is the one that is there already where it computes the same.
    func add(
        _ key: String, _ kind: VectorNode.Kind, _ type: CELType, isOptional: Bool = false, space: CodeSpace?,
        attribute: MemberAddress? = nil
    ) -> VectorNode {
        if let known = nodes[key] { return known }
        let node = VectorNode(
            id: count, kind: kind, type: Self.unwrapped(type).type, isOptional: isOptional, space: space, attribute: attribute)
        count += 1
        nodes[key] = node
        return node
    }

    func constant(_ value: CELValue, _ type: CELType) -> VectorNode {
        if case .optional(.some(let inner)) = value { return some(constant(inner, Self.unwrapped(type).type)) }
        if case .optional(.none) = value { return nothing(Self.unwrapped(type).type) }
        return add("constant(\(Self.key(of: value)),\(type))", .constant(value), type, space: nil)
    }

    private static func key(of value: CELValue) -> String {
        switch value {
        case .object(let entry as CatalogEntry): "\(entry.kind) \(entry.position)"
        case .object(let row as RowValue): "row \(row.typeIndex) \(row.row)"
        case .object(let object): "object \(object.type.name)"
        case .list(let elements): "[" + elements.map { key(of: $0) }.joined(separator: ",") + "]"
        default: value.literalText
        }
    }

    /// An optional that holds nothing.
    func nothing(_ type: CELType) -> VectorNode {
        add("nothing(\(type))", .constant(.optional(.none)), type, isOptional: true, space: nil)
    }

    /// `member`: which one is missing in every row; nil where that is not known.
    func hindered(_ type: CELType, _ member: MemberAddress? = nil) -> VectorNode {
        guard let member else { return add("hindered(\(type))", .hindered, type, space: nil) }
        return add("hindered(\(type),\(member.type),\(member.slot))", .hindered, type, space: nil, attribute: member)
    }

    /// Hindered by what another node is hindered by.
    func hindered(_ type: CELType, like other: VectorNode) -> VectorNode { hindered(type, other.attribute) }

    /// The values of a member that may hold nothing, where it is missing then itself.
    func value(_ node: VectorNode, of member: MemberAddress) -> VectorNode {
        guard node.isOptional else { return node }
        if case .member = node.kind { return value(node) }
        return add(
            "value(\(node.id),\(member.type),\(member.slot))", .value(node), node.type, space: node.space, attribute: member)
    }

    /// The rows of a type themselves.
    func row(of type: Int) -> VectorNode {
        add("row(\(type))", .row, .named(world.policy.rowTypes[type].name, []), space: .rows(type))
    }

    /// The values of an optional; the same node where nothing is optional.
    func value(_ node: VectorNode) -> VectorNode {
        guard node.isOptional else { return node }
        return add("value(\(node.id))", .value(node), node.type, space: node.space)
    }

    func some(_ node: VectorNode) -> VectorNode {
        guard !node.isOptional else { return node }
        return add("some(\(node.id))", .some(node), node.type, isOptional: true, space: node.space)
    }

    func isPresent(_ node: VectorNode) -> VectorNode { add("present(\(node.id))", .isPresent(node), .bool, space: nil) }

    /// What is computed for the rows of the frame of a level. Lookups stay outside, so that those on top of them can be joined.
    func reach(_ level: Int, _ node: VectorNode) -> VectorNode {
        switch node.kind {
        case .constant, .hindered: return node
        case .lookup(let codes, let table):
            return lookup(reach(level, codes), table, key: "reach(\(level),\(node.id))", like: node)
        default:
            return add(
                "reach(\(level),\(node.id))", .reach(level: level, node), node.type, isOptional: node.isOptional,
                space: node.space)
        }
    }

    func holder(_ type: Int, _ node: VectorNode) -> VectorNode {
        switch node.kind {
        case .constant, .hindered: return node
        case .lookup(let codes, let table):
            return lookup(holder(type, codes), table, key: "holder(\(type),\(node.id))", like: node)
        default:
            return add(
                "holder(\(type),\(node.id))", .holder(type: type, node), node.type, isOptional: node.isOptional, space: node.space
            )
        }
    }

    /// Results of a table by the codes of another node; `key` says what the table holds.
    func lookup(_ codes: VectorNode, _ table: CodeTable, key: String, like node: VectorNode) -> VectorNode {
        add("lookup(\(codes.id),\(key))", .lookup(codes, table), node.type, isOptional: node.isOptional, space: node.space)
    }
}

/// A member of the rows of a type.
struct MemberAddress: Sendable, Hashable {
    let type: Int
    let slot: Int
}
