import CEL
import CivilTime
import Policies

/// Looks for the fewest cells of the records that would have to hold something else for a rule to be met, or to flag nothing.
///
/// The search deepens by the number of cells. It only changes what keeps the outcome as it is (`Obstacle`): a change of anything else
/// cannot change it. A change after which the evaluation asks and computes the same as before leads nowhere and is not followed. Each
/// candidate is judged by the interpreter. Where that would take too many trials, only the most promising changes are followed, and
/// the result says that it is not complete.
struct ChangeFinder {
    /// What a search came to.
    struct Result {
        /// Those with the fewest fields, the nearest first; none where none was found.
        let states: [ChangeState]
        /// Up to how many fields was searched.
        let fields: Int
        /// Whether everything with fewer fields was tried.
        let isComplete: Bool
        let tried: Int
    }

    private let space: ChangeSpace
    private let limit: Int
    private let leastStep: Double
    private var tried = 0
    private var isComplete = true
    private var visited: Set<Int> = []
    /// By signature, the fields and the least distance with which it was reached.
    private var seen: [Int: (fields: Int, distance: Double)] = [:]
    /// By number of fields, the states to go on from, and those that are there.
    private var waiting: [Int: [ChangeState]] = [:]
    private var found: [Int: [ChangeState]] = [:]

    init(_ space: ChangeSpace, limit: Int = 3_000) {
        self.space = space
        self.limit = limit
        leastStep = space.leastStep
    }

    /// Searches up to a number of fields.
    mutating func search(fields: Int = 14) -> Result {
        var start = ChangeState(space.slice)
        start.trial = run(start)
        guard start.trial != nil else { return Result(states: [], fields: 0, isComplete: false, tried: tried) }
        waiting[0] = [start]
        for depth in 0...fields {
            let states = fillKeys(waiting.removeValue(forKey: depth) ?? [], depth)
            if let found = found[depth] { return result(found, depth) }
            var budget = isComplete ? max(0, limit - tried) : limit / 4
            for state in promising(states) where !isBest(depth + 1) { expand(state, &budget) }
            if budget <= 0 { isComplete = false }
            if !waiting.contains(where: { $0.key > depth && !$0.value.isEmpty }), !found.contains(where: { $0.key > depth }) {
                return result([], depth)
            }
        }
        return result([], fields)
    }

    /// The nearest first; only some once the search is not complete any more, among them those with rows that are yet to be filled.
    private mutating func promising(_ states: [ChangeState]) -> [ChangeState] {
        let sorted = states.stablySorted { $0.isNearer(than: $1) }
        if sorted.count > 400 { isComplete = false }
        if isComplete { return sorted }
        return Array(sorted.filter(\.owed.isEmpty).prefix(12)) + sorted.filter { !$0.owed.isEmpty }.prefix(12)
    }

    private func result(_ states: [ChangeState], _ depth: Int) -> Result {
        // Of those that are as near, first what changes least of what is known of a person as such.
        var cells: Set<Set<RecordSlice.Place>> = []
        let nearest = states.stablySorted { ($0.distance, $0.rootCells) < ($1.distance, $1.rootCells) }
            .filter { cells.insert(Set($0.changed.keys)).inserted }
        return Result(states: Array(nearest.prefix(3)), fields: depth, isComplete: isComplete, tried: tried)
    }

    /// The states with those that follow from filling in the keys of added rows, which costs no further field.
    private mutating func fillKeys(_ states: [ChangeState], _ depth: Int) -> [ChangeState] {
        var states = states
        var next = 0
        while next < states.count, states.count < 2_000 {
            let state = states[next]
            next += 1
            for place in state.owed {
                for candidate in space.candidates(place, in: state) {
                    if !consider(state.setting(place, to: candidate)) { break }
                }
            }
            states += waiting.removeValue(forKey: depth) ?? []
        }
        return states
    }

    /// Whether something was found that nothing with as many fields can be nearer than, and that leaves what is known of a person as
    /// such alone.
    private func isBest(_ fields: Int) -> Bool {
        found[fields]?.contains { $0.distance <= leastStep * Double(fields) && $0.rootCells == 0 } ?? false
    }

