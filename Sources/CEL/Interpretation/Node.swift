/// A part of a program, ready to run: names are slots, overloads are chosen, constants are made.
protocol Node: AnyObject, Sendable {
    func evaluate(_ frame: inout Frame) -> CELResult
    /// The same for what should be a bool, without making a value of it.
    func truth(_ frame: inout Frame) -> Truth
}

extension Node {
    func truth(_ frame: inout Frame) -> Truth { Truth(evaluate(&frame)) }
}

/// What a run reads and writes.
struct Frame {
    /// The values of the environment's variables; none where they are asked for.
    let bindings: [CELResult]
    /// Gives the value of a variable that has no binding, and adds what that costs.
    var ask: ((Int, inout UInt64) -> CELResult)?
    /// The values of the variables that macros bind.
    var locals: [CELResult]
    /// What has been spent so far.
    var cost: UInt64 = 0
    let costLimit: UInt64
    /// Notes the result of every node while a run is traced.
    var trace: TraceRecord?
    /// What is not known, beside what the bindings say.
    var unknowns: [AttributePattern] = []

    init(bindings: [CELResult], localCount: Int, costLimit: UInt64 = .max) {
        self.bindings = bindings
        self.locals = localCount == 0 ? [] : Array(repeating: .value(.null), count: localCount)
        self.costLimit = costLimit
    }

    var isExhausted: Bool { cost > costLimit }

    static func exhausted() -> CELError { CELError(.costLimit, "the evaluation costs more than it may") }
}

/// A bool in the logic of four values.
enum Truth {
    case yes
    case no
    case unknown(UnknownSet)
    case error(CELError)

    init(_ holds: Bool) { self = holds ? .yes : .no }

    init(_ result: CELResult) {
        switch result {
        case .value(.bool(let holds)): self = holds ? .yes : .no
        case .value(let value): self = .error(.noOverload("a condition", [value]))
        case .unknown(let unknown): self = .unknown(unknown)
        case .error(let error): self = .error(error)
        }
    }

    var result: CELResult {
        switch self {
        case .yes: .value(.bool(true))
        case .no: .value(.bool(false))
        case .unknown(let unknown): .unknown(unknown)
        case .error(let error): .error(error)
        }
    }
}

/// Gathers what stands in the way of a value: unknowns are merged and win over errors, of which the first counts.
struct Hindrance {
    private var unknown: UnknownSet?
    private var error: CELError?

    mutating func add(_ other: UnknownSet) {
        unknown = unknown?.merging(other) ?? other
    }

    mutating func add(_ other: CELError) {
        if error == nil { error = other }
    }

    /// Nil when nothing stands in the way.
    var result: CELResult? {
        if let unknown { return .unknown(unknown) }
        return error.map(CELResult.error)
    }

    var truth: Truth? {
        if let unknown { return .unknown(unknown) }
        return error.map(Truth.error)
    }

    /// Takes the value of a result, or notes why there is none.
    mutating func take(_ result: CELResult) -> CELValue? {
        switch result {
        case .value(let value): return value
        case .unknown(let other): add(other)
        case .error(let other): add(other)
        }
        return nil
    }
}
