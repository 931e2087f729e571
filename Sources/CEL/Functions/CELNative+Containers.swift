/// A value of any type: a type parameter of a declaration.
struct CELAnything: CELNative {
    let value: CELValue

    static var type: CELType { .parameter("T") }
    init(native value: CELValue) { self.value = value }
}

/// A value of any type, where the checker shall not ask which.
struct CELDynamic: CELNative {
    let value: CELValue

    static var type: CELType { .dyn }
    init(native value: CELValue) { self.value = value }
}

/// `list(Element)`. The elements are not looked at before they are needed.
struct CELListOf<Element: CELNative>: CELNative {
    let list: CELList

    init(_ list: CELList) { self.list = list }

    init(_ elements: some Sequence<Element>) { list = CELList(elements.map(\.value)) }

    static var type: CELType { .list(Element.type) }
    init?(native value: CELValue) {
        guard case .list(let list) = value else { return nil }
        self.init(list)
    }
    var value: CELValue { .list(list) }

    /// The elements; an error if one is of another type.
    func elements(of function: String) throws(CELError) -> [Element] {
        var elements: [Element] = []
        elements.reserveCapacity(list.count)
        for value in list {
            guard let element = Element(native: value) else { throw .noOverload(function, [value]) }
            elements.append(element)
        }
        return elements
    }
}

/// `optional_type(Wrapped)`.
extension Optional: CELNative where Wrapped: CELNative {
    static var type: CELType { .optional(Wrapped.type) }

    init?(native value: CELValue) {
        switch value {
        case .optional(.none): self = .none
        case .optional(.some(let value)):
            guard let wrapped = Wrapped(native: value) else { return nil }
            self = .some(wrapped)
        default: return nil
        }
    }

    var value: CELValue { .optional(map { .some($0.value) } ?? .none) }
}

extension CELError {
    /// That no form of a function takes such values.
    static func noOverload(_ function: String, _ values: [CELValue]) -> CELError {
        CELError(.noSuchOverload, "`\(function)` does not take (\(values.map(\.type.description).joined(separator: ", ")))")
    }
}