    private mutating func expand(_ state: ChangeState, _ budget: inout Int) {
        guard budget > 0 else { return }
        let starts = space.starts(state)
        for place in starts.cells
        where state.changed[place] == nil && !state.owed.contains(place) && space.isFree(place, in: state) {
            for candidate in space.candidates(place, in: state) {
                guard budget > 0 else { return }
                let before = tried
                if !consider(state.setting(place, to: candidate), after: state, changing: place) { break }
                budget -= tried - before
            }
        }
        guard state.added.count < 8 else { return }
        for next in space.withRow(state, in: starts.lists) where budget > 0 {
            budget -= 1
            consider(next)
        }
    }

    /// Tries a state. False where it lies further away than what was found, as all that follow it.
    @discardableResult
    private mutating func consider(
        _ state: ChangeState, after parent: ChangeState? = nil, changing place: RecordSlice.Place? = nil
    ) -> Bool {
        if let best = found[state.fields]?.map(\.distance).min(), state.distance > best { return false }
        guard visited.insert(state.fingerprint).inserted, let trial = run(state) else { return true }
        var state = state
        state.trial = trial
        if trial.outcome == space.goal {
            guard let whole = whole(state) else { return true }
            found[whole.fields, default: []].append(whole)
            return true
        }
        // Where not everything can be followed, only what brings the row nearer is, and what fills an added row.
        if !isComplete, let parent, let place, space.value(place) != nil || !state.added.contains(place.row),
            trial.gap >= parent.trial?.gap ?? .infinity
        {
            return true
        }
        let signature = space.signature(of: state, trial)
        if let known = seen[signature], known.fields < state.fields || known.distance <= state.distance { return true }
        seen[signature] = (state.fields, state.distance)
        waiting[state.fields, default: []].append(state)
        return true
    }

    private mutating func run(_ state: ChangeState) -> ChangeTrial? {
        tried += 1
        return space.run(state)
    }

    /// The state with the keys of all added rows, as near to the records as the outcome allows; nil where the records cannot be so.
    private mutating func whole(_ state: ChangeState) -> ChangeState? {
        var state = state
        for place in state.owed {
            let filled = space.candidates(place, in: state).lazy.map { [state] in state.setting(place, to: $0) }
            guard let next = filled.prefix(60).first(where: { reaches($0) }) else { return nil }
            state = next
        }
        return space.isPossible(state) ? refine(state) : nil
    }

    private func reaches(_ state: ChangeState) -> Bool {
        space.isPossible(state, ignoring: state.owed) && space.run(state)?.outcome == space.goal
    }

    /// Brings each changed number and date as near to what the records have as the outcome allows.
    private mutating func refine(_ state: ChangeState) -> ChangeState {
        var best = state
        for place in state.changed.keys.sorted() {
            guard let old = space.value(place), let far = best.changed[place], case .value(let new) = far.content else {
                continue
            }
            var (near, distant) = (old, new)
            while let middle = near.middle(to: distant) {
                let candidate = FieldCandidates.Candidate(
                    content: .value(middle), distance: old.distance(to: middle) ?? 1, isExample: far.isExample)
                let next = best.setting(place, to: candidate)
                tried += 1
                if reaches(next) { (best, distant) = (next, middle) } else { near = middle }
            }
        }
        return best
    }
}

extension ChangeState {
    /// Whether less is missing than in another.
    fileprivate func isNearer(than other: ChangeState) -> Bool {
        (trial?.gap ?? 0, distance) < (other.trial?.gap ?? 0, other.distance)
    }

    /// How many of the changed cells stand in rows that nothing holds.
    fileprivate var rootCells: Int { changed.keys.count { slice.rows[$0.row].parent == nil } }
}

extension CELValue {
    /// What lies half way to another date or whole number; nil where nothing lies between.
    fileprivate func middle(to other: CELValue) -> CELValue? {
        switch (self, other) {
        case (.int(let left), .int(let right)): abs(left - right) < 2 ? nil : .int(left + (right - left) / 2)
        case (.date(let left), .date(let right)):
            abs(left.days(until: right)) < 2 ? nil : left.adding(days: left.days(until: right) / 2).map { .date($0) }
        default: nil
        }
    }
}
