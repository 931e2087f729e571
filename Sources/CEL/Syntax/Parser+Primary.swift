import Diagnostics

extension Parser {
    mutating func primary() throws(Stopped) -> CELExpression {
        let start = current.offsets.lowerBound
        switch current.kind {
        case .literal(let value):
            advance()
            return try node(.literal(value), from: start)
        case .number(let number):
            return try literal(number, isNegative: false, from: start)
        case .identifier(let name):
            advance()
            return try named(name, isRooted: false, from: start)
        case .sign(.dot):
            advance()
            guard case .identifier(let name) = current.kind else { throw unexpected(.name) }
            advance()
            return try named(name, isRooted: true, from: start)
        case .sign(.leftParenthesis):
            advance()
            let inner = try expression()
            try need(.rightParenthesis)
            return inner
        case .sign(.leftBracket):
            advance()
            return try list(from: start)
        case .sign(.leftBrace):
            advance()
            return try map(from: start)
        default:
            throw unexpected(.operand)
        }
    }

    private mutating func named(_ name: String, isRooted: Bool, from start: Int) throws(Stopped) -> CELExpression {
        guard take(.leftParenthesis) else { return try node(.identifier(name, isRooted: isRooted), from: start) }
        let arguments = try arguments()
        return try call(target: nil, isRooted ? "." + name : name, arguments, from: start)
    }

    private mutating func list(from start: Int) throws(Stopped) -> CELExpression {
        var elements: [CELExpression.Element] = []
        while !take(.rightBracket) {
            let isOptional = take(.question)
            elements.append(.init(try expression(), isOptional: isOptional))
            guard take(.comma) else {
                try need(.rightBracket)
                break
            }
        }
        return try node(.list(elements), from: start)
    }

    private mutating func map(from start: Int) throws(Stopped) -> CELExpression {
        var entries: [CELExpression.Entry] = []
        while !take(.rightBrace) {
            let isOptional = take(.question)
            let key = try expression()
            try need(.colon)
            entries.append(.init(key: key, value: try expression(), isOptional: isOptional))
            guard take(.comma) else {
                try need(.rightBrace)
                break
            }
        }
        return try node(.map(entries), from: start)
    }
}
