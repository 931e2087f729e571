/// A word or a sign of an expression.
struct Token {
    enum Kind {
        case identifier(String)
        /// A name in backquotes: only a field.
        case quotedIdentifier(String)
        /// Words that the language keeps; they may only be fields.
        case reserved(String)
        case number(NumberToken)
        case literal(CELValue)
        case sign(Sign)
        /// Reported already.
        case invalid
        case end
    }

    /// `in` and the constants are told by their kinds, not their spelling.
    enum Sign: String {
        case leftParenthesis = "("
        case rightParenthesis = ")"
        case leftBracket = "["
        case rightBracket = "]"
        case leftBrace = "{"
        case rightBrace = "}"
        case dot = "."
        case comma = ","
        case colon = ":"
        case question = "?"
        case plus = "+"
        case minus = "-"
        case star = "*"
        case slash = "/"
        case percent = "%"
        case not = "!"
        case and = "&&"
        case or = "||"
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case within = "in"

        /// The longest sign that two characters begin with; nil where they begin with none.
        init?(_ first: Unicode.Scalar, before second: Unicode.Scalar?) {
            switch (first, second) {
            case ("&", "&"): self = .and
            case ("|", "|"): self = .or
            case ("=", "="): self = .equal
            case ("!", "="): self = .notEqual
            case ("<", "="): self = .lessOrEqual
            case (">", "="): self = .greaterOrEqual
            default:
                guard let sign = Self.single[first] else { return nil }
                self = sign
            }
        }

        private static let single: [Unicode.Scalar: Token.Sign] = [
            "(": .leftParenthesis, ")": .rightParenthesis, "[": .leftBracket, "]": .rightBracket, "{": .leftBrace,
            "}": .rightBrace, ".": .dot, ",": .comma, ":": .colon, "?": .question, "+": .plus, "-": .minus, "*": .star,
            "/": .slash, "%": .percent, "!": .not, "<": .less, ">": .greater,
        ]
    }

    let kind: Kind
    let offsets: Range<Int>
}

/// A number without its sign, which may stand before it.
enum NumberToken {
    case int(UInt64)
    case uint(UInt64)
    case double(Double)
    /// Too large, with the name of the type.
    case tooLarge(String)
}
