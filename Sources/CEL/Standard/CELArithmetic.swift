/// The operators of arithmetic over values of any type. What does not fit, and what leaves its range, is an error.
enum CELArithmetic {
    static func apply(_ sign: CELBinaryOperator, _ left: CELValue, _ right: CELValue) -> CELResult {
        switch sign {
        case .add: add(left, right)
        case .subtract: subtract(left, right)
        case .multiply: multiply(left, right)
        case .divide: divide(left, right)
        case .remainder: remainder(left, right)
        default: noOverload(sign, left, right)
        }
    }

    static func add(_ left: CELValue, _ right: CELValue) -> CELResult {
        switch (left, right) {
        case (.int(let left), .int(let right)): integer(left.addingReportingOverflow(right), CELValue.int)
        case (.uint(let left), .uint(let right)): integer(left.addingReportingOverflow(right), CELValue.uint)
        case (.double(let left), .double(let right)): .value(.double(left + right))
        case (.string(let left), .string(let right)): ResultLimit.joined(left, right)
        case (.bytes(let left), .bytes(let right)): ResultLimit.joined(left, right)
        case (.list(let left), .list(let right)): ResultLimit.result(joined(left, right))
        case (.duration(let left), .duration(let right)): time(left.adding(right), CELValue.duration)
        case (.timestamp(let left), .duration(let right)): time(left.adding(right), CELValue.timestamp)
        case (.duration(let left), .timestamp(let right)): time(right.adding(left), CELValue.timestamp)
        default: noOverload(.add, left, right)
        }
    }

    static func subtract(_ left: CELValue, _ right: CELValue) -> CELResult {
        switch (left, right) {
        case (.int(let left), .int(let right)): integer(left.subtractingReportingOverflow(right), CELValue.int)
        case (.uint(let left), .uint(let right)): integer(left.subtractingReportingOverflow(right), CELValue.uint)
        case (.double(let left), .double(let right)): .value(.double(left - right))
        case (.duration(let left), .duration(let right)): time(left.adding(right.negated), CELValue.duration)
        case (.timestamp(let left), .duration(let right)): time(left.adding(right.negated), CELValue.timestamp)
        case (.timestamp(let left), .timestamp(let right)): time(right.duration(to: left), CELValue.duration)
        default: noOverload(.subtract, left, right)
        }
    }

    static func multiply(_ left: CELValue, _ right: CELValue) -> CELResult {
        switch (left, right) {
        case (.int(let left), .int(let right)): integer(left.multipliedReportingOverflow(by: right), CELValue.int)
        case (.uint(let left), .uint(let right)): integer(left.multipliedReportingOverflow(by: right), CELValue.uint)
        case (.double(let left), .double(let right)): .value(.double(left * right))
        default: noOverload(.multiply, left, right)
        }
    }

    static func divide(_ left: CELValue, _ right: CELValue) -> CELResult {
        switch (left, right) {
        case (.int, .int(0)), (.uint, .uint(0)): .error(CELError(.divisionByZero, "division by zero"))
        case (.int(let left), .int(let right)): integer(left.dividedReportingOverflow(by: right), CELValue.int)
        case (.uint(let left), .uint(let right)): .value(.uint(left / right))
        case (.double(let left), .double(let right)): .value(.double(left / right))
        default: noOverload(.divide, left, right)
        }
    }

    static func remainder(_ left: CELValue, _ right: CELValue) -> CELResult {
        switch (left, right) {
        case (.int, .int(0)), (.uint, .uint(0)): .error(CELError(.modulusByZero, "modulus by zero"))
        case (.int(let left), .int(let right)):
            integer(left.remainderReportingOverflow(dividingBy: right), CELValue.int)
        case (.uint(let left), .uint(let right)): .value(.uint(left % right))
        default: noOverload(.remainder, left, right)
        }
    }

    static func negate(_ operand: CELValue) -> CELResult {
        switch operand {
        case .int(let value): integer((0 as Int64).subtractingReportingOverflow(value), CELValue.int)
        case .double(let value): .value(.double(-value))
        default: .error(.noOverload("-_", [operand]))
        }
    }

    @inline(__always)
    private static func integer<Number>(
        _ result: (partialValue: Number, overflow: Bool), _ make: (Number) -> CELValue
    ) -> CELResult {
        result.overflow ? .error(CELError(.overflow, "the result is out of range")) : .value(make(result.partialValue))
    }

    private static func time<Time>(_ result: Time?, _ make: (Time) -> CELValue) -> CELResult {
        result.map { .value(make($0)) } ?? .error(CELError(.overflow, "the time is out of range"))
    }

    private static func joined(_ left: CELList, _ right: CELList) -> CELList {
        left.isEmpty ? right : right.isEmpty ? left : CELList(left.array + right.array)
    }

    static func noOverload(_ sign: CELBinaryOperator, _ left: CELValue, _ right: CELValue) -> CELResult {
        .error(.noOverload(sign.functionName, [left, right]))
    }
}
