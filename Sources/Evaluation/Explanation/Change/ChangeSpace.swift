import CEL
import Policies
import Schema

/// What may be changed about a row of a rule: the records that it is made of, and the contents that their cells may get.
struct ChangeSpace {
    let slice: RecordSlice
    private let trials: ChangeTrials
    private let contents: FieldCandidates
    /// What feeds groups that are taken as they are, and is therefore left as it is.
    private let fixed: Set<Reach.Member>
    private let fixedTypes: Set<Int>

    /// Nil where the row is about more than `people` people.
    init?(_ rule: TypedRule, row: RowValue, people: Int = 40) {
        let world = row.world
        let reach = Reach(rule, in: world.policy, opening: ChangePeople.opened(by: rule, in: world.policy))
        guard let found = ChangePeople.of(row, in: world), found.count <= people,
            let slice = RecordSlice(of: found, reach: reach, limit: people * 2), let identity = RowIdentity(row, in: slice)
        else { return nil }
        self.slice = slice
        trials = ChangeTrials(rule, base: world, reach: reach, identity: identity)
        let fed = reach.closed.map { Reach(view: $0, in: world.policy) }
        fixed = fed.reduce(into: []) { $0.formUnion($1.members) }
        fixedTypes = fed.reduce(into: []) { $0.formUnion($1.types) }
        let sliced = SliceWorld(slice, of: world, reach: reach)
        let pool = ValuePool(rule, row: identity.row(in: sliced) ?? 0, in: sliced, reach: reach)
        contents = FieldCandidates(base: world, pool: pool)
    }

    /// The outcome that is wanted.
    var goal: Outcome { trials.goal }

    func run(_ state: ChangeState) -> ChangeTrial? { trials.run(state.slice) }

    /// Where a change that leads further has to begin.
    func starts(_ state: ChangeState) -> ChangeStarts { trials.starts(state.slice) }

    /// The least distance that a change of one cell can have: numbers with decimals may move by less than 1.
    var leastStep: Double {
        let mayMoveLess = trials.reach.members.contains { contents.field(type: $0.type, slot: $0.slot)?.type == .double }
        return mayMoveLess ? 0 : 1
    }

    /// What a cell of the records holds; nil for none, and for a cell of an added row.
    func value(_ place: RecordSlice.Place) -> CELValue? {
        guard slice.rows.indices.contains(place.row), case .value(let value)? = slice.content(place) else { return nil }
        return value
    }

    /// What a cell may get, the nearest first.
    func candidates(_ place: RecordSlice.Place, in state: ChangeState) -> [FieldCandidates.Candidate] {
        contents.candidates(place, in: state.slice, comparisons: state.trial?.comparisons ?? [])
    }

    /// The same for states from which the search would go on in the same way.
    func signature(of state: ChangeState, _ trial: ChangeTrial) -> Int {
        var hasher = Hasher()
        hasher.combine(trial.signature)
        for (place, candidate) in state.changed.sorted(by: { $0.key < $1.key }) {
            let sameness = contents.pool.sameness(of: candidate.content)
            // What was there already, as far as anything tells it apart, is as good as unchanged.
            if slice.rows.indices.contains(place.row), let old = slice.content(place), contents.pool.sameness(of: old) == sameness
            {
                continue
            }
            hasher.combine(place)
            hasher.combine(sameness)
        }
        return hasher.finalize()
    }

    /// The states with one empty row more in one of the lists.
    func withRow(_ state: ChangeState, in lists: [ChangeStarts.List]) -> [ChangeState] {
        lists.compactMap { list in
            guard !fixedTypes.contains(list.type) else { return nil }
            let keys = policy.rowTypes[list.type].keySlots(in: policy)
            let slots = slots(of: list.type, keys)
            return slots.isEmpty ? nil : state.adding(type: list.type, parent: list.holder, slots: slots, keys: keys)
        }
    }

    /// Whether a cell may be changed: not who somebody is, not by what other files name a row that is there, and not what the groups
    /// of others rest on.
    func isFree(_ place: RecordSlice.Place, in state: ChangeState) -> Bool {
        let row = state.slice.rows[place.row]
        let isName = row.parent == nil || row.origin != nil && isHolder(row.type)
        if isName, policy.rowTypes[row.type].keySlots(in: policy).contains(place.slot) { return false }
        return !fixed.contains(Reach.Member(type: row.type, slot: place.slot))
    }

    /// Whether rows of another table of the records say by its key which row of a type holds them.
    private func isHolder(_ type: Int) -> Bool {
        policy.rowTypes.contains { child in
            guard case .table = child.source else { return false }
            return child.parent == type
        }
    }

    /// Whether records could be so: added rows have their whole key, and no two rows of one holder have the same.
    func isPossible(_ state: ChangeState, ignoring owed: [RecordSlice.Place] = []) -> Bool {
        let rows = state.slice.rows
        for id in Set(state.changed.keys.map(\.row) + state.added) where !owed.contains(where: { $0.row == id }) {
            let keys = policy.rowTypes[rows[id].type].keySlots(in: policy)
            guard !keys.isEmpty else { continue }
            let key = keys.map { rows[id].cells[$0] }
            if rows[id].origin == nil, !key.allSatisfy({ $0?.isPresent ?? false }) { return false }
            let twins = rows.filter { $0.type == rows[id].type && $0.parent == rows[id].parent && $0.id != id }
            if twins.contains(where: { twin in keys.map { twin.cells[$0] } == key }) { return false }
        }
        return true
    }

    private var policy: TypedPolicy { trials.base.policy }

    /// The fields of an added row: what may be read, and its key.
    private func slots(of type: Int, _ keys: [Int]) -> [Int] {
        let row = policy.rowTypes[type]
        return row.members.indices.filter { slot in
            guard case .field = row.members[slot].kind else { return false }
            return keys.contains(slot) || trials.reach.members.contains(Reach.Member(type: type, slot: slot))
        }
    }
}

extension RecordSlice.Content {
    fileprivate var isPresent: Bool {
        if case .absent = self { false } else { true }
    }
}
