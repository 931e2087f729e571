import CEL
import Columnar
import Policies

/// The rows of a view of elements that a batch gives, in the order of the rows that hold them.
struct ElementsPart: Sendable {
    enum Piece: Sendable {
        /// The codes of the elements that some rows hold.
        case codes(HeldCounts, [Int32], CodeSpace)
        /// The elements that some rows hold.
        case values(HeldCounts, [CELValue])
        /// A row that is left to the reference.
        case row(Int)
    }

    /// Rows, ascending, and how many elements each holds.
    struct HeldCounts {
        let rows: [Int32]
        let counts: [Int32]
    }

    private(set) var pieces: [Piece] = []

    init(_ when: VectorNode?, _ lists: [VectorNode], _ domain: Domain, _ evaluator: VectorEvaluator) {
        let (inside, open) = ColumnarViewRows.membership(when, domain, evaluator)
        let vectors = lists.map { evaluator.evaluate($0, on: domain) }
        let clean =
            vectors.count == 1 ? vectors[0].known.map { inside & $0 } ?? inside : Bitmap(repeating: false, count: domain.count)
        var pending: [Int32] = []
        (inside | open).forEachRow { place in
            if clean[place] { return pending.append(Int32(truncatingIfNeeded: place)) }
            if !pending.isEmpty { add(pending, vectors[0], domain, evaluator.world) }
            pending.removeAll()
            pieces.append(.row(domain.row(at: place)))
        }
        if !pending.isEmpty { add(pending, vectors[0], domain, evaluator.world) }
    }

    /// Adds the elements of the lists at some places.
    private mutating func add(_ places: [Int32], _ vector: Vector, _ domain: Domain, _ world: World) {
        guard case .lists(let lists) = vector.values else {
            for place in places { pieces.append(.row(domain.row(at: Int(place)))) }
            return
        }
        let held = HeldCounts(
            rows: Kernel.map(places) { Int32(truncatingIfNeeded: domain.row(at: Int($0))) },
            counts: Kernel.map(places) { Int32(truncatingIfNeeded: lists.range(of: Int($0)).count) })
        if case .codes(let codes, let space) = lists.elements.values {
            var elements: [Int32] = []
            elements.reserveCapacity(held.counts.reduce(0) { $0 + Int($1) })
            for place in places { elements += codes[lists.range(of: Int(place))] }
            pieces.append(.codes(held, elements, space))
        } else {
            let box = Boxing(lists.elements, nil, world)
            let elements = places.flatMap { lists.range(of: Int($0)) }
            pieces.append(.values(held, elements.map { box.value(at: $0) ?? .null }))
        }
    }
}
