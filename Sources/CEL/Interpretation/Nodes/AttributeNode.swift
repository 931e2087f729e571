/// A variable or a part of one, in a run with unknowns: asks first whether it is known. Only programs for such runs have it.
final class AttributeNode: Node {
    private let variable: String
    private let steps: [AttributeStep]
    private let inner: any Node

    init(_ variable: String, _ steps: [AttributeStep], _ inner: any Node) {
        self.variable = variable
        self.steps = steps
        self.inner = inner
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        let patterns = frame.unknowns.compactMap { $0.steps(into: variable) }
        guard !patterns.isEmpty else { return inner.evaluate(&frame) }
        var hindrance = Hindrance()
        var path: [AttributePattern.Step] = []
        for step in steps {
            switch step {
            case .field(let name): path.append(.field(name))
            case .index(let node):
                guard let key = hindrance.take(node.evaluate(&frame)) else { break }
                if case .string(let name) = key { path.append(.field(name)) } else { path.append(.key(key)) }
            }
        }
        if let result = hindrance.result { return result }
        let isUnknown = patterns.contains { AttributePattern(variable: variable, steps: $0).covers(path) }
        guard isUnknown else { return inner.evaluate(&frame) }
        return .unknown(UnknownSet([UnknownAttribute(Self.name(variable, path))]))
    }

    /// As an author writes it.
    private static func name(_ variable: String, _ path: [AttributePattern.Step]) -> String {
        path.reduce(variable) { name, step in
            switch step {
            case .field(let field) where CELExpression.isPlainName(field): name + "." + field
            case .field(let field): name + "[" + CELQuoting.quoted(field) + "]"
            case .key(let key): name + "[" + key.literalText + "]"
            case .any: name + "[*]"
            }
        }
    }
}

/// One step of an attribute.
enum AttributeStep {
    case field(String)
    case index(any Node)
}
