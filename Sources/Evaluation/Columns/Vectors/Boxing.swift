import CEL
import CivilTime
import Columnar

/// The rows of a vector as values of the language, one by one.
struct Boxing {
    private let vector: Vector
    private let isOptional: Bool
    private let world: World

    /// `node` tells whether its values are optionals; without one they are not.
    init(_ vector: Vector, _ node: VectorNode?, _ world: World) {
        self.vector = vector
        self.isOptional = node?.isOptional ?? false
        self.world = world
    }

    /// Nil for a row that is hindered.
    func value(at row: Int) -> CELValue? {
        if let known = vector.known, !known[row] { return nil }
        if let empty = vector.empty, empty[row] { return isOptional ? .optional(.none) : nil }
        let value = plain(vector.values, row)
        return isOptional ? value.map { .optional(.some($0)) } : value
    }

    /// The value of a row that has one, without an optional around it; nil for a row that is hindered or empty.
    func plainValue(at row: Int) -> CELValue? {
        if let known = vector.known, !known[row] { return nil }
        if let empty = vector.empty, empty[row] { return nil }
        return plain(vector.values, row)
    }

    private func plain(_ values: Vector.Values, _ row: Int) -> CELValue? {
        switch values {
        case .bools(let bits): .bool(bits[row])
        case .ints(let values): .int(values[row])
        case .doubles(let values): .double(values[row])
        case .days(let values): .date(CivilDate(dayNumber: values[row]))
        case .codes(let codes, let space): space.value(of: codes[row], in: world)
        case .lists(let lists): .list(CELList(lists.range(of: row).compactMap { plain(lists.elements.values, $0) }))
        case .boxed(let values): values[row]
        }
    }
}
