/// The conversions between basic types. What cannot be converted, or leaves the range, is an error.
enum CELConversion {
    static func bool(_ value: CELValue) -> CELResult {
        switch value {
        case .bool: .value(value)
        case .string("1"), .string("t"), .string("true"), .string("TRUE"), .string("True"): .value(.bool(true))
        case .string("0"), .string("f"), .string("false"), .string("FALSE"), .string("False"): .value(.bool(false))
        default: failed(value, "bool")
        }
    }

    static func int(_ value: CELValue) -> CELResult {
        switch value {
        case .int: .value(value)
        case .uint(let number): Int64(exactly: number).map { .value(.int($0)) } ?? outOfRange(value, "int")
        case .double(let number):
            // Both ends are out: a double there may stand for a number beyond.
            number > -0x1p63 && number < 0x1p63 ? .value(.int(Int64(number))) : outOfRange(value, "int")
        case .string(let text): integer(text).map { .value(.int($0)) } ?? failed(value, "int")
        case .timestamp(let time): .value(.int(time.seconds))
        case .duration(let duration): .value(.int(duration.seconds))
        default: failed(value, "int")
        }
    }

    static func uint(_ value: CELValue) -> CELResult {
        switch value {
        case .uint: .value(value)
        case .int(let number): UInt64(exactly: number).map { .value(.uint($0)) } ?? outOfRange(value, "uint")
        case .double(let number):
            number > -1 && number < 0x1p64 ? .value(.uint(UInt64(max(number, 0)))) : outOfRange(value, "uint")
        case .string(let text): natural(text).map { .value(.uint($0)) } ?? failed(value, "uint")
        default: failed(value, "uint")
        }
    }

    static func double(_ value: CELValue) -> CELResult {
        switch value {
        case .double: .value(value)
        case .int(let number): .value(.double(Double(number)))
        case .uint(let number): .value(.double(Double(number)))
        case .string(let text): real(text).map { .value(.double($0)) } ?? failed(value, "double")
        default: failed(value, "double")
        }
    }

    static func bytes(_ value: CELValue) -> CELResult {
        switch value {
        case .bytes: .value(value)
        case .string(let text): .value(.bytes(Array(text.utf8)))
        default: failed(value, "bytes")
        }
    }

    static func string(_ value: CELValue) -> CELResult {
        switch value {
        case .string: return .value(value)
        case .bool(let value): return .value(.string(value ? "true" : "false"))
        case .int(let number): return .value(.string(String(number)))
        case .uint(let number): return .value(.string(String(number)))
        case .double(let number): return .value(.string(text(number)))
        case .timestamp(let time): return .value(.string(time.text))
        case .duration(let duration): return .value(.string(duration.text))
        case .bytes(let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else {
                return .error(CELError(.invalidConversion, "the bytes are not UTF-8"))
            }
            return .value(.string(text))
        default: return failed(value, "string")
        }
    }

    /// The shortest text that reads as the same number, without `.0`: `1`, `1.5`, `1e+99`.
    static func text(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "+Infinity" }
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// Decimal digits with a sign before them, and nothing else.
    private static func integer(_ text: String) -> Int64? { text.hasPrefix("+") ? nil : Int64(text) }

    private static func natural(_ text: String) -> UInt64? { text.hasPrefix("+") || text.hasPrefix("-") ? nil : UInt64(text) }

    private static func real(_ text: String) -> Double? {
        guard !text.contains(where: { $0 == "x" || $0 == "X" || $0 == "p" || $0 == "P" }) else { return nil }
        return Double(text)
    }

    private static func failed(_ value: CELValue, _ type: String) -> CELResult {
        .error(CELError(.invalidConversion, "\(value.literalText) cannot be made \(type)"))
    }

    private static func outOfRange(_ value: CELValue, _ type: String) -> CELResult {
        .error(CELError(.overflow, "\(value.literalText) is out of the range of \(type)"))
    }
}
