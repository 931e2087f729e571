import CEL
import Columnar
import Policies

/// How rows fall into the groups of a view.
struct GroupNodes: Sendable {
    private let when: VectorNode?
    private let groupings: Groupings

    init(when: VectorNode?, keys: [VectorNode], on type: Int) {
        self.when = when
        var groupings = Groupings()
        _ = groupings.place(of: keys, on: type)
        self.groupings = groupings
    }

    /// The groups of the rows of a stretch.
    struct State: Sendable {
        /// For each row the place of its group in `members`; -1 for rows that belong to no group.
        private(set) var groups: [Int32] = []
        /// Rows whose group is not known, from the first of the stretch on, ascending.
        private(set) var hindered: [Int] = []
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
        state.numbers.beginBatch()
        let keys = groupings.groups(0, domain, evaluator, &state.numbers)
        let known = groupings.keys(0, state.numbers)
        state.add(keys, inside, open, keyCount: groupings.count(0, state.numbers)) { known.isKnown($0) }
    }

    /// The groups of a stretch by their numbers among those of all.
    func numbers(_ state: State, in index: inout GroupIndex) -> [Int32] {
        index.numbers(of: state.members, groupings.keys(0, state.numbers))
    }
}

extension GroupNodes.State {
    fileprivate mutating func add(
        _ keys: [Int32], _ inside: Bitmap, _ open: Bitmap, keyCount: Int, isKnown: (Int) -> Bool
    ) {
        let first = groups.count
        places += repeatElement(Self.notMet, count: max(keyCount - places.count, 0))
        let numbers = keys.span
        var isComplete = !open.hasAny
        inside.forEachRow { row in
            let number = Int(numbers[row])
            if places[number] == Self.notMet { meet(number, isKnown(number)) }
            if places[number] == Self.unknown { isComplete = false }
        }
        let (own, known) = (inside.subtracting(open), places)
        let found = known.span
        groups += Kernel.make(keys.count) { own[$0] ? max(found[Int(numbers[$0])], -1) : -1 }
        guard !isComplete else { return }
        (inside | open).forEachRow { row in
            if open[row] || places[Int(keys[row])] == Self.unknown { hindered.append(first + row) }
        }
    }

    private mutating func meet(_ number: Int, _ isKnown: Bool) {
        places[number] = isKnown ? Int32(truncatingIfNeeded: members.count) : Self.unknown
        if isKnown { members.append(number) }
    }
}
