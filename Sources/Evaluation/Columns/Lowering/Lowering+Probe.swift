import CEL

/// The first of the rows that a row holds whose key equals a value, as in `ratings.filter(r, r.final && r.competency == c).first()`:
/// found without putting each value beside each row.
final class Probe: Sendable {
    /// The lists of rows.
    let list: VectorNode
    /// Which of them count, whatever the value; nil for all.
    let condition: VectorNode?
    /// The key of each row of the lists.
    let key: VectorNode
    /// The value of each row around.
    let value: VectorNode
    /// The same, computed the long way.
    let plain: VectorNode

    init(list: VectorNode, condition: VectorNode?, key: VectorNode, value: VectorNode, plain: VectorNode) {
        self.list = list
        self.condition = condition
        self.key = key
        self.value = value
        self.plain = plain
    }
}

extension Lowering {
    /// The probe that finds the first element of a filtered list; nil where the condition has another form.
    func probe(_ list: VectorNode, plain: VectorNode) -> VectorNode? {
        guard case .filter(let rows, let condition) = list.kind, case .rows? = rows.space else { return nil }
        var parts: [VectorNode] = [condition]
        if case .logical(.and, let operands) = condition.kind { parts = operands }
        let keyed = parts.indices.filter { keyAndValue(parts[$0]) != nil }
        guard keyed.count == 1, let (key, value) = keyAndValue(parts[keyed[0]]) else { return nil }
        let others = parts.indices.filter { $0 != keyed[0] }.compactMap { outside(parts[$0], level: 1) }
        guard others.count == parts.count - 1 else { return nil }
        let probe = Probe(
            list: rows, condition: others.isEmpty ? nil : logical(.and, others), key: key, value: value, plain: plain)
        return add("probe(\(plain.id))", .probe(probe), plain.type, isOptional: true, space: rows.space)
    }

    /// The two sides of an equality between something of the elements and something of the rows around.
    private func keyAndValue(_ node: VectorNode) -> (key: VectorNode, value: VectorNode)? {
        guard case .compare(.equal, let left, let right) = node.kind else { return nil }
        for (first, second) in [(left, right), (right, left)] {
            guard let key = outside(first, level: 1), let value = outside(second, level: 0) else { continue }
            switch key.type {
            case .int, .date: return (key, value)
            case .string, .named:
                guard let own = key.space, let other = value.space, own.isSame(as: other) else { return nil }
                return (key, value)
            default: return nil
            }
        }
        return nil
    }

    /// What a node computes for the rows of a level, as a node for those rows alone; nil for other nodes.
    private func outside(_ node: VectorNode, level: Int) -> VectorNode? {
        switch node.kind {
        case .reach(level: level, let inner): inner
        case .lookup(let codes, let table):
            outside(codes, level: level).map { lookup($0, table, key: "outside(\(node.id))", like: node) }
        default: nil
        }
    }
}
