/// Reads numbers as files write them, without full-width characters.
enum NumberSpelling {
    /// An optional sign and digits; nil for anything else and beyond 64 bits.
    static func int(_ bytes: Span<UInt8>) -> Int64? {
        var index = 0
        let isNegative = bytes.count > 1 && bytes[0] == UInt8(ascii: "-")
        if isNegative { index = 1 }
        guard index < bytes.count, bytes.count - index <= 18 else { return nil }
        var value: Int64 = 0
        while index < bytes.count {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int64(digit)
            index += 1
        }
        return isNegative ? -value : value
    }

    /// Whether a text is a whole number of at most 15 digits that no shorter text would be.
    static func isShortest(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count > 0, bytes.count <= 15, bytes[0] != UInt8(ascii: "0") || bytes.count == 1 else { return false }
        for index in bytes.indices where bytes[index] &- UInt8(ascii: "0") >= 10 { return false }
        return true
    }

    /// Digits with an optional point, at most 15 of them, so that one division gives the nearest double.
    static func double(_ bytes: Span<UInt8>) -> Double? {
        var index = 0
        let isNegative = bytes.count > 1 && bytes[0] == UInt8(ascii: "-")
        if isNegative { index = 1 }
        guard index < bytes.count, bytes.count - index <= 16 else { return nil }
        var value: Int64 = 0
        var decimals = -1
        let first = index
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "."), decimals < 0, index > first, index + 1 < bytes.count {
                decimals = 0
            } else {
                let digit = bytes[index] &- UInt8(ascii: "0")
                guard digit < 10 else { return nil }
                value = value &* 10 &+ Int64(digit)
                if decimals >= 0 { decimals += 1 }
            }
            index += 1
        }
        guard value < 1 << 53 else { return nil }
        let magnitude = decimals > 0 ? Double(value) / powersOfTen[decimals] : Double(value)
        return isNegative ? -magnitude : magnitude
    }

    /// A whole number, also with a plus sign, separators of thousands, or decimals that are all zero.
    static func int(_ text: String) -> Int64? {
        guard let plain = plainForm(text) else { return nil }
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2, !whole.isEmpty, parts.count == 1 || !parts[1].isEmpty else { return nil }
        guard parts.dropFirst().allSatisfy({ $0.utf8.allSatisfy { $0 == UInt8(ascii: "0") } }) else { return nil }
        return Int64(whole)
    }

    /// A decimal number, also with a plus sign, separators of thousands, or an exponent; finite.
    static func double(_ text: String) -> Double? {
        guard let plain = plainForm(text) ?? (isFloatingForm(text) ? text : nil), let value = Double(plain), value.isFinite
        else { return nil }
        return value
    }

    /// `1.23E+05`, which is what a spreadsheet makes of a long code.
    static func isFloatingForm(_ text: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
        guard parts.count == 2, plainForm(String(parts[0])) != nil else { return false }
        let exponent = parts[1].hasPrefix("+") || parts[1].hasPrefix("-") ? parts[1].dropFirst() : parts[1]
        return !exponent.isEmpty && exponent.utf8.allSatisfy(isDigit)
    }

    /// Sign, digits, perhaps a point and digits; separators of thousands are taken out where they stand right.
    private static func plainForm(_ text: String) -> String? {
        var sign = ""
        var rest = text[...]
        if let first = rest.first, "+-−".contains(first) {
            sign = first == "+" ? "" : "-"
            rest = rest.dropFirst()
        }
        let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2 else { return nil }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else { return nil }
        if groups.count > 1, groups[0].utf8.count > 3 || groups.dropFirst().contains(where: { $0.utf8.count != 3 }) { return nil }
        if parts.count == 2, parts[1].isEmpty || !parts[1].utf8.allSatisfy(isDigit) { return nil }
        return sign + groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    ]
}
