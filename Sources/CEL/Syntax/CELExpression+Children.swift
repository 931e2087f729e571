extension CELExpression {
    /// The nodes right below this one, in the order in which they stand in the text.
    public var children: [CELExpression] {
        switch kind {
        case .literal, .identifier: []
        case .select(let operand, _, _), .has(let operand, _), .unary(_, let operand): [operand]
        case .index(let operand, let index, _): [operand, index]
        case .call(let target, _, let arguments): (target.map { [$0] } ?? []) + arguments
        case .binary(_, let left, let right): [left, right]
        case .logical(_, let operands): operands
        case .conditional(let condition, let yes, let no): [condition, yes, no]
        case .list(let elements): elements.map(\.value)
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        case .message(_, let fields): fields.map(\.value)
        case .comprehension(let loop): [loop.range] + [loop.condition, loop.transform].compactMap(\.self)
        case .bind(_, let value, let body): [value, body]
        case .block(let values, let body): values + [body]
        case .optionalMap(let operand, _, let body, _): [operand, body]
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
