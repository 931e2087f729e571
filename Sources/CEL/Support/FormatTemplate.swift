/// A text with places for values, as `format` takes it: `%s`, `%d`, `%.2f`, `%e`, `%x`, `%X`, `%o`, `%b`, and `%%` for the sign itself.
enum FormatTemplate {
    /// The most decimals that may be asked for.
    static let maximumPrecision: Int64 = 1000

    /// The text with the values in their places.
    ///
    /// An error for a place that cannot be read, that has no value, or whose value cannot be written so.
    static func filled(_ template: String, with values: CELList) throws(CELError) -> String {
        var reader = ByteReader(template.utf8)
        var text: [UInt8] = []
        var used = 0
        while true {
            text += reader.read { $0 != UInt8(ascii: "%") }
            guard reader.skip("%") else { return String(decoding: text, as: UTF8.self) }
            if reader.skip("%") {
                text.append(UInt8(ascii: "%"))
                continue
            }
            let clause = try FormatClause(&reader)
            guard used < values.count else {
                throw CELError(.indexOutOfRange, "`format` has no value for place \(used + 1): the list has \(values.count)")
            }
            text += try clause.text(of: values[used]).utf8
            used += 1
            try ResultLimit.check(bytes: text.count)
        }
    }
}

/// One place of a template.
private struct FormatClause {
    private enum Form: Character {
        case string = "s"
        case decimal = "d"
        case fixed = "f"
        case scientific = "e"
        case lowerHexadecimal = "x"
        case upperHexadecimal = "X"
        case octal = "o"
        case binary = "b"
    }

    private let form: Form
    private let precision: Int

    /// Reads what stands behind the sign.
    init(_ reader: inout ByteReader) throws(CELError) {
        var precision: Int64 = 6
        if reader.skip(".") {
            guard let number = reader.number(), number <= FormatTemplate.maximumPrecision else {
                throw CELError(
                    .invalidArgument, "behind `%.` of `format` stands a number from 0 to \(FormatTemplate.maximumPrecision)")
            }
            precision = number
        }
        self.precision = Int(precision)
        guard let letter = reader.readScalar() else {
            throw CELError(.invalidArgument, "the text of `format` ends with `%`; write `%%` for the sign itself")
        }
        guard let form = Form(rawValue: Character(letter)) else {
            throw CELError(.invalidArgument, "`format` has no place `%\(letter)`; it has %s, %d, %f, %e, %x, %X, %o and %b")
        }
        self.form = form
    }

    func text(of value: CELValue) throws(CELError) -> String {
        let text: String?
        switch form {
        case .string: text = try value.formatted
        case .decimal: text = Self.decimal(value)
        case .fixed: text = Self.double(value).map { NumberText.fixed($0, decimals: precision) }
        case .scientific: text = Self.double(value).map { NumberText.scientific($0, decimals: precision) }
        case .lowerHexadecimal: text = Self.hexadecimal(value, uppercase: false)
        case .upperHexadecimal: text = Self.hexadecimal(value, uppercase: true)
        case .octal: text = Self.integer(value, radix: 8)
        case .binary: text = if case .bool(let value) = value { value ? "1" : "0" } else { Self.integer(value, radix: 2) }
        }
        guard let text else {
            throw CELError(.invalidArgument, "`%\(form.rawValue)` of `format` cannot write a value of type \(value.type.name)")
        }
        return text
    }

    private static func decimal(_ value: CELValue) -> String? {
        if case .double(let value) = value { return NumberText.plain(value) }
        return integer(value, radix: 10)
    }

    private static func double(_ value: CELValue) -> Double? {
        switch value {
        case .int(let value): Double(value)
        case .uint(let value): Double(value)
        case .double(let value): value
        default: nil
        }
    }

    private static func integer(_ value: CELValue, radix: Int, uppercase: Bool = false) -> String? {
        switch value {
        case .int(let value): String(value, radix: radix, uppercase: uppercase)
        case .uint(let value): String(value, radix: radix, uppercase: uppercase)
        default: nil
        }
    }

    private static func hexadecimal(_ value: CELValue, uppercase: Bool) -> String? {
        switch value {
        case .string(let text): hexadecimal(Array(text.utf8), uppercase: uppercase)
        case .bytes(let bytes): hexadecimal(bytes, uppercase: uppercase)
        default: integer(value, radix: 16, uppercase: uppercase)
        }
    }

    private static func hexadecimal(_ bytes: [UInt8], uppercase: Bool) -> String {
        let digits = Array((uppercase ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
