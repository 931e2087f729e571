extension CELExpression {
    /// The nodes right below this one, in the order in which they stand in the text.
    public var children: [CELExpression] {
        var children: [CELExpression] = []
        forEachChild { children.append($0) }
        return children
    }

    /// Calls `visit` for this node and all below it.
    package func walk(_ visit: (CELExpression) -> Void) {
        visit(self)
        forEachChild { $0.walk(visit) }
    }

    /// Calls `visit` for each of `children`, without a list of them: trees are gone through many times while a policy is checked.
    private func forEachChild(_ visit: (CELExpression) -> Void) {
        switch kind {
        case .literal, .identifier: return
        case .select(let operand, _, _), .has(let operand, _), .unary(_, let operand): visit(operand)
        case .index(let first, let second, _), .binary(_, let first, let second), .bind(_, let first, let second),
            .optionalMap(let first, _, let second, _):
            visit(first)
            visit(second)
        case .call(let target, _, let arguments):
            if let target { visit(target) }
            arguments.forEach(visit)
        case .logical(_, let operands): operands.forEach(visit)
        case .conditional(let condition, let yes, let no):
            visit(condition)
            visit(yes)
            visit(no)
        case .list(let elements): for element in elements { visit(element.value) }
        case .map(let entries):
            for entry in entries {
                visit(entry.key)
                visit(entry.value)
            }
        case .message(_, let fields): for field in fields { visit(field.value) }
        case .comprehension(let loop):
            visit(loop.range)
            if let condition = loop.condition { visit(condition) }
            if let transform = loop.transform { visit(transform) }
        case .block(let values, let body):
            values.forEach(visit)
            visit(body)
        }
    }

    /// `a`, `a.b.c`, `.a.b`: the name with its dots, if that is all there is; with a dot in front when it is rooted.
    public var qualifiedName: String? {
        switch kind {
        case .identifier(let name, let isRooted): isRooted ? "." + name : name
        case .select(let operand, let field, isOptional: false) where Self.isPlainName(field):
            operand.qualifiedName.map { $0 + "." + field }
        default: nil
        }
    }

    /// The first name of a chain of fields; nil where the chain does not begin with a name, or has a dot before it.
    var rootName: String? {
        switch kind {
        case .identifier(let name, isRooted: false): name
        case .select(let operand, _, isOptional: false): operand.rootName
        default: nil
        }
    }

    /// Whether a field needs no backquotes.
    static func isPlainName(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, !Lexer.isDigit(first) else { return false }
        return name.unicodeScalars.allSatisfy(Lexer.isNamePart)
    }
}
