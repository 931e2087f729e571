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

    let space: ChangeSpace
    private let limit: Int
    private let leastStep: Double
    var tried = 0
    private(set) var isComplete = true
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

    /// Searches up to a number of fields, and further as long as that brings the row nearer.
    mutating func search(fields: Int = 14) -> Result {
        var start = ChangeState(space.slice)
        start.trial = run(start)
        guard start.trial != nil else { return Result(states: [], fields: 0, isComplete: false, tried: tried) }
        waiting[0] = [start]
        var (depth, last, nearest) = (0, fields, Double.infinity)
        while depth <= last {
            let states = withKeys(waiting.removeValue(forKey: depth) ?? [], depth)
            if let fewest = found.keys.min(), fewest <= depth { return result(found[fewest] ?? [], fewest) }
            var budget = isComplete ? max(0, limit - tried) : limit / 4
            let followed = promising(states)
            for state in followed where !isBest(depth + 1) { expand(state, &budget) }
            if budget <= 0 { isComplete = false }
            if found.isEmpty, !waiting.contains(where: { $0.key > depth && !$0.value.isEmpty }) { return result([], depth) }
            if let gap = followed.compactMap({ $0.trial?.gap }).min(), gap < nearest {
                nearest = gap
                last = min(max(fields, depth + 4), fields * 4)
            }
            depth += 1
        }
        return found.keys.min().map { result(found[$0] ?? [], $0) } ?? result([], last)
    }

    /// The nearest first; only some once the search is not complete any more, among them those with rows that are yet to be filled.
    private mutating func promising(_ states: [ChangeState]) -> [ChangeState] {
        let sorted = states.stablySorted { $0.isNearer(than: $1) }
        if sorted.count > 400 { isComplete = false }
        if isComplete { return sorted }
        let (whole, owing) = (sorted.filter(\.owed.isEmpty).prefix(12), sorted.filter { !$0.owed.isEmpty }.prefix(12))
        return (Array(whole) + owing).stablySorted { $0.isNearer(than: $1) }
    }

    private func result(_ states: [ChangeState], _ depth: Int) -> Result {
        // Of those that are as near, first what changes least of what is known of a person as such.
        var cells: Set<Set<RecordSlice.Place>> = []
        let nearest = states.stablySorted { ($0.distance, $0.rootCells) < ($1.distance, $1.rootCells) }
            .filter { cells.insert(Set($0.changed.keys)).inserted }
        // Where many cells change, others that exchange one of them tell nothing new.
        return Result(states: Array(nearest.prefix(depth > 6 ? 1 : 3)), fields: depth, isComplete: isComplete, tried: tried)
    }

    /// The states with those that follow from filling in the keys of added rows, which costs no further field.
    private mutating func withKeys(_ states: [ChangeState], _ depth: Int) -> [ChangeState] {
        guard isComplete else { return states + withAskedKeys(states) }
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

    /// What follows from some of the states by filling in what is asked for.
    private mutating func withAskedKeys(_ states: [ChangeState]) -> [ChangeState] {
        var result: [ChangeState] = []
        for state in states.filter({ !$0.owed.isEmpty }).stablySorted(by: { $0.isNearer(than: $1) }).prefix(24) {
            var current = state
            while let next = fillingKeys(current) {
                result.append(next)
                current = next
            }
        }
        return result
    }

    /// The state with what is asked for in one cell more of the keys of added rows, where that brings the row nearer.
    private mutating func fillingKeys(_ state: ChangeState) -> ChangeState? {
        guard let gap = state.trial?.gap else { return nil }
        for place in state.owed {
            let candidates = space.candidates(place, in: state)
            let asked = candidates.filter(\.isAsked)
            var best: ChangeState?
            for candidate in asked.isEmpty ? candidates.prefix(60) : asked[...] {
                guard let next = considered(state.setting(place, to: candidate)), let trial = next.trial else { continue }
                if trial.gap < best?.trial?.gap ?? gap { best = next }
            }
            if let best { return best }
        }
        return nil
    }

    /// Whether something was found that nothing with as many fields can be nearer than, and that leaves what is known of a person as
    /// such alone.
    private func isBest(_ fields: Int) -> Bool {
        found[fields]?.contains { $0.distance <= leastStep * Double(fields) && $0.rootCells == 0 } ?? false
    }

    private mutating func expand(_ state: ChangeState, _ budget: inout Int) {
        guard budget > 0 else { return }
        let starts = space.starts(state)
        var places = starts.cells.filter {
            state.changed[$0] == nil && !state.owed.contains($0) && space.isFree($0, in: state)
        }
        // What was added is there to be filled, and one row more may be what follows: while there is time for everything, that can wait.
        if !isComplete {
            places = places.stablySorted { state.added.contains($0.row) && !state.added.contains($1.row) }
            addRows(state, starts.lists, &budget)
        }
        for place in places {
            for candidate in space.candidates(place, in: state) {
                guard budget > 0 else { return }
                let before = tried
                if !consider(state.setting(place, to: candidate), after: state, changing: place) { break }
                budget -= tried - before
            }
        }
        if isComplete { addRows(state, starts.lists, &budget) }
    }

    private mutating func addRows(_ state: ChangeState, _ lists: [ChangeStarts.List], _ budget: inout Int) {
        if state.added.count >= 8 { isComplete = false }
        guard state.added.count < 40 else { return }
        for next in space.withRow(state, in: lists) where budget > 0 {
            let before = tried
            if isComplete {
                consider(next)
            } else if let blank = considered(next) {
                // A row that nobody knows what it is about may seem to lead away until its key is there.
                waiting[blank.fields, default: []] += [blank] + withAskedKeys([blank])
            }
            budget -= tried - before
        }
    }

    /// Tries a state. False where it lies further away than what was found, as all that follow it.
    @discardableResult
    private mutating func consider(
        _ state: ChangeState, after parent: ChangeState? = nil, changing place: RecordSlice.Place? = nil
    ) -> Bool {
        if let best = found[state.fields]?.map(\.distance).min(), state.distance > best { return false }
        guard let state = considered(state), let trial = state.trial else { return true }
        // Where not everything can be followed, only what brings the row nearer is, and what fills an added row.
        if !isComplete, let parent, let place, space.value(place) != nil || !state.added.contains(place.row),
            trial.gap >= parent.trial?.gap ?? .infinity
        {
            return true
        }
        waiting[state.fields, default: []].append(state)
        return true
    }

    /// The state with what came of trying it; nil where that leads nowhere new, or to what is looked for.
    private mutating func considered(_ state: ChangeState) -> ChangeState? {
        guard visited.insert(state.fingerprint).inserted, let trial = run(state) else { return nil }
        var state = state
        state.trial = trial
        if trial.outcome == space.goal {
            if let whole = whole(state) { found[whole.fields, default: []].append(whole) }
            return nil
        }
        let signature = space.signature(of: state, trial)
        if let known = seen[signature], known.fields < state.fields || known.distance <= state.distance { return nil }
        seen[signature] = (state.fields, state.distance)
        return state
    }

    private mutating func run(_ state: ChangeState) -> ChangeTrial? {
        tried += 1
        return space.run(state)
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
