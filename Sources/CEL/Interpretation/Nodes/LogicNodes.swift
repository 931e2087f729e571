/// `a && b && c`: false decides, over unknowns and errors; unknown counts before error.
final class AndNode: Node {
    private let operands: [any Node]

    init(_ operands: [any Node]) { self.operands = operands }

    func evaluate(_ frame: inout Frame) -> CELResult { truth(&frame).result }

    func truth(_ frame: inout Frame) -> Truth {
        frame.cost &+= 1
        var hindrance: Hindrance?
        for operand in operands {
            switch operand.truth(&frame) {
            case .yes: continue
            case .no: return .no
            case .unknown(let unknown): hindrance.add(unknown)
            case .error(let error): hindrance.add(error)
            }
        }
        return hindrance?.truth ?? .yes
    }
}

/// `a || b || c`: true decides, over unknowns and errors; unknown counts before error.
final class OrNode: Node {
    private let operands: [any Node]

    init(_ operands: [any Node]) { self.operands = operands }

    func evaluate(_ frame: inout Frame) -> CELResult { truth(&frame).result }

    func truth(_ frame: inout Frame) -> Truth {
        frame.cost &+= 1
        var hindrance: Hindrance?
        for operand in operands {
            switch operand.truth(&frame) {
            case .no: continue
            case .yes: return .yes
            case .unknown(let unknown): hindrance.add(unknown)
            case .error(let error): hindrance.add(error)
            }
        }
        return hindrance?.truth ?? .no
    }
}

/// `c ? a : b`.
final class ConditionalNode: Node {
    private let condition: any Node
    private let yes: any Node
    private let no: any Node

    init(_ condition: any Node, _ yes: any Node, _ no: any Node) {
        self.condition = condition
        self.yes = yes
        self.no = no
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        frame.cost &+= 1
        return switch condition.truth(&frame) {
        case .yes: yes.evaluate(&frame)
        case .no: no.evaluate(&frame)
        case let hindered: hindered.result
        }
    }

    func truth(_ frame: inout Frame) -> Truth {
        frame.cost &+= 1
        return switch condition.truth(&frame) {
        case .yes: yes.truth(&frame)
        case .no: no.truth(&frame)
        case let hindered: hindered
        }
    }
}

extension Hindrance? {
    mutating func add(_ unknown: UnknownSet) {
        var hindrance = self ?? Hindrance()
        hindrance.add(unknown)
        self = hindrance
    }

    mutating func add(_ error: CELError) {
        var hindrance = self ?? Hindrance()
        hindrance.add(error)
        self = hindrance
    }
}
