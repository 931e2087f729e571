import CEL
import Columnar

/// The ways in which metrics group rows of one root, each with the type of its rows and the nodes of its key.
struct Groupings: Sendable {
    private struct Grouping: Sendable, Equatable {
        let type: Int
        let keys: [VectorNode]

        static func == (left: Grouping, right: Grouping) -> Bool {
            left.type == right.type && left.keys.map(\.id) == right.keys.map(\.id)
        }
    }

    private var groupings: [Grouping] = []

    /// The place of a grouping, new if it is not there.
    mutating func place(of keys: [VectorNode], on type: Int) -> Int {
        let grouping = Grouping(type: type, keys: keys)
        if let known = groupings.firstIndex(of: grouping) { return known }
        groupings.append(grouping)
        return groupings.count - 1
    }

    /// The numbers of their groups, batch after batch.
    struct Numbers: Sendable {
        /// By node.
        fileprivate var parts: [Int: PartNumbers] = [:]
        /// By grouping, one fewer than its key has parts.
        fileprivate var pairs: [[PairNumbers]]
        /// Of the batch at hand, by grouping.
        fileprivate var current: [[Int32]?]
    }

    func start() -> Numbers {
        Numbers(
            pairs: groupings.map { Array(repeating: PairNumbers(), count: max($0.keys.count - 1, 0)) },
            current: Array(repeating: nil, count: groupings.count))
    }

    /// The group of each row of a batch.
    func groups(_ place: Int, _ domain: Domain, _ evaluator: VectorEvaluator, _ numbers: inout Numbers) -> [Int32] {
        if let known = numbers.current[place] { return known }
        var result: [Int32]?
        for (position, node) in groupings[place].keys.enumerated() {
            let own = Self.numbers(of: node, domain, evaluator, &numbers)
            result = result.map { numbers.pairs[place][position - 1].numbers($0, own) } ?? own
        }
        let groups = result ?? [Int32](repeating: 0, count: domain.count)
        numbers.current[place] = groups
        return groups
    }

    /// What the rows around share is numbered there.
    private static func numbers(
        of node: VectorNode, _ domain: Domain, _ evaluator: VectorEvaluator, _ numbers: inout Numbers
    ) -> [Int32] {
        if case .holder(let type, let inner) = node.kind {
            let (holders, places) = domain.holder(type)
            return Kernel.gather(self.numbers(of: inner, holders, evaluator, &numbers), places)
        }
        return numbers.parts[node.id, default: PartNumbers(node, evaluator.world)].numbers(
            of: evaluator.evaluate(node, on: domain))
    }

    /// How many groups a grouping has so far.
    func count(_ place: Int, _ numbers: Numbers) -> Int {
        let keys = groupings[place].keys
        if keys.count > 1 { return numbers.pairs[place][keys.count - 2].pairs.count }
        return keys.first.map { Self.part(of: $0, numbers)?.count ?? 0 } ?? 1
    }

    /// The keys of all groups so far, as they are numbered.
    func keys(_ place: Int, _ numbers: Numbers) -> KeyNumbers {
        KeyNumbers(parts: groupings[place].keys.compactMap { Self.part(of: $0, numbers) }, pairs: numbers.pairs[place])
    }

    private static func part(of node: VectorNode, _ numbers: Numbers) -> PartNumbers? {
        if case .holder(_, let inner) = node.kind { return part(of: inner, numbers) }
        return numbers.parts[node.id]
    }
}

extension Groupings.Numbers {
    /// Forgets the rows of the batch before.
    mutating func beginBatch() {
        for place in current.indices { current[place] = nil }
    }
}
