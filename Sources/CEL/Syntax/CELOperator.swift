/// `!` and `-` before an operand.
public enum CELUnaryOperator: String, Sendable, Hashable, CaseIterable {
    case not = "!"
    case negate = "-"

    /// The name of its function in declarations.
    public var functionName: String {
        switch self {
        case .not: "!_"
        case .negate: "-_"
        }
    }
}

/// An operator between two operands, but for `&&` and `||`.
public enum CELBinaryOperator: String, Sendable, Hashable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case within = "in"
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"

    /// The name of its function in declarations.
    public var functionName: String { "_\(rawValue)_" }

    /// How tightly it binds: higher before lower.
    var precedence: Int {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .within: 3
        case .add, .subtract: 4
        case .multiply, .divide, .remainder: 5
        }
    }
}

/// `&&` and `||`.
public enum CELLogicalOperator: String, Sendable, Hashable, CaseIterable {
    case and = "&&"
    case or = "||"

    /// The name of its function in declarations.
    public var functionName: String { "_\(rawValue)_" }
}
