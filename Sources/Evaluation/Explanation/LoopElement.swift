import CEL

/// One turn of a macro over a list or map: what its variables hold.
struct LoopElement {
    /// One value for each variable of the macro.
    let values: [CELValue]
    /// What a person knows the element by.
    let shown: CELValue

    /// The turns that a macro with one or two variables takes; none where the range is no list or map.
    static func all(of range: CELResult, variables: Int) -> [LoopElement] {
        guard case .value(let value) = range else { return [] }
        switch value.unwrapped {
        case .list(let list):
            return list.enumerated().map { index, element in
                LoopElement(values: variables == 1 ? [element] : [.int(Int64(index)), element], shown: element)
            }
        case .map(let map):
            return map.map { key, element in LoopElement(values: variables == 1 ? [key] : [key, element], shown: key) }
        default: return []
        }
    }
}

extension CELValue {
    /// The value inside optionals; itself where it is none, and an empty optional.
    var unwrapped: CELValue {
        if case .optional(.some(let inner)) = self { inner.unwrapped } else { self }
    }
}
