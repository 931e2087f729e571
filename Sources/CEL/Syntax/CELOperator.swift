/// `!` and `-` before an operand.
public enum CELUnaryOperator: String, Sendable, Hashable, CaseIterable {
    /// `!e`
    case not = "!"
    /// `-e`
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
    /// `a == b`
    case equal = "=="
    /// `a != b`
    case notEqual = "!="
    /// `a < b`
    case less = "<"
    /// `a <= b`
    case lessOrEqual = "<="
    /// `a > b`
    case greater = ">"
    /// `a >= b`
    case greaterOrEqual = ">="
    /// `a in b`
    case within = "in"
    /// `a + b`
    case add = "+"
    /// `a - b`
    case subtract = "-"
    /// `a * b`
    case multiply = "*"
    /// `a / b`
    case divide = "/"
    /// `a % b`
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
    /// `a && b`
    case and = "&&"
    /// `a || b`
    case or = "||"

    /// The name of its function in declarations.
    public var functionName: String { "_\(rawValue)_" }
}
