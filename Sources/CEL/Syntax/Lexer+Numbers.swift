import Diagnostics

extension Lexer {
    /// `12`, `0x1F`, `12u`, `1.5`, `.5`, `1e9`.
    mutating func number() -> Token.Kind {
        let start = position
        if peek() == "0", peek(1) == "x" || peek(1) == "X" { return hexadecimal(from: start) }
        skipDigits()
        var isDouble = false
        if peek() == ".", let next = peek(1), Self.isDigit(next) {
            isDouble = true
            position += 1
            skipDigits()
        }
        if skipExponent() { isDouble = true }
        if isDouble {
            guard let value = Double(source.text(in: start..<position)), !endsInName(from: start) else { return .invalid }
            return .number(value.isFinite ? .double(value) : .tooLarge("double"))
        }
        return integer(digits: source.text(in: start..<position), radix: 10, from: start)
    }

    private mutating func hexadecimal(from start: Int) -> Token.Kind {
        position += 2
        let digits = position
        while let scalar = peek(), scalar.properties.isASCIIHexDigit { position += 1 }
        guard position > digits else { return malformed(from: start) }
        return integer(digits: source.text(in: digits..<position), radix: 16, from: start)
    }

    private mutating func integer(digits: String, radix: Int, from start: Int) -> Token.Kind {
        let value = UInt64(digits, radix: radix)
        let isUnsigned = peek() == "u" || peek() == "U"
        if isUnsigned { position += 1 }
        if endsInName(from: start) { return .invalid }
        guard let value else { return .number(.tooLarge(isUnsigned ? "uint" : "int")) }
        return .number(isUnsigned ? .uint(value) : .int(value))
    }

    private mutating func skipDigits() {
        while let scalar = peek(), Self.isDigit(scalar) { position += 1 }
    }

    private mutating func skipExponent() -> Bool {
        guard peek() == "e" || peek() == "E" else { return false }
        let signed = peek(1) == "+" || peek(1) == "-"
        guard let digit = peek(signed ? 2 : 1), Self.isDigit(digit) else { return false }
        position += signed ? 2 : 1
        skipDigits()
        return true
    }

    /// Letters right after a number are a mistake: `12px`.
    private mutating func endsInName(from start: Int) -> Bool {
        guard let scalar = peek(), Self.isNamePart(scalar) else { return false }
        _ = malformed(from: start)
        return true
    }

    private mutating func malformed(from start: Int) -> Token.Kind {
        while let scalar = peek(), Self.isNamePart(scalar) { position += 1 }
        report(CELDiagnostics.malformedNumber, from: start, LocalizedText(source.text(in: start..<position)))
        return .invalid
    }
}
