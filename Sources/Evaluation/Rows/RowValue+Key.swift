import CEL
import Policies
import Schema

extension RowValue {
    /// The parts of the row's key within what holds it: the key of a table, the element or the group of a view.
    var key: [String] {
        keySlots.map { slot in
            guard case .value(let value) = cell(slot) else { return "" }
            return ValueText(world: world).data(value).plainText
        }
    }

    /// The members that the key is made of.
    var keySlots: [Int] {
        let type = table.type
        switch type.source {
        case .table(let position):
            return world.policy.policy.records.tables[position].key.compactMap { type.slot(of: $0) }
        case .view:
            return type.members.indices.filter { slot in
                guard case .definition(let index) = type.members[slot].kind else { return false }
                return world.policy.definitions[index].isMadeWithRows
            }
        }
    }

    /// The row and those that hold it, from the row outwards.
    var lineage: [RowValue] {
        var result = [self]
        while let last = result.last, let parent = last.table.parent,
            let holder = last.table.layout.content?.parent(of: Int(last.row))
        {
            result.append(
                RowValue(
                    world: world, type: Int32(truncatingIfNeeded: parent), row: Int32(truncatingIfNeeded: holder)))
        }
        return result
    }

    /// The row that advice is for: the outermost that holds this one, or the one person that a group is about.
    var person: RowValue {
        let outermost = lineage[lineage.count - 1]
        let keys = outermost.keySlots.compactMap { slot -> RowValue? in
            if case .value(.object(let row as RowValue)) = outermost.cell(slot) { row } else { nil }
        }
        if case .view = outermost.table.type.source, keys.count == 1 { return keys[0] }
        return outermost
    }

    /// Whom or what the row is about: the outermost row that holds it, or its own group.
    var subject: Subject {
        let outermost = lineage[lineage.count - 1]
        return Subject(kind: outermost.table.type.name, id: outermost.key.joined(separator: "/"))
    }
}

extension ShownValue {
    /// The value as one text, the same in every language.
    package var plainText: String {
        switch self {
        case .none: ""
        case .bool(let value): String(value)
        case .int(let value): String(value)
        case .double(let value): "\(value)"
        case .text(let value): value
        }
    }
}
