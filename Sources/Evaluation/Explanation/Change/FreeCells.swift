import Policies

/// Which cells of the records may be changed: not who somebody is, not by what other files name a row that is there, and not what the
/// groups of others rest on.
struct FreeCells {
    private let policy: TypedPolicy
    /// What feeds groups that are taken as they are.
    private let fixed: Set<Reach.Member>
    /// The types whose rows cannot be added to, for the same reason.
    let fixedTypes: Set<Int>
    /// The types whose rows are named by the key of rows of another table, which they hold.
    private let holders: Set<Int>

    init(_ reach: Reach, in policy: TypedPolicy) {
        self.policy = policy
        let fed = reach.closed.map { Reach(view: $0, in: policy) }
        fixed = fed.reduce(into: []) { $0.formUnion($1.members) }
        fixedTypes = fed.reduce(into: []) { $0.formUnion($1.types) }
        holders = policy.rowTypes.reduce(into: []) { holders, child in
            if case .table = child.source, let parent = child.parent { holders.insert(parent) }
        }
    }

    func contains(_ place: RecordSlice.Place, in slice: RecordSlice) -> Bool {
        let row = slice.rows[place.row]
        let isName = row.parent == nil || row.origin != nil && holders.contains(row.type)
        if isName, policy.rowTypes[row.type].keySlots(in: policy).contains(place.slot) { return false }
        return !fixed.contains(Reach.Member(type: row.type, slot: place.slot))
    }
}
