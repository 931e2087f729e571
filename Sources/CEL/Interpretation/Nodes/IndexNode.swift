/// `e[i]`, `e[?i]`.
final class IndexNode: Node {
    private let operand: any Node
    private let index: any Node
    private let isOptional: Bool

    init(_ operand: any Node, _ index: any Node, isOptional: Bool) {
        self.operand = operand
        self.index = index
        self.isOptional = isOptional
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        frame.cost &+= 1
        var hindrance = Hindrance()
        let collection = hindrance.take(operand.evaluate(&frame))
        let key = hindrance.take(index.evaluate(&frame))
        guard let collection, let key else { return hindrance.result ?? .value(.null) }
        return isOptional ? Self.optionalElement(of: collection, key) : Self.element(of: collection, key)
    }

    private static func element(of collection: CELValue, _ key: CELValue) -> CELResult {
        switch collection {
        case .list(let list):
            guard let index = position(key) else { return wrongIndex(key) }
            guard list.indices.contains(index) else { return outOfRange(key, list.count) }
            return .value(list[index])
        case .map(let map):
            return map[key].map(CELResult.value) ?? .error(CELError(.noSuchKey, "there is no key \(key.literalText)"))
        case .optional(.none): return .value(collection)
        case .optional(.some(let inner)): return optionalElement(of: inner, key)
        default: return .error(.noOverload("_[_]", [collection, key]))
        }
    }

    private static func optionalElement(of collection: CELValue, _ key: CELValue) -> CELResult {
        switch collection {
        case .list(let list):
            guard let index = position(key) else { return wrongIndex(key) }
            return .value(.optional(list.indices.contains(index) ? .some(list[index]) : .none))
        case .map(let map): return .value(.optional(map[key].map(CELOptional.some) ?? .none))
        case .optional(.none): return .value(collection)
        case .optional(.some(let inner)): return optionalElement(of: inner, key)
        default: return .error(.noOverload("_[?_]", [collection, key]))
        }
    }

    /// A whole number of any type.
    private static func position(_ key: CELValue) -> Int? {
        switch key {
        case .int(let number): Int(exactly: number)
        case .uint(let number): Int(exactly: number)
        case .double(let number): Int(exactly: number)
        default: nil
        }
    }

    private static func wrongIndex(_ key: CELValue) -> CELResult {
        .error(CELError(.invalidArgument, "\(key.literalText) is no index of a list"))
    }

    private static func outOfRange(_ key: CELValue, _ count: Int) -> CELResult {
        .error(CELError(.indexOutOfRange, "the index \(key.literalText) is out of range of a list of \(count)"))
    }
}
