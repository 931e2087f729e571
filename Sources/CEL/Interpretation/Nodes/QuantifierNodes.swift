/// `all` and `exists`: one element that decides wins over unknowns and errors of others.
final class QuantifierNode: Node {
    private let name: String
    private let range: any Node
    private let slots: LoopSlots
    private let condition: any Node
    /// Whether one element that holds decides (`exists`), or one that does not (`all`).
    private let isExists: Bool

    init(_ name: String, _ range: any Node, _ slots: LoopSlots, _ condition: any Node, isExists: Bool) {
        self.name = name
        self.range = range
        self.slots = slots
        self.condition = condition
        self.isExists = isExists
    }

    func evaluate(_ frame: inout Frame) -> CELResult { truth(&frame).result }

    func truth(_ frame: inout Frame) -> Truth {
        switch LoopElements.of(range, &frame, name) {
        case .failure(let hindered): Truth(hindered.result)
        case .success(let elements): decide(elements, &frame)
        }
    }

    private func decide(_ elements: LoopElements, _ frame: inout Frame) -> Truth {
        var hindrance: Hindrance?
        for index in 0..<elements.count {
            elements.bind(index, to: slots, &frame)
            switch condition.truth(&frame) {
            case .yes where isExists: return .yes
            case .no where !isExists: return .no
            case .yes, .no: break
            case .unknown(let unknown): hindrance.add(unknown)
            case .error(let error): hindrance.add(error)
            }
            if frame.isExhausted { return .error(Frame.exhausted()) }
        }
        return hindrance?.truth ?? Truth(!isExists)
    }
}

/// `exists_one`: every element counts, so any unknown or error does.
final class ExistsOneNode: Node {
    private let name: String
    private let range: any Node
    private let slots: LoopSlots
    private let condition: any Node

    init(_ name: String, _ range: any Node, _ slots: LoopSlots, _ condition: any Node) {
        self.name = name
        self.range = range
        self.slots = slots
        self.condition = condition
    }

    func evaluate(_ frame: inout Frame) -> CELResult { truth(&frame).result }

    func truth(_ frame: inout Frame) -> Truth {
        switch LoopElements.of(range, &frame, name) {
        case .failure(let hindered): Truth(hindered.result)
        case .success(let elements): decide(elements, &frame)
        }
    }

    private func decide(_ elements: LoopElements, _ frame: inout Frame) -> Truth {
        var hindrance: Hindrance?
        var found = 0
        for index in 0..<elements.count {
            elements.bind(index, to: slots, &frame)
            switch condition.truth(&frame) {
            case .yes: found += 1
            case .no: break
            case .unknown(let unknown): hindrance.add(unknown)
            case .error(let error): hindrance.add(error)
            }
            if frame.isExhausted { return .error(Frame.exhausted()) }
        }
        return hindrance?.truth ?? Truth(found == 1)
    }
}
