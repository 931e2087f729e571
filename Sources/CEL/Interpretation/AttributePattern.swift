/// What is not known in a run: a variable, or a part of one: `employee`, `employee.grade`, `scores[0]`, `scores[*]`, `map['key']`.
public struct AttributePattern: Sendable, Hashable {
    /// One step into a value.
    public enum Step: Sendable, Hashable {
        /// A field, or a key that is a text.
        case field(String)
        /// An index, or a key of another type.
        case key(CELValue)
        /// Any field, index or key.
        case any
    }

    /// The variable's name, or its first part where it has dots.
    public let variable: String
    /// The way into the variable's value.
    public let steps: [Step]

    /// A pattern from its parts.
    public init(variable: String, steps: [Step] = []) {
        self.variable = variable
        self.steps = steps
    }

    /// Whether the pattern makes an attribute unknown: that which it names, what lies within, and what it lies within.
    func covers(_ path: [Step]) -> Bool {
        zip(steps, path).allSatisfy { pattern, step in
            if case .any = pattern { return true }
            return pattern == step
        }
    }
}

extension AttributePattern {
    /// Reads a pattern as it is written. Nil where the text is none. All names up to the first bracket or `*` are the variable's when
    /// a program has a variable of that name; otherwise the last ones are fields.
    public init?(_ text: String) {
        let source = Array(text.unicodeScalars)
        var position = 0
        var names: [String] = []
        var steps: [Step] = []
        func name() -> String? {
            let start = position
            while position < source.count, Lexer.isNamePart(source[position]) || source[position] == "@" { position += 1 }
            return position > start ? String(String.UnicodeScalarView(source[start..<position])) : nil
        }
        guard let root = name(), !Lexer.isDigit(root.unicodeScalars.first ?? "0") else { return nil }
        names.append(root)
        while position < source.count {
            switch source[position] {
            case ".":
                position += 1
                if position < source.count, source[position] == "*" {
                    position += 1
                    steps.append(.any)
                } else if let field = name() {
                    steps.append(.field(field))
                } else {
                    return nil
                }
            case "[":
                guard let close = source[position...].firstIndex(of: "]") else { return nil }
                let inside = String(String.UnicodeScalarView(source[position + 1..<close]))
                guard let step = Self.step(inside) else { return nil }
                steps.append(step)
                position = close + 1
            default: return nil
            }
        }
        self.init(variable: root, steps: steps)
    }

    private static func step(_ text: String) -> Step? {
        if text == "*" { return .any }
        if let number = Int64(text) { return .key(.int(number)) }
        if text == "true" || text == "false" { return .key(.bool(text == "true")) }
        guard text.utf8.count >= 2, let mark = text.first, mark == "'" || mark == "\"", text.last == mark else { return nil }
        return .field(String(text.dropFirst().dropLast()))
    }

    /// The steps into a variable of this name, which may have dots; nil for another variable.
    func steps(into variable: String) -> [Step]? {
        var rest = steps[...]
        var name = self.variable
        while name != variable {
            guard variable.hasPrefix(name + "."), case .field(let field)? = rest.first else { return nil }
            name += "." + field
            rest = rest.dropFirst()
        }
        return Array(rest)
    }
}
