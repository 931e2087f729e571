import CEL
import Columnar
import Policies

/// How rows fall into the groups of a view.
struct GroupNodes: Sendable {
    private let when: VectorNode?
    private let groupings: Groupings
    /// The type whose rows the keys are evaluated for.
    private let keyed: Int
    /// Whether these are the rows that hold those that are grouped, which then belong to one group as far as they belong to any.
    let isOfHolders: Bool

    /// `keys`: for rows of the type `type`, which are held by rows of the type `holder`.
    init(when: VectorNode?, keys: [VectorNode], on type: Int, heldBy holder: Int?) {
        self.when = when
        let shared = keys.compactMap { key -> VectorNode? in
            if case .holder(let type, let inner) = key.kind, type == holder { inner } else { nil }
        }
        isOfHolders = holder != nil && shared.count == keys.count
        keyed = isOfHolders ? holder ?? type : type
        var groupings = Groupings()
        _ = groupings.place(of: isOfHolders ? shared : keys, on: keyed)
        self.groupings = groupings
    }

    /// The groups of the rows of a stretch.
    struct State: Sendable {
        /// For each row that has a key the place of its group in `members`; -1 where no row belongs to one.
        fileprivate(set) var groups: [Int32] = []
        /// Which rows belong to a group.
        fileprivate(set) var inside = Bitmap()
        /// Rows whose group is not known, from the first of the stretch on, ascending.
        fileprivate(set) var hindered: [Int] = []
        /// The numbers of the groups' keys, in the order in which they occur.
        private(set) var members: [Int] = []
        fileprivate var numbers: Groupings.Numbers
        /// By number of a key the place of its group; see `notMet` and `unknown` for those that have none.
        private var places: [Int32] = []
        private static let notMet: Int32 = -1
        /// A part of the key is not known.
        private static let unknown: Int32 = -2

        fileprivate init(_ numbers: Groupings.Numbers) { self.numbers = numbers }
    }

    func start() -> State { State(groupings.start()) }

    func add(_ domain: Domain, _ evaluator: VectorEvaluator, to state: inout State) {
        let (inside, open) = ColumnarViewRows.membership(when, domain, evaluator)
        let own = inside.subtracting(open)
        state.numbers.beginBatch()
        let holders = isOfHolders ? domain.holder(keyed) : nil
        let keys = groupings.groups(0, holders?.domain ?? domain, evaluator, &state.numbers)
        let known = groupings.keys(0, state.numbers)
        state.makeRoom(keyCount: groupings.count(0, state.numbers))
        let asked = holders.map { inside.marked(in: keys.count, at: $0.places) } ?? inside
        let isComplete = state.meet(keys, where: asked) { known.isKnown($0) } && !open.hasAny
        if !isComplete {
            state.note(inside, open, keys: holders.map { Kernel.gather(keys, $0.places) } ?? keys)
        }
        state.append(keys, where: isOfHolders ? nil : own)
        state.inside.append(contentsOf: own)
    }

    /// The groups of a stretch by their numbers among those of all.
    func numbers(_ state: State, in index: inout GroupIndex) -> [Int32] {
        index.numbers(of: state.members, groupings.keys(0, state.numbers))
    }
}

extension GroupNodes.State {
    fileprivate mutating func makeRoom(keyCount: Int) {
        places += repeatElement(Self.notMet, count: max(keyCount - places.count, 0))
    }

    /// Meets keys in their order; false if one of them is not known.
    fileprivate mutating func meet(_ keys: [Int32], where asked: Bitmap, isKnown: (Int) -> Bool) -> Bool {
        let numbers = keys.span
        var isComplete = true
        asked.forEachRow { row in
            let number = Int(numbers[row])
            if places[number] == Self.notMet { meet(number, isKnown(number)) }
            if places[number] == Self.unknown { isComplete = false }
        }
        return isComplete
    }

    private mutating func meet(_ number: Int, _ isKnown: Bool) {
        places[number] = isKnown ? Int32(truncatingIfNeeded: members.count) : Self.unknown
        if isKnown { members.append(number) }
    }

    /// Notes the rows whose group is not known; `keys`: of each row.
    fileprivate mutating func note(_ inside: Bitmap, _ open: Bitmap, keys: [Int32]) {
        let first = self.inside.count
        (inside | open).forEachRow { row in
            if open[row] || places[Int(keys[row])] == Self.unknown { hindered.append(first + row) }
        }
    }

    /// Appends the groups of keys that were met; `own`: which of them belong to one; nil for all.
    fileprivate mutating func append(_ keys: [Int32], where own: Bitmap?) {
        let known = places
        let (numbers, found) = (keys.span, known.span)
        groups += Kernel.make(keys.count) { own?[$0] ?? true ? max(found[Int(numbers[$0])], -1) : -1 }
    }
}

extension Bitmap {
    /// So many bits, of which those are set that the bits here name by `places`.
    fileprivate func marked(in count: Int, at places: [Int32]) -> Bitmap {
        var result = Bitmap(repeating: false, count: count)
        let places = places.span
        forEachRow { result[Int(places[$0])] = true }
        return result
    }
}
