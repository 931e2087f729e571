/// `map`, `filter` and `transformList`: a list of what is made of the elements that hold.
final class TransformListNode: Node {
    private let name: String
    private let range: any Node
    private let slots: LoopSlots
    private let condition: (any Node)?
    private let transform: (any Node)?

    /// Without a condition all elements are taken; without a transform they stay as they are.
    init(_ name: String, _ range: any Node, _ slots: LoopSlots, _ condition: (any Node)?, _ transform: (any Node)?) {
        self.name = name
        self.range = range
        self.slots = slots
        self.condition = condition
        self.transform = transform
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        switch LoopElements.of(range, &frame, name) {
        case .failure(let hindered): hindered.result
        case .success(let elements): collect(elements, &frame)
        }
    }

    private func collect(_ elements: LoopElements, _ frame: inout Frame) -> CELResult {
        var hindrance = Hindrance()
        var values: [CELValue] = []
        for index in 0..<elements.count {
            elements.bind(index, to: slots, &frame)
            if frame.isExhausted { return .error(Frame.exhausted()) }
            if let condition, !hindrance.takes(condition, &frame) { continue }
            guard let transform else {
                values.append(elements.element(index))
                continue
            }
            if let value = hindrance.take(transform.evaluate(&frame)) { values.append(value) }
        }
        return hindrance.result ?? ResultLimit.result(CELList(values))
    }
}

/// `transformMap` and `transformMapEntry`: a map of what is made of the elements that hold.
final class TransformMapNode: Node {
    private let name: String
    private let range: any Node
    private let slots: LoopSlots
    private let condition: (any Node)?
    private let transform: any Node
    private let makesEntries: Bool

    /// `makesEntries` where the transform gives maps, whose entries are put together.
    init(
        _ name: String, _ range: any Node, _ slots: LoopSlots, _ condition: (any Node)?, _ transform: any Node,
        makesEntries: Bool
    ) {
        self.name = name
        self.range = range
        self.slots = slots
        self.condition = condition
        self.transform = transform
        self.makesEntries = makesEntries
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        switch LoopElements.of(range, &frame, name) {
        case .failure(let hindered): hindered.result
        case .success(let elements): collect(elements, &frame)
        }
    }

    private func collect(_ elements: LoopElements, _ frame: inout Frame) -> CELResult {
        var hindrance = Hindrance()
        var entries: [(key: CELValue, value: CELValue)] = []
        for index in 0..<elements.count {
            elements.bind(index, to: slots, &frame)
            if frame.isExhausted { return .error(Frame.exhausted()) }
            if let condition, !hindrance.takes(condition, &frame) { continue }
            guard let value = hindrance.take(transform.evaluate(&frame)) else { continue }
            guard makesEntries else {
                entries.append((elements.key(index), value))
                continue
            }
            guard case .map(let map) = value else {
                hindrance.add(.noOverload(name, [value]))
                continue
            }
            entries.append(contentsOf: map)
        }
        if let result = hindrance.result { return result }
        do {
            return ResultLimit.result(try CELMap(entries))
        } catch {
            return .error(error)
        }
    }
}

extension Hindrance {
    /// Whether an element is taken; notes why that cannot be told.
    fileprivate mutating func takes(_ condition: any Node, _ frame: inout Frame) -> Bool {
        switch condition.truth(&frame) {
        case .yes: return true
        case .no: return false
        case .unknown(let unknown): add(unknown)
        case .error(let error): add(error)
        }
        return false
    }
}
