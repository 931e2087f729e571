import Diagnostics

extension Checker {
    mutating func unary(_ node: CELExpression, _ sign: CELUnaryOperator, _ operand: CELExpression) -> CELType {
        let type = check(operand)
        return resolve(node, sign.functionName, environment.functions[sign.functionName] ?? [], [type])
    }

    mutating func binary(
        _ node: CELExpression, _ sign: CELBinaryOperator, _ left: CELExpression, _ right: CELExpression
    ) -> CELType {
        let types = [check(left), check(right)]
        let overloads = environment.functions[sign.functionName] ?? []
        if let found = choose(node, overloads, types) { return found }
        if types.contains(.error) { return sign.isComparison ? .bool : .error }
        if sign.isComparison {
            compared(node, sign, (left, known(types[0])), (right, known(types[1])))
            references[node.id] = .function(overloads)
            return .bool
        }
        return resolve(node, sign.functionName, overloads, types)
    }

    /// Reports two types that cannot be compared; for an object and a text with the field that was probably meant.
    private mutating func compared(
        _ node: CELExpression, _ sign: CELBinaryOperator, _ left: (node: CELExpression, type: CELType),
        _ right: (node: CELExpression, type: CELType)
    ) {
        for (object, other) in [(left, right), (right, left)] {
            guard case .named(let name, _) = object.type, let declared = environment.objects[name] else { continue }
            let wanted = other.type.unrefined
            let field =
                declared.fields.first { $0.name == "id" && $0.type.unrefined == wanted }
                ?? declared.fields.first { $0.type.unrefined == wanted && wanted == .string }
            guard let field else { continue }
            let help = LocalizedText(ja: "「.\(field.name)」を付けますか", en: "did you mean `.\(field.name)`?")
            let end = SourceRange(tree.source, object.node.offsets.upperBound..<object.node.offsets.upperBound)
            report(
                .referenceWithText, object.node, LocalizedText(ja: "「\(name)」", en: "a `\(name)`"), help: help,
                fixes: [Diagnostic.Fix(help, replacing: end, with: "." + field.name, isSafe: false)])
            return
        }
        for (word, other) in [(left, right), (right, left)] {
            guard case .literal(.string(let digits)) = word.node.kind, other.type.isNumber, Double(digits) != nil else {
                continue
            }
            let help = LocalizedText(
                ja: "数なので、引用符を付けずに「\(digits)」と書いてください", en: "write the number without quotes: `\(digits)`")
            let place = SourceRange(tree.source, word.node.offsets)
            report(
                .notComparable, node, text(left.type), text(right.type), LocalizedText(sign.rawValue), help: help,
                fixes: [Diagnostic.Fix(help, replacing: place, with: digits, isSafe: false)])
            return
        }
        report(.notComparable, node, text(left.type), text(right.type), LocalizedText(sign.rawValue))
    }

    mutating func logical(_ operands: [CELExpression]) -> CELType {
        for operand in operands { condition(operand) }
        return .bool
    }

    /// Checks that something is a bool.
    mutating func condition(_ node: CELExpression) {
        let type = check(node)
        if !substitution.assign(type, to: .bool) { report(.conditionNotBool, node, text(type)) }
    }

    mutating func conditional(
        _ node: CELExpression, _ condition: CELExpression, _ yes: CELExpression, _ no: CELExpression
    ) -> CELType {
        self.condition(condition)
        let (left, right) = (check(yes), check(no))
        if let joined = substitution.join(left, right) { return joined }
        report(.branchesDiffer, node, text(left), text(right))
        return isLenient ? .dyn : .error
    }

    mutating func index(
        _ node: CELExpression, _ operand: CELExpression, _ index: CELExpression, _ isOptional: Bool
    ) -> CELType {
        let type = known(check(operand))
        let key = check(index)
        let element = element(of: type.unwrappedOptional, by: key)
        guard let element else {
            if key != .error { report(.notIndexable, node, text(type), text(key)) }
            return isLenient ? .dyn : .error
        }
        if isOptional { return .optional(element.unwrappedOptional) }
        if case .optional = type { return .optional(element.unwrappedOptional) }
        return element
    }

    private mutating func element(of type: CELType, by key: CELType) -> CELType? {
        switch known(type) {
        case .dyn, .any, .parameter: .dyn
        case .error: .error
        case .list(let element): substitution.assign(key, to: .int) ? element : nil
        case .map(let keys, let value): substitution.assign(key, to: keys) ? value : nil
        default: nil
        }
    }
}

extension CELType {
    fileprivate var isNumber: Bool {
        switch unrefined {
        case .int, .uint, .double: true
        default: false
        }
    }
}

extension CELBinaryOperator {
    /// Whether it gives a bool.
    var isComparison: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .within: true
        case .add, .subtract, .multiply, .divide, .remainder: false
        }
    }
}
