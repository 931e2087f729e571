import CivilTime

/// Reads the texts of scalars as typed values, strictly: what is not exactly such a value is none.
enum ScalarText {
    /// `-12`; no sign `+`, no separators.
    static func integer(_ text: String) -> Int64? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        return isDigits(digits) ? Int64(text) : nil
    }

    /// `0.5`, `12`, `-1.5e3`; neither infinite nor not a number.
    static func double(_ text: String) -> Double? {
        var rest = text.hasPrefix("-") ? text.dropFirst() : text[...]
        if let exponent = rest.firstIndex(where: { $0 == "e" || $0 == "E" }) {
            let power = rest[rest.index(after: exponent)...]
            let sign = power.first
            guard isDigits(sign == "-" || sign == "+" ? power.dropFirst() : power) else { return nil }
            rest = rest[..<exponent]
        }
        let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy(isDigits), let value = Double(text), value.isFinite else { return nil }
        return value
    }

    static func boolean(_ text: String) -> Bool? {
        switch text {
        case "true": true
        case "false": false
        default: nil
        }
    }

    /// What someone who wrote another word for yes or no probably meant.
    static func meantBoolean(_ text: String) -> String? {
        switch narrow(text).lowercased() {
        case "true", "yes", "y", "on", "1", "はい": "true"
        case "false", "no", "n", "off", "0", "いいえ": "false"
        default: nil
        }
    }

    /// `2024-04-01`.
    static func date(_ text: String) -> CivilDate? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy(isDigits), let year = Int(parts[0]),
            let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// `04-01`.
    static func monthDay(_ text: String) -> FiscalYearStart? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [2, 2], parts.allSatisfy(isDigits), let month = Int(parts[0]), let day = Int(parts[1])
        else { return nil }
        return FiscalYearStart(month: month, day: day)
    }

    /// The text with full-width letters, digits and signs as ASCII, and with `/` for `-` undone in what looks like a date.
    static func narrow(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)))
            case 0x2212: result.append("-")
            default: result.append(scalar)
            }
        }
        let narrowed = String(result)
        let parts = narrowed.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts.allSatisfy(isDigits) else { return narrowed }
        return parts.map { $0.utf8.count == 1 ? "0" + $0 : String($0) }.joined(separator: "-")
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
