import CEL
import Columnar

extension Lowering {
    func conditional(_ condition: VectorNode, _ yes: VectorNode, _ no: VectorNode) -> VectorNode {
        if case .constant(.bool(let holds)) = condition.kind { return holds ? yes : no }
        if case .hindered = condition.kind { return hindered(yes.type, like: condition) }
        let type = no.isNothing ? yes.type : no.type
        let (first, second, space) = type == .string ? sharing(yes, no) : (yes, no, Self.joined(yes, no))
        return add(
            "if(\(condition.id),\(first.id),\(second.id))", .conditional(condition, first, second), type,
            isOptional: yes.isOptional || no.isOptional, space: space)
    }

    /// What the codes of either branch stand for; nil where both have to be values.
    private static func joined(_ yes: VectorNode, _ no: VectorNode) -> CodeSpace? {
        if yes.isWithoutValue { return no.space }
        if no.isWithoutValue { return yes.space }
        guard let left = yes.space, let right = no.space, left.isSame(as: right) else { return nil }
        return left
    }

    /// Two branches of texts with a dictionary that has the texts of both, where one of them is written in the expression.
    private func sharing(_ yes: VectorNode, _ no: VectorNode) -> (VectorNode, VectorNode, CodeSpace?) {
        if let space = Self.joined(yes, no) { return (yes, no, space) }
        var dictionary: TextDictionary
        switch (yes.space, no.space) {
        case (nil, nil): dictionary = TextDictionary()
        case (.texts(let texts)?, nil), (nil, .texts(let texts)?): dictionary = texts.dictionary
        default: return (yes, no, nil)
        }
        // A dictionary only grows, so the codes that are there keep their meaning.
        var codes: [Int32?] = []
        for node in [yes, no] {
            switch node.kind {
            case .constant(.string(let text)): codes.append(dictionary.insert(text))
            default:
                guard node.space != nil || node.isWithoutValue else { return (yes, no, nil) }
                codes.append(nil)
            }
        }
        let space = CodeSpace.texts(Texts(dictionary))
        func coded(_ node: VectorNode, _ code: Int32?) -> VectorNode {
            guard let code else { return node }
            return add("code(\(code),\(count))", .code(code), .string, space: space)
        }
        return (coded(yes, codes[0]), coded(no, codes[1]), space)
    }
}

extension VectorNode {
    /// An optional that holds nothing in every row.
    var isNothing: Bool {
        if case .constant(.optional(.none)) = kind { true } else { false }
    }

    fileprivate var isWithoutValue: Bool {
        if case .hindered = kind { true } else { isNothing }
    }
}
