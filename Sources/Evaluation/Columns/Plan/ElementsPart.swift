import CEL
import Columnar
import Policies

/// The rows of a view of elements that a batch gives, in the order of the rows that hold them.
struct ElementsPart: Sendable {
    enum Piece: Sendable {
        /// For each element the row that holds it, and its code.
        case elements([Int32], [Int32], CodeSpace)
        case values([Int32], [CELValue])
        /// A row that is left to the reference.
        case row(Int)
    }

    private(set) var pieces: [Piece] = []

    init(_ when: VectorNode?, _ lists: [VectorNode], _ domain: Domain, _ evaluator: VectorEvaluator) {
        let (inside, open) = ColumnarViewRows.membership(when, domain, evaluator)
        let vectors = lists.map { evaluator.evaluate($0, on: domain) }
        let clean =
            vectors.count == 1 ? vectors[0].known.map { inside & $0 } ?? inside : Bitmap(repeating: false, count: domain.count)
        var pending: [Int32] = []
        (inside | open).forEachPlace { place in
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
        var parents: [Int32] = []
        var elements: [Int32] = []
        for place in places {
            let parent = Int32(truncatingIfNeeded: domain.row(at: Int(place)))
            for element in lists.range(of: Int(place)) {
                parents.append(parent)
                elements.append(Int32(truncatingIfNeeded: element))
            }
        }
        if case .codes(let codes, let space) = lists.elements.values {
            pieces.append(.elements(parents, Kernel.gather(codes, elements), space))
        } else {
            let box = Boxing(lists.elements, nil, world)
            pieces.append(.values(parents, elements.map { box.value(at: Int($0)) ?? .null }))
        }
    }
}
