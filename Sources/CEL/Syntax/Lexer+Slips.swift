import Diagnostics

extension Lexer {
    /// Reports signs that no expression has, with what was probably meant: `=` for `==`, `＞` for `>`.
    mutating func slip() -> Token.Kind {
        let start = position
        let meant = meant()
        let letters = scalars[start...].prefix(while: Self.isWordOfOtherLetters).count
        // A word is one mistake, not one for each of its letters.
        position += max(meant?.length ?? letters, 1)
        let range = SourceRange(source, start..<position)
        var diagnostic = CELDiagnostics.unexpectedCharacter.at(range, LocalizedText(range.text))
        if let meant {
            diagnostic.help = meant.help
            diagnostic.fixes = [Diagnostic.Fix(meant.help, replacing: range, with: meant.text)]
        }
        diagnostics.append(diagnostic)
        return .invalid
    }

    private func meant() -> (text: String, length: Int, help: LocalizedText)? {
        switch peek() {
        case "=", "&", "|":
            let sign = peek().map(String.init) ?? ""
            return (sign + sign, 1, LocalizedText(ja: "「\(sign)\(sign)」と書く", en: "write `\(sign)\(sign)`"))
        case let scalar? where Self.isWordOfOtherLetters(scalar): return word(scalars[position...])
        default:
            let half = scalars[position...].prefix(while: { Self.halfWidth($0) != nil }).compactMap(Self.halfWidth)
            guard !half.isEmpty else { return nil }
            let text = String(String.UnicodeScalarView(half))
            return (
                text, half.count,
                LocalizedText(ja: "半角の「\(text)」で書く", en: "write `\(text)`, in characters of half width")
            )
        }
    }

    /// A word that stands where a sign belongs: 「または」 for `||`.
    private func word(_ rest: ArraySlice<Unicode.Scalar>) -> (text: String, length: Int, help: LocalizedText)? {
        let word = String(scalars: rest.prefix(while: Self.isWordOfOtherLetters))
        guard let sign = Self.signs[word] else { return nil }
        let help = LocalizedText(ja: "「\(word)」は「\(sign)」と書いてください", en: "write `\(sign)` for `\(word)`")
        return (sign, word.unicodeScalars.count, help)
    }

    /// Letters that are neither ASCII nor the full-width form of such.
    private static func isWordOfOtherLetters(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && halfWidth(scalar) == nil && scalar.properties.isAlphabetic
    }

    private static let signs = [
        "または": "||", "又は": "||", "もしくは": "||", "若しくは": "||", "かつ": "&&", "および": "&&", "及び": "&&", "並びに": "&&",
        "以上": ">=", "以下": "<=", "未満": "<", "等しい": "==",
    ]

    /// The ASCII character of a full-width one, as Japanese input gives them.
    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
        case 0x3000: " "
        case 0x2018, 0x2019: "'"
        case 0x201C, 0x201D: "\""
        default: nil
        }
    }
}
