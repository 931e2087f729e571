import Policies

/// Whose records a row of a rule is made of.
enum ChangePeople {
    /// The grouped views whose rows are made anew in a trial: the one that the rule is about, and those that it is made from.
    static func opened(by rule: TypedRule, in policy: TypedPolicy) -> Set<Int> {
        var result: Set<Int> = []
        var type = rule.each
        while let view = policy.views.first(where: { $0.rowType == type }), result.count < policy.views.count {
            if view.isGathered { result.insert(type) }
            type = view.each
        }
        return result
    }

    /// The rows that nothing holds among those that the row is made of; nil where there are none.
    static func of(_ row: RowValue, in world: World) -> [RowValue]? {
        let lineage = row.lineage
        let outermost = lineage[lineage.count - 1]
        guard case .view = outermost.table.type.source else { return [outermost] }
        guard let view = world.policy.views.first(where: { $0.rowType == Int(outermost.typeIndex) }),
            let layout = outermost.table.layout.content, layout.members.indices.contains(Int(outermost.row))
        else { return nil }
        var people: [RowValue] = []
        for member in layout.members[Int(outermost.row)] {
            guard let found = of(RowContext(world, type: view.each, row: Int(member)).rowValue, in: world) else { return nil }
            for person in found where !people.contains(where: { $0.isSame(as: person) }) { people.append(person) }
            if people.count > 200 { return people }
        }
        return people
    }
}
