/// How doubles become text and text becomes numbers.
enum NumberText {
    /// As `string(x)` writes it: the fewest digits that read back as the same double; with an exponent below 0.0001 and from 1,000,000.
    static func text(_ number: Double) -> String {
        if let word = word(for: number) { return word }
        let digits = DecimalDigits(shortest: number)
        let exponent = digits.point - 1
        let isLong = !digits.digits.isEmpty && !(-4..<6).contains(exponent)
        return sign(of: number) + (isLong ? digits.scientific(decimals: digits.digits.count - 1) : digits.plain)
    }

    /// As `%s` and `%d` write it: never with an exponent.
    static func plain(_ number: Double) -> String {
        word(for: number) ?? sign(of: number) + DecimalDigits(shortest: number).plain
    }

    /// As `%.2f` writes it.
    static func fixed(_ number: Double, decimals: Int) -> String {
        word(for: number) ?? sign(of: number) + DecimalDigits(exactly: number).fixed(decimals: decimals)
    }

    /// As `%.2e` writes it.
    static func scientific(_ number: Double, decimals: Int) -> String {
        word(for: number) ?? sign(of: number) + DecimalDigits(exactly: number).scientific(decimals: decimals)
    }

    /// The double that a text writes: digits with at most one point, an exponent, a sign; `NaN`, `Infinity`, `inf` in any case.
    static func double(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        let unsigned = bytes.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        guard bytes.count - unsigned.count <= 1 else { return nil }
        switch text.drop(while: { $0 == "-" || $0 == "+" }).lowercased() {
        case "inf", "infinity": return bytes.first == UInt8(ascii: "-") ? -.infinity : .infinity
        case "nan": return bytes.count == unsigned.count ? .nan : nil
        default: break
        }
        guard let last = unsigned.last, isDigit(last) || last == UInt8(ascii: "."), unsigned.contains(where: isDigit),
            unsigned.allSatisfy({ isDigit($0) || [0x2E, 0x65, 0x45, 0x2B, 0x2D].contains($0) })
        else { return nil }
        // Swift reads neither `5.` nor `.5`.
        var padded = text
        if unsigned.first == UInt8(ascii: ".") {
            padded = String(text.prefix(bytes.count - unsigned.count)) + "0" + text.drop { $0 != "." }
        }
        if last == UInt8(ascii: ".") { padded += "0" }
        return Double(padded)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func sign(of number: Double) -> String { number.sign == .minus ? "-" : "" }

    private static func word(for number: Double) -> String? {
        number.isFinite ? nil : number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
    }
}
