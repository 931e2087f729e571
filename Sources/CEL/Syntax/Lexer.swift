import Diagnostics

/// Cuts an expression into tokens. Mistakes are reported, and give `invalid` tokens.
struct Lexer {
    let source: SourceText
    let scalars: [Unicode.Scalar]
    var position = 0
    var diagnostics: [Diagnostic] = []

    static let reservedWords: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace",
        "return", "var", "void", "while",
    ]

    init(_ source: SourceText) {
        self.source = source
        self.scalars = source.scalars
    }

    /// The scalar some places on; nil past the end.
    func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        let place = position + distance
        return place < scalars.count ? scalars[place] : nil
    }

    mutating func report(_ kind: DiagnosticKind, from start: Int, _ arguments: LocalizedText) {
        diagnostics.append(kind.at(SourceRange(source, start..<max(position, min(start + 1, scalars.count))), arguments))
    }

    mutating func next() -> Token {
        skipBlanks()
        let start = position
        guard let scalar = peek() else { return Token(kind: .end, offsets: start..<start) }
        let kind: Token.Kind =
            switch scalar {
            case "a"..."z", "A"..."Z", "_": word()
            case "0"..."9": number()
            case "." where peek(1).map(Self.isDigit) == true: number()
            case "'", "\"": text(TextPrefix())
            case "`": quotedIdentifier()
            default: sign()
            }
        return Token(kind: kind, offsets: start..<position)
    }

    private mutating func skipBlanks() {
        while let scalar = peek() {
            switch scalar {
            case " ", "\t", "\n", "\r", "\u{C}": position += 1
            case "/" where peek(1) == "/":
                while let scalar = peek(), scalar != "\n", scalar != "\r" { position += 1 }
            default: return
            }
        }
    }

    private mutating func word() -> Token.Kind {
        if let prefix = textPrefix() {
            position += prefix.length
            return text(prefix)
        }
        let start = position
        while let scalar = peek(), Self.isNamePart(scalar) { position += 1 }
        let word = source.text(in: start..<position)
        return switch word {
        case "true": .literal(.bool(true))
        case "false": .literal(.bool(false))
        case "null": .literal(.null)
        case "in": .sign(.within)
        default: Self.reservedWords.contains(word) ? .reserved(word) : .identifier(word)
        }
    }

    /// `r`, `b`, `br` right before a quotation mark.
    private func textPrefix() -> TextPrefix? {
        var prefix = TextPrefix()
        if peek(prefix.length) == "b" || peek(prefix.length) == "B" {
            prefix.isBytes = true
            prefix.length += 1
        }
        if peek(prefix.length) == "r" || peek(prefix.length) == "R" {
            prefix.isRaw = true
            prefix.length += 1
        }
        let mark = peek(prefix.length)
        return prefix.length > 0 && (mark == "'" || mark == "\"") ? prefix : nil
    }

    private mutating func quotedIdentifier() -> Token.Kind {
        let start = position
        position += 1
        while let scalar = peek(), Self.isNamePart(scalar) || [".", "-", "/", " "].contains(scalar) { position += 1 }
        guard peek() == "`", position > start + 1 else {
            report(CELDiagnostics.unterminatedText, from: start, LocalizedText("`"))
            return .invalid
        }
        position += 1
        return .quotedIdentifier(source.text(in: start + 1..<position - 1))
    }

    private mutating func sign() -> Token.Kind {
        guard let scalar = peek(), let sign = Token.Sign(scalar, before: peek(1)) else { return slip() }
        position += sign.rawValue.utf8.count
        return .sign(sign)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_": true
        default: false
        }
    }
}

/// What stands before a quotation mark.
struct TextPrefix {
    var isBytes = false
    var isRaw = false
    var length = 0
}
