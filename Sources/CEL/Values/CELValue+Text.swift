import CivilTime

extension CELValue {
    /// The value as an expression would write it, for messages: `'text'`, `3u`, `[1, 2]`.
    public var literalText: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .uint(let value): "\(value)u"
        case .double(let value): Self.literal(value)
        case .string(let value): CELQuoting.quoted(value)
        case .bytes(let value): CELQuoting.quoted(bytes: value)
        case .list(let value): "[" + value.map(\.literalText).joined(separator: ", ") + "]"
        case .map(let value):
            "{" + value.map { $0.literalText + ": " + $1.literalText }.joined(separator: ", ") + "}"
        case .type(let value): value.name
        case .duration(let value): "duration('\(value.text)')"
        case .timestamp(let value): "timestamp('\(value.text)')"
        case .date(let value): "date('\(value)')"
        case .optional(.none): "optional.none()"
        case .optional(.some(let value)): "optional.of(\(value.literalText))"
        case .object(let value): value.type.name
        }
    }

    private static func literal(_ value: Double) -> String {
        if value.isNaN { return "double('NaN')" }
        if value.isInfinite { return value < 0 ? "double('-Infinity')" : "double('Infinity')" }
        return "\(value)"
    }
}

extension CELDuration {
    /// Seconds with as many decimals as needed: `1.5s`, `-0.000000001s`.
    public var text: String {
        let sign = seconds < 0 || nanoseconds < 0 ? "-" : ""
        return sign + String(seconds.magnitude) + CELFraction.text(nanoseconds.magnitude) + "s"
    }
}

extension CELTimestamp {
    /// RFC 3339 in UTC with as many decimals as needed: `2024-04-01T09:30:00Z`.
    public var text: String {
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let second = seconds - day * 86_400
        func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }
        let time = "\(padded(second / 3_600)):\(padded(second / 60 % 60)):\(padded(second % 60))"
        return "\(CivilDate(dayNumber: Int32(day)))T\(time)\(CELFraction.text(UInt32(nanoseconds)))Z"
    }
}

/// The decimals of a number of nanoseconds.
enum CELFraction {
    /// `.5` for 500,000,000; empty for 0.
    static func text(_ nanoseconds: UInt32) -> String {
        guard nanoseconds != 0 else { return "" }
        var digits = String(nanoseconds)
        digits = String(repeating: "0", count: 9 - digits.utf8.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return "." + digits
    }
}
