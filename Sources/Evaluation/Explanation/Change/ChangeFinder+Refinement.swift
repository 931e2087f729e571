import CEL
import CivilTime

extension ChangeFinder {
    /// The state with the keys of all added rows, as near to the records as the outcome allows; nil where the records cannot be so.
    mutating func whole(_ state: ChangeState) -> ChangeState? {
        var state = state
        for place in state.owed {
            let filled = space.candidates(place, in: state).lazy.map { [state] in state.setting(place, to: $0) }
            guard let next = filled.prefix(60).first(where: { reaches($0) }) else { return nil }
            state = next
        }
        guard space.isPossible(state) else { return nil }
        return refine(isComplete ? state : withoutNeedless(state))
    }

    private func reaches(_ state: ChangeState) -> Bool {
        space.isPossible(state, ignoring: state.owed) && space.run(state)?.outcome == space.goal
    }

    /// The state without the added rows and the cells that it does not take.
    private mutating func withoutNeedless(_ state: ChangeState) -> ChangeState {
        var best = state
        // Ids behind a row that is left out move: the last goes first.
        for row in state.added.reversed() {
            let next = best.leavingOut(row: row, of: space.slice)
            tried += 1
            if reaches(next) { best = next }
        }
        for place in best.changed.keys.sorted() {
            let next = best.leavingOut(place, of: space.slice)
            tried += 1
            if reaches(next) { best = next }
        }
        return best
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
