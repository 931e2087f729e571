import Diagnostics

extension Parser {
    /// A whole expression: a condition with its two values, or what stands alone.
    mutating func expression() throws(Stopped) -> CELExpression {
        try nested { parser throws(Stopped) in
            let start = parser.current.offsets.lowerBound
            let condition = try parser.disjunction()
            guard parser.take(.question) else { return condition }
            let yes = try parser.disjunction()
            try parser.need(.colon)
            let no = try parser.expression()
            return try parser.node(.conditional(condition, yes, no), from: start)
        }
    }

    private mutating func disjunction() throws(Stopped) -> CELExpression {
        let start = current.offsets.lowerBound
        var operands = [try conjunction()]
        while take(.or) { operands.append(try conjunction()) }
        return operands.count == 1 ? operands[0] : try node(.logical(.or, operands), from: start)
    }

    private mutating func conjunction() throws(Stopped) -> CELExpression {
        let start = current.offsets.lowerBound
        var operands = [try binary(3)]
        while take(.and) { operands.append(try binary(3)) }
        return operands.count == 1 ? operands[0] : try node(.logical(.and, operands), from: start)
    }

    /// Operators that bind at least as tightly as `precedence`, from the left.
    private mutating func binary(_ precedence: Int) throws(Stopped) -> CELExpression {
        let start = current.offsets.lowerBound
        var left = try unary()
        while let sign = currentOperator, sign.precedence >= precedence {
            advance()
            let right = try binary(sign.precedence + 1)
            left = try node(.binary(sign, left, right), from: start)
        }
        return left
    }

    private var currentOperator: CELBinaryOperator? {
        guard case .sign(let sign) = current.kind else { return nil }
        return CELBinaryOperator(rawValue: sign.rawValue)
    }

    private mutating func unary() throws(Stopped) -> CELExpression {
        let start = current.offsets.lowerBound
        if case .sign(.minus) = current.kind, case .number(let number) = following.kind {
            advance()
            let literal = try literal(number, isNegative: true, from: start)
            return try suffixes(of: literal, from: start)
        }
        guard let sign = take(.not) ? CELUnaryOperator.not : take(.minus) ? .negate : nil else { return try member() }
        let mixed = mixedSign(after: sign)
        let place = current.offsets.lowerBound
        let operand = try nested { parser throws(Stopped) in try parser.unary() }
        if let mixed { report(mixed, after: sign, at: place) }
        return try node(.unary(sign, operand), from: start)
    }

    /// The other of the two signs where it stands here. One may be repeated, but they do not mix; the `-` of a number is a part of it.
    private func mixedSign(after sign: CELUnaryOperator) -> CELUnaryOperator? {
        switch (sign, current.kind) {
        case (.negate, .sign(.not)): return .not
        case (.not, .sign(.minus)):
            if case .number = following.kind { return nil }
            return .negate
        default: return nil
        }
    }

    private mutating func report(_ mixed: CELUnaryOperator, after sign: CELUnaryOperator, at start: Int) {
        let operand = range(from: start)
        let bracketed = "(" + operand.text + ")"
        var diagnostic = CELDiagnostics.mixedSigns.at(
            SourceRange(source, start..<start + 1), text(sign.rawValue), text(mixed.rawValue), text(sign.rawValue + bracketed))
        if let help = diagnostic.help { diagnostic.fixes = [Diagnostic.Fix(help, replacing: operand, with: bracketed)] }
        diagnostics.append(diagnostic)
    }

    /// A number, with the sign that stands before it.
    mutating func literal(
        _ number: NumberToken, isNegative: Bool, from start: Int
    ) throws(Stopped) -> CELExpression {
        let value: CELValue? =
            switch number {
            case .int(let digits):
                isNegative
                    ? (digits <= Int64.min.magnitude ? .int(Int64(truncatingIfNeeded: 0 &- digits)) : nil)
                    : Int64(exactly: digits).map(CELValue.int)
            case .uint(let digits): .uint(digits)
            case .double(let number): .double(isNegative ? -number : number)
            case .tooLarge: nil
            }
        advance()
        guard let value else { throw outOfRange(number, from: start) }
        let literal = try node(.literal(value), from: isNegative && number.isUnsigned ? start + 1 : start)
        return isNegative && number.isUnsigned ? try node(.unary(.negate, literal), from: start) : literal
    }

    private mutating func outOfRange(_ number: NumberToken, from start: Int) -> Stopped {
        let range = range(from: start)
        diagnostics.append(CELDiagnostics.numberOutOfRange.at(range, text(range.text), text(number.typeName)))
        return Stopped()
    }
}

extension NumberToken {
    fileprivate var isUnsigned: Bool {
        if case .uint = self { return true }
        return false
    }

    fileprivate var typeName: String {
        switch self {
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .tooLarge(let name): name
        }
    }
}
