import CEL

/// A set of changes that is being tried.
struct ChangeState {
    private(set) var slice: RecordSlice
    /// The cells that were given another content, in the order in which it happened.
    private(set) var changed: [RecordSlice.Place: FieldCandidates.Candidate] = [:]
    private(set) var distance = 0.0
    /// The cells of the keys of added rows that have no content yet. They count as fields from the start.
    private(set) var owed: [RecordSlice.Place] = []
    var trial: ChangeTrial?

    init(_ slice: RecordSlice) { self.slice = slice }

    /// How many cells are changed, with those that have to be.
    var fields: Int { changed.count + owed.count }

    func setting(_ place: RecordSlice.Place, to candidate: FieldCandidates.Candidate) -> ChangeState {
        var state = self
        state.slice.set(place, to: candidate.content)
        if let index = state.owed.firstIndex(of: place) {
            state.owed.remove(at: index)
            state.distance -= 1
        }
        if let old = state.changed.updateValue(candidate, forKey: place) { state.distance -= old.distance }
        state.distance += candidate.distance
        state.trial = nil
        return state
    }

    /// Adds an empty row, whose key has to be filled in; its id.
    mutating func add(type: Int, parent: Int, slots: [Int], keys: [Int]) -> Int {
        let row = slice.add(type: type, parent: parent, slots: slots)
        owed += keys.map { RecordSlice.Place(row: row, slot: $0) }
        distance += Double(keys.count)
        trial = nil
        return row
    }

    /// The ids of the rows that were added.
    var added: [Int] { slice.rows.filter { $0.origin == nil }.map(\.id) }

    /// Whether an added row has no content yet.
    var hasBlankRow: Bool { added.contains { id in !changed.keys.contains { $0.row == id } } }

    /// The same for states with the same changes, in whatever order their rows were added.
    var fingerprint: Int {
        var hasher = Hasher()
        for place in changed.keys.sorted() where slice.rows[place.row].origin != nil {
            hasher.combine(place)
            hasher.combine(changed[place]?.content)
        }
        let additions = added.map { id in
            var inner = Hasher()
            inner.combine(slice.rows[id].type)
            // An added row may hold another: its own content tells it apart well enough.
            if let parent = slice.rows[id].parent, slice.rows[parent].origin != nil { inner.combine(parent) }
            for slot in slice.rows[id].cells.keys.sorted() { inner.combine(slice.rows[id].cells[slot]) }
            return inner.finalize()
        }
        hasher.combine(additions.sorted())
        return hasher.finalize()
    }
}
