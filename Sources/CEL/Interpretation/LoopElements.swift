/// What a comprehension goes over.
enum LoopElements {
    case list(CELList)
    case map(CELMap)

    /// What a range came to; otherwise why it cannot be gone over.
    static func of(_ range: any Node, _ frame: inout Frame, _ name: String) -> Result<LoopElements, Hindered> {
        frame.cost &+= 1
        return switch range.evaluate(&frame) {
        case .value(.list(let list)): .success(.list(list))
        case .value(.map(let map)): .success(.map(map))
        case .value(let value): .failure(Hindered(result: .error(.noOverload(name, [value]))))
        case let hindered: .failure(Hindered(result: hindered))
        }
    }

    var count: Int {
        switch self {
        case .list(let list): list.count
        case .map(let map): map.count
        }
    }

    /// Puts an element into its variables: one takes the element or the key, two take the index or the key, and the value.
    @inline(__always)
    func bind(_ index: Int, to slots: LoopSlots, _ frame: inout Frame) {
        frame.cost &+= 1
        switch self {
        case .list(let list):
            guard let second = slots.second else {
                frame.locals[slots.first] = .value(list[index])
                return
            }
            frame.locals[slots.first] = .value(.int(Int64(index)))
            frame.locals[second] = .value(list[index])
        case .map(let map):
            let (key, value) = map[index]
            frame.locals[slots.first] = .value(key)
            if let second = slots.second { frame.locals[second] = .value(value) }
        }
    }

    /// The element, or the key of the entry.
    func element(_ index: Int) -> CELValue {
        switch self {
        case .list(let list): list[index]
        case .map(let map): map[index].key
        }
    }

    /// The key of the entry, or the index.
    func key(_ index: Int) -> CELValue {
        switch self {
        case .list: .int(Int64(index))
        case .map(let map): map[index].key
        }
    }
}

/// Where the variables of a comprehension stand in the frame.
struct LoopSlots {
    let first: Int
    let second: Int?
}
