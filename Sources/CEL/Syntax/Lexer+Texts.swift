import Diagnostics

extension Lexer {
    /// A text or bytes, from the quotation mark on.
    mutating func text(_ prefix: TextPrefix) -> Token.Kind {
        let start = position - prefix.length
        guard let mark = peek() else { return .invalid }
        let isTriple = peek(1) == mark && peek(2) == mark
        position += isTriple ? 3 : 1
        var content = TextContent(isBytes: prefix.isBytes)
        var isRight = true
        while let scalar = peek() {
            if scalar == mark, !isTriple || (peek(1) == mark && peek(2) == mark) {
                position += isTriple ? 3 : 1
                return isRight ? .literal(content.value) : .invalid
            }
            if !isTriple, scalar == "\n" || scalar == "\r" { break }
            if scalar == "\\", !prefix.isRaw {
                isRight = escape(into: &content) && isRight
            } else {
                content.append(scalar)
                position += 1
            }
        }
        let close = String(repeating: String(mark), count: isTriple ? 3 : 1)
        report(CELDiagnostics.unterminatedText, from: start, LocalizedText(close))
        return .invalid
    }

    private mutating func escape(into content: inout TextContent) -> Bool {
        let start = position
        position += 1
        guard let scalar = peek() else { return true }
        position += 1
        switch scalar {
        case "a": content.append("\u{7}")
        case "b": content.append("\u{8}")
        case "f": content.append("\u{C}")
        case "n": content.append("\n")
        case "r": content.append("\r")
        case "t": content.append("\t")
        case "v": content.append("\u{B}")
        case "\\", "?", "\"", "'", "`": content.append(scalar)
        case "x", "X": return code(digits: 2, radix: 16, from: start, isByte: true, into: &content)
        case "u": return code(digits: 4, radix: 16, from: start, isByte: false, into: &content)
        case "U": return code(digits: 8, radix: 16, from: start, isByte: false, into: &content)
        case "0"..."3":
            position -= 1
            return code(digits: 3, radix: 8, from: start, isByte: true, into: &content)
        default: return wrong(from: start)
        }
        return true
    }

    private mutating func code(
        digits: Int, radix: Int, from start: Int, isByte: Bool, into content: inout TextContent
    ) -> Bool {
        let first = position
        while position < first + digits, let scalar = peek(), Int(String(scalar), radix: radix) != nil { position += 1 }
        guard position == first + digits, let value = UInt32(source.text(in: first..<position), radix: radix),
            let scalar = Unicode.Scalar(value)
        else { return wrong(from: start) }
        if content.isBytes, !isByte {
            report(CELDiagnostics.wrongBytesEscape, from: start, LocalizedText(source.text(in: start..<position)))
            return false
        }
        content.append(code: scalar)
        return true
    }

    private mutating func wrong(from start: Int) -> Bool {
        report(CELDiagnostics.wrongEscape, from: start, LocalizedText(source.text(in: start..<position)))
        return false
    }
}

/// What a text or bytes hold, as far as it was read.
private struct TextContent {
    let isBytes: Bool
    private var scalars = String.UnicodeScalarView()
    private var bytes: [UInt8] = []

    init(isBytes: Bool) { self.isBytes = isBytes }

    /// A character as it stands in the source.
    mutating func append(_ scalar: Unicode.Scalar) {
        if isBytes { bytes += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) } else { scalars.append(scalar) }
    }

    /// A character by its number: in bytes that byte.
    mutating func append(code scalar: Unicode.Scalar) {
        if isBytes { bytes.append(UInt8(truncatingIfNeeded: scalar.value)) } else { scalars.append(scalar) }
    }

    var value: CELValue { isBytes ? .bytes(bytes) : .string(String(scalars)) }
}
