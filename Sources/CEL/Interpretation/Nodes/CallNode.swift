/// A call whose overload is known.
final class CallNode: Node {
    private let overload: CELOverload
    private let arguments: [any Node]

    init(_ overload: CELOverload, _ arguments: [any Node]) {
        self.overload = overload
        self.arguments = arguments
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        switch frame.values(of: arguments) {
        case .success(let values): overload.evaluate(values)
        case .failure(let hindered): hindered.result
        }
    }
}

/// A call whose overload the values decide.
final class DispatchNode: Node {
    private let name: String
    private let overloads: [CELOverload]
    private let arguments: [any Node]

    init(_ name: String, _ overloads: [CELOverload], _ arguments: [any Node]) {
        self.name = name
        self.overloads = overloads
        self.arguments = arguments
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        switch frame.values(of: arguments) {
        case .success(let values):
            for overload in overloads where zip(values, overload.parameters).allSatisfy({ $0.fits($1) }) {
                return overload.evaluate(values)
            }
            return .error(.noOverload(name, values))
        case .failure(let hindered): return hindered.result
        }
    }
}

/// Why there are no values to call a function with.
struct Hindered: Error {
    let result: CELResult
}

extension Frame {
    /// The values of all arguments; each is evaluated, so that every unknown is told.
    mutating func values(of arguments: [any Node]) -> Result<[CELValue], Hindered> {
        cost &+= 1
        var hindrance: Hindrance?
        var values: [CELValue] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments {
            switch argument.evaluate(&self) {
            case .value(let value):
                charge(value)
                values.append(value)
            case .unknown(let unknown): hindrance.add(unknown)
            case .error(let error): hindrance.add(error)
            }
        }
        if isExhausted { return .failure(Hindered(result: .error(Frame.exhausted()))) }
        return hindrance?.result.map { .failure(Hindered(result: $0)) } ?? .success(values)
    }
}
