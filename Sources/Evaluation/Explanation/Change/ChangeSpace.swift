import CEL
import Policies
import Schema

/// What may be changed about a row of a rule: the records that it is made of, and the contents that their cells may get.
struct ChangeSpace {
    let slice: RecordSlice
    private let trials: ChangeTrials
    private let contents: FieldCandidates
    private let free: FreeCells

    /// Nil where the row is about more than `people` people.
    init?(_ rule: TypedRule, row: RowValue, people: Int = 40) {
        let world = row.world
        let reach = Reach(rule, in: world.policy, opening: ChangePeople.opened(by: rule, in: world.policy))
        guard let found = ChangePeople.of(row, in: world), found.count <= people,
            let slice = RecordSlice(of: found, reach: reach, limit: people * 2), let identity = RowIdentity(row, in: slice)
        else { return nil }
        self.slice = slice
        free = FreeCells(reach, in: world.policy)
        trials = ChangeTrials(rule, base: world, reach: reach, identity: identity, free: free)
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
        contents.candidates(place, in: state.slice, after: state.trial)
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

    /// The states with one empty row more in one of the lists, and one in that row where it has to hold another.
    func withRow(_ state: ChangeState, in lists: [ChangeStarts.List]) -> [ChangeState] {
        lists.compactMap { list in
            var next = state
            var holder = list.holder
            for type in list.types {
                let keys = policy.rowTypes[type].keySlots(in: policy)
                let slots = slots(of: type, keys)
                guard !free.fixedTypes.contains(type), !slots.isEmpty else { return nil }
                holder = next.add(type: type, parent: holder, slots: slots, keys: keys)
            }
            return next
        }
    }

    func isFree(_ place: RecordSlice.Place, in state: ChangeState) -> Bool { free.contains(place, in: state.slice) }

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
