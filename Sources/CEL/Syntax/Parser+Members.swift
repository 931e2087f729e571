import Diagnostics

extension Parser {
    mutating func member() throws(Stopped) -> CELExpression {
        let start = current.offsets.lowerBound
        let primary = try primary()
        return try suffixes(of: primary, from: start)
    }

    /// `.f`, `.?f`, `.f(x)`, `[i]`, `[?i]`, `{f: x}` after an operand.
    mutating func suffixes(of operand: CELExpression, from start: Int) throws(Stopped) -> CELExpression {
        var operand = operand
        // What stands in brackets, or comes of a macro's call, names no message even where its tree is that of a name.
        var isName = endsInName
        while true {
            if take(.dot) {
                operand = try afterDot(operand, from: start)
            } else if take(.leftBracket) {
                let isOptional = take(.question)
                let index = try expression()
                try need(.rightBracket)
                operand = try node(.index(operand, index, isOptional: isOptional), from: start)
            } else if isName, case .sign(.leftBrace) = current.kind, let name = operand.qualifiedName {
                advance()
                operand = try message(name, from: start)
            } else {
                return operand
            }
            isName = isName && endsInName
        }
    }

    private mutating func afterDot(_ operand: CELExpression, from start: Int) throws(Stopped) -> CELExpression {
        let isOptional = take(.question)
        let (name, isQuoted) = try fieldName()
        guard !isOptional, !isQuoted, take(.leftParenthesis) else {
            return try node(.select(operand, field: name, isOptional: isOptional), from: start)
        }
        let arguments = try arguments()
        return try call(target: operand, name, arguments, from: start)
    }

    /// A name after a dot: also a reserved word, or one in backquotes.
    private mutating func fieldName() throws(Stopped) -> (String, isQuoted: Bool) {
        switch current.kind {
        case .identifier(let name), .reserved(let name):
            advance()
            return (name, false)
        case .quotedIdentifier(let name):
            advance()
            return (name, true)
        default: throw unexpected(.name)
        }
    }

    /// Up to and with the closing parenthesis.
    mutating func arguments() throws(Stopped) -> [CELExpression] {
        var arguments: [CELExpression] = []
        if take(.rightParenthesis) { return arguments }
        repeat { arguments.append(try expression()) } while take(.comma)
        try need(.rightParenthesis)
        return arguments
    }

    /// A call, or what a macro makes of it.
    mutating func call(
        target: CELExpression?, _ name: String, _ arguments: [CELExpression], from start: Int
    ) throws(Stopped) -> CELExpression {
        for macro in macros.candidates(target: target, name: name, count: arguments.count) {
            let offsets = start..<lastEnd
            var call = CELMacroCall(
                target: target, arguments: arguments, source: source, offsets: offsets, nextID: nextID)
            let expansion = macro.expand(&call)
            adopt(call)
            guard diagnostics.isEmpty else { throw Stopped() }
            if let expansion { return try node(expansion, from: start) }
        }
        return try node(.call(target: target, name, arguments), from: start)
    }

    private mutating func message(_ name: String, from start: Int) throws(Stopped) -> CELExpression {
        var fields: [CELExpression.Field] = []
        while !take(.rightBrace) {
            let isOptional = take(.question)
            let offsets = current.offsets
            let (field, _) = try fieldName()
            try need(.colon)
            fields.append(.init(name: field, value: try expression(), isOptional: isOptional, offsets: offsets))
            guard take(.comma) else {
                try need(.rightBrace)
                break
            }
        }
        return try node(.message(name, fields), from: start)
    }

    func range(from start: Int) -> SourceRange { SourceRange(source, start..<lastEnd) }

    func text(_ text: String) -> LocalizedText { LocalizedText(text) }
}
