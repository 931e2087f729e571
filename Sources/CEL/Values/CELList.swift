/// A list of values: kept in an array, or made one at a time by its owner. Passing it on copies nothing.
public struct CELList: Sendable, RandomAccessCollection {
    private enum Storage: Sendable {
        case array([CELValue], weight: Int)
        case lazy(LazyElements)
    }

    private let storage: Storage

    /// A list of these elements.
    public init(_ elements: [CELValue]) {
        storage = .array(elements, weight: elements.reduce(0) { $0.addingCapped($1.weight) })
    }

    /// A list whose elements are made when they are read. `element` gets indices from 0 below `count`, and answers the same every time.
    public init(count: Int, element: @escaping @Sendable (Int) -> CELValue) {
        storage = .lazy(LazyElements(count: count, element: element))
    }

    /// Always 0.
    public var startIndex: Int { 0 }

    /// How many elements there are.
    public var endIndex: Int {
        switch storage {
        case .array(let elements, _): elements.count
        case .lazy(let elements): elements.count
        }
    }

    /// The element at a place from 0 below `endIndex`.
    public subscript(position: Int) -> CELValue {
        switch storage {
        case .array(let elements, _):
            return elements[position]
        case .lazy(let elements):
            precondition(position >= 0 && position < elements.count, "an index of a list lies from 0 below its count")
            return elements.element(position)
        }
    }

    /// How much there is in it to walk through: its elements, with all that they hold. Lists that are shared count each time.
    var weight: Int {
        switch storage {
        case .array(_, let weight): weight
        case .lazy(let elements): elements.count
        }
    }

    /// All elements at once.
    public var array: [CELValue] {
        switch storage {
        case .array(let elements, _): elements
        case .lazy(let elements): (0..<elements.count).map(elements.element)
        }
    }
}

/// The elements of a list that are made when they are read.
private final class LazyElements: Sendable {
    let count: Int
    let element: @Sendable (Int) -> CELValue

    init(count: Int, element: @escaping @Sendable (Int) -> CELValue) {
        self.count = count
        self.element = element
    }
}

extension CELList: ExpressibleByArrayLiteral {
    /// A list of these elements.
    public init(arrayLiteral elements: CELValue...) { self.init(elements) }
}
