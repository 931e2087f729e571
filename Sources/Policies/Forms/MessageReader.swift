import Diagnostics
import YAMLTree

/// Cuts a message into literal text and the expressions in its braces.
struct MessageReader {
    private let scalar: YAMLScalar
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var literal = String.UnicodeScalarView()
    private var pieces: [MessageTemplate.Piece] = []
    private var mistakes: [Diagnostic] = []

    private init(_ scalar: YAMLScalar) {
        self.scalar = scalar
        self.scalars = Array(scalar.text.unicodeScalars)
    }

    /// Nil where a mistake was reported.
    static func read(_ scalar: YAMLScalar, range: SourceRange, _ reading: inout Reading) -> MessageTemplate? {
        var reader = MessageReader(scalar)
        reader.readAll()
        reading.report(reader.mistakes)
        return reader.mistakes.isEmpty ? MessageTemplate(pieces: reader.pieces, range: range) : nil
    }

    private mutating func readAll() {
        while position < scalars.count {
            let current = scalars[position]
            let isDoubled = position + 1 < scalars.count && scalars[position + 1] == current
            if current == "{" || current == "}", isDoubled {
                literal.append(current)
                position += 2
            } else if current == "{" {
                readExpression()
            } else if current == "}" {
                mistakes.append(PolicyDiagnostics.loneBrace.at(scalar.range(of: position..<position + 1)))
                position += 1
            } else {
                literal.append(current)
                position += 1
            }
        }
        endLiteral()
    }

    private mutating func readExpression() {
        let start = position
        guard let end = ExpressionEnd.find(in: scalars, from: start + 1) else {
            mistakes.append(PolicyDiagnostics.unclosedBrace.at(scalar.range(of: start..<start + 1)))
            position = scalars.count
            return
        }
        position = end + 1
        let part = start + 1..<end
        if scalars[part].allSatisfy({ $0 == " " || $0 == "\n" }) {
            mistakes.append(PolicyDiagnostics.emptyBraces.at(scalar.range(of: start..<end + 1)))
            return
        }
        endLiteral()
        let text = String(String.UnicodeScalarView(scalars[part]))
        pieces.append(.expression(ExpressionText(scalar, part: part, text: text)))
    }

    private mutating func endLiteral() {
        if !literal.isEmpty { pieces.append(.literal(String(literal))) }
        literal = String.UnicodeScalarView()
    }
}

/// Finds the brace that ends an expression in a message, past strings and braces of the expression's own.
private enum ExpressionEnd {
    static func find(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        var position = start
        var depth = 0
        while position < scalars.count {
            switch scalars[position] {
            case "'", "\"": position = endOfString(in: scalars, at: position)
            case "{": depth += 1
            case "}" where depth == 0: return position
            case "}": depth -= 1
            default: break
            }
            position += 1
        }
        return nil
    }

    /// The position of a string's last quote, or the end of the text.
    private static func endOfString(in scalars: [Unicode.Scalar], at start: Int) -> Int {
        let quote = scalars[start]
        let isRaw = start > 0 && (scalars[start - 1] == "r" || scalars[start - 1] == "R")
        let isTriple = start + 2 < scalars.count && scalars[start + 1] == quote && scalars[start + 2] == quote
        let width = isTriple ? 3 : 1
        var position = start + width
        while position < scalars.count {
            if scalars[position] == "\\", !isRaw {
                position += 2
            } else if position + width <= scalars.count, scalars[position..<position + width].allSatisfy({ $0 == quote }) {
                return position + width - 1
            } else {
                position += 1
            }
        }
        return scalars.count
    }
}
