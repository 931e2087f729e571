import CEL
import Columnar
import Policies

/// Makes the tables of a slice's world.
struct SliceTables {
    let slice: RecordSlice
    let base: World
    let reach: Reach
    let ids: [Int: [Int]]
    let places: [Int: Int]
    let frozen: [Int: [Int]]

    func tables() -> [RowTable] {
        base.policy.rowTypes.map { type in
            let original = base.tables[type.index]
            guard reach.types.contains(type.index) else { return original.empty }
            let table = RowTable(like: original, members: type.members.indices.map { member(original, $0) })
            if case .table = type.source {
                let holders = ids[type.index]?.map { id in
                    Int32(truncatingIfNeeded: slice.rows[id].parent.flatMap { places[$0] } ?? 0)
                }
                table.layout.store(
                    RowLayout(count: ids[type.index]?.count ?? 0, parents: type.parent == nil ? nil : holders ?? []))
            } else if let rows = frozen[type.index] {
                table.layout.store(RowLayout(count: rows.count))
            }
            return table
        }
    }

    /// Stores the cells of the records, and of what stands as it is; they may hold rows, which need the world to exist.
    func fill(_ world: World) {
        for (type, ids) in ids {
            for (slot, member) in world.tables[type].members.enumerated() {
                guard case .computed(let place) = member, case .field = world.tables[type].type.members[slot].kind else {
                    continue
                }
                place.store(ComputedCells(ids.map { cell(slice.rows[$0].cells[slot], world) }))
            }
        }
        for (type, rows) in frozen {
            for (slot, member) in world.tables[type].members.enumerated() {
                guard case .computed(let place) = member, reach.members.contains(Reach.Member(type: type, slot: slot)) else {
                    continue
                }
                place.store(ComputedCells(rows.map { moved(RowContext(base, type: type, row: $0).rowValue.cell(slot), world) }))
            }
        }
    }

    private func member(_ original: RowTable, _ slot: Int) -> RowTable.Member {
        let type = original.type
        switch type.members[slot].kind {
        case .field, .definition: return .computed(WriteOnce())
        case .ancestor(let target): return .ancestor(target)
        case .children(let child):
            guard case .children(_, let missing) = original.members[slot] else { return .children(child, missing: []) }
            let rows = (ids[type.index] ?? []).enumerated().filter { slice.rows[$1].origin.map { missing.contains($0) } ?? false }
            return .children(child, missing: Set(rows.map(\.offset)))
        case .group(let group):
            guard let rows = frozen[group], case .group(_, let links) = original.members[slot], let links = links.content else {
                return .group(group, WriteOnce())
            }
            return .group(group, self.links(type.index, to: group, rows, links))
        }
    }

    /// A row that was added belongs to no group that is known.
    private func links(_ type: Int, to group: Int, _ rows: [Int], _ links: GroupLinks) -> WriteOnce<GroupLinks> {
        var groups: [Int32] = []
        var unknown: [Int: Hindrance] = [:]
        for (place, id) in (ids[type] ?? []).enumerated() {
            guard let origin = slice.rows[id].origin else {
                unknown[place] = .missing(UnknownSet(UnknownAttribute(base.policy.rowTypes[group].name)))
                groups.append(-1)
                continue
            }
            unknown[place] = links.unknown[origin]
            groups.append(Int32(truncatingIfNeeded: rows.firstIndex(of: Int(links.group(of: origin))) ?? -1))
        }
        let place = WriteOnce<GroupLinks>()
        place.store(GroupLinks(groups: groups, unknown: unknown))
        return place
    }

    private func cell(_ content: RecordSlice.Content?, _ world: World) -> Cell {
        switch content {
        case .value(let value): .value(value)
        case .absent(let state): .absent(state)
        case .row(let id): places[id].map { .value(world.object(slice.rows[id].type, $0)) } ?? .absent(.unresolved)
        case nil: .absent(.notSupplied)
        }
    }

    /// A cell of the whole world; a row that the slice does not have is not known.
    private func moved(_ cell: Cell, _ world: World) -> Cell {
        guard case .value(.object(let row as RowValue)) = cell else { return cell }
        guard let id = slice.id(type: Int(row.typeIndex), origin: Int(row.row)), let place = places[id] else {
            return .absent(.notSupplied)
        }
        return .value(world.object(Int(row.typeIndex), place))
    }
}

extension RowTable {
    /// The table without rows.
    fileprivate var empty: RowTable {
        let table = RowTable(like: self, members: members)
        table.layout.store(RowLayout(count: 0, parents: parent == nil ? nil : []))
        return table
    }
}
