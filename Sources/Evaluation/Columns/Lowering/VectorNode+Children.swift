import CEL

extension VectorNode {
    /// The nodes whose results it needs.
    var children: [VectorNode] {
        switch kind {
        case .constant, .code, .hindered, .row, .member, .element, .interpreted: []
        case .holder(_, let node), .reach(_, let node), .value(let node), .some(let node), .isPresent(let node), .not(let node),
            .negate(let node), .lookup(let node, _), .fiscalYear(_, let node), .list(_, let node):
            [node]
        case .follow(let first, _, let second), .compare(_, let first, let second), .arithmetic(_, let first, let second),
            .pair(let first, let second, _), .filter(let first, let second), .quantifier(_, let first, let second):
            [first, second]
        case .logical(_, let nodes), .call(_, let nodes), .native(_, let nodes): nodes
        case .conditional(let condition, let yes, let no): [condition, yes, no]
        case .probe(let probe): [probe.list, probe.condition, probe.key, probe.value, probe.plain].compactMap(\.self)
        case .map(let list, let condition, let transform): [list, condition, transform].compactMap(\.self)
        }
    }

    /// The parts of its expression that are evaluated row by row, each once, in the order in which they stand.
    var rowByRow: [String] {
        var found: [String] = []
        var seen: Set<Int> = []
        collect(&found, &seen)
        return found
    }

    private func collect(_ found: inout [String], _ seen: inout Set<Int>) {
        guard seen.insert(id).inserted else { return }
        switch kind {
        case .interpreted(let left): found.append(left.reason)
        case .call(let overload, _): found.append(overload.id)
        default: break
        }
        for child in children { child.collect(&found, &seen) }
    }
}
