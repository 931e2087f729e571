import Diagnostics

/// A word, a sign or a comment of an expression that is laid out.
struct LayoutPiece {
    /// What matters for the space around it.
    enum Role {
        case operand
        case open
        case close
        case comma
        case dot
        /// `?` that makes an element, field or selection optional.
        case optionalMark
        /// `!` or `-` before an operand.
        case prefix
        /// Between two operands.
        case infix
        case question
        /// `:` of a conditional.
        case alternative
        /// `:` between a key and its value.
        case pairColon
        case comment
    }

    let text: String
    let role: Role
    var startsLine: Bool
    /// How many blanks were typed before it.
    let gap: Int

    /// The pieces of a text; nil where something in it is no token.
    static func pieces(of source: SourceText) -> [LayoutPiece]? {
        var lexer = Lexer(source)
        var roles = LayoutRoles()
        var pieces: [LayoutPiece] = []
        var end = 0
        while true {
            let token = lexer.next()
            let gap = comments(in: end..<token.offsets.lowerBound, of: source)
            pieces += gap.comments
            if case .end = token.kind { break }
            guard let role = roles.next(token) else { return nil }
            let startsLine = !gap.comments.isEmpty || gap.hasBreak
            pieces.append(
                LayoutPiece(text: source.text(in: token.offsets), role: role, startsLine: startsLine, gap: gap.blanks))
            end = token.offsets.upperBound
        }
        if !pieces.isEmpty { pieces[0].startsLine = false }
        return pieces
    }

    /// The comments of a gap between two tokens, whether a line ends in what follows them, and how many blanks stand before the end.
    private static func comments(
        in gap: Range<Int>, of source: SourceText
    ) -> (comments: [LayoutPiece], hasBreak: Bool, blanks: Int) {
        var comments: [LayoutPiece] = []
        var hasBreak = false
        var blanks = 0
        var position = gap.lowerBound
        while position < gap.upperBound {
            let scalar = source.scalars[position]
            if scalar == "/" {
                let start = position
                while position < gap.upperBound, !isBreak(source.scalars[position]) { position += 1 }
                let text = source.text(in: start..<position)
                comments.append(LayoutPiece(text: text, role: .comment, startsLine: hasBreak, gap: blanks))
                hasBreak = false
                blanks = 0
            } else {
                blanks = isBreak(scalar) ? 0 : blanks + 1
                hasBreak = hasBreak || isBreak(scalar)
                position += 1
            }
        }
        return (comments, hasBreak, blanks)
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}

/// Finds out what tokens are to one another.
struct LayoutRoles {
    private var previous: LayoutPiece.Role?
    /// How many conditionals wait for their `:` in each open bracket.
    private var waiting = [0]

    /// Nil for what is no token of an expression.
    mutating func next(_ token: Token) -> LayoutPiece.Role? {
        let role: LayoutPiece.Role? =
            switch token.kind {
            case .identifier, .quotedIdentifier, .reserved, .number, .literal: .operand
            case .sign(let sign): self.role(of: sign)
            case .invalid, .end: nil
            }
        previous = role
        return role
    }

    private mutating func role(of sign: Token.Sign) -> LayoutPiece.Role {
        switch sign {
        case .leftParenthesis, .leftBracket, .leftBrace:
            waiting.append(0)
            return .open
        case .rightParenthesis, .rightBracket, .rightBrace:
            if waiting.count > 1 { waiting.removeLast() }
            return .close
        case .comma: return .comma
        case .dot: return .dot
        case .question:
            guard previous == .operand || previous == .close else { return .optionalMark }
            waiting[waiting.count - 1] += 1
            return .question
        case .colon:
            guard waiting[waiting.count - 1] > 0 else { return .pairColon }
            waiting[waiting.count - 1] -= 1
            return .alternative
        case .not: return .prefix
        case .minus: return previous == .operand || previous == .close ? .infix : .prefix
        default: return .infix
        }
    }
}
