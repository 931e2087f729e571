import Policies

extension Shape {
    /// The mapping with keys of ours that may stand here; nil where keys are the author's, or nothing is known.
    var form: ObjectForm? {
        switch self {
        case .object(let form), .localizedText(let form), .message(let form): form
        case .either(let shapes): shapes.lazy.compactMap(\.form).first
        case .oneOrMany(let inner), .nullable(let inner): inner.form
        default: nil
        }
    }

    /// What may stand under a key of a mapping that stands here.
    func value(ofKey name: String) -> Shape? {
        switch self {
        case .object(let form), .localizedText(let form), .message(let form): form.declaration(of: name)?.shape
        case .openObject(let form, let values): form.declaration(of: name)?.shape ?? values
        case .dictionary(_, let values): values
        case .either(let shapes): shapes.lazy.compactMap { $0.value(ofKey: name) }.first
        case .oneOrMany(let inner), .nullable(let inner): inner.value(ofKey: name)
        default: nil
        }
    }

    /// What may stand in a list that stands here.
    var item: Shape? {
        switch self {
        case .list(let item), .oneOrMany(let item): item
        case .either(let shapes): shapes.lazy.compactMap(\.item).first
        case .nullable(let inner): inner.item
        default: nil
        }
    }

    /// Whether a scalar that stands here is an expression.
    var isExpression: Bool {
        switch self {
        case .expression: true
        case .either(let shapes): shapes.contains(where: \.isExpression)
        case .oneOrMany(let inner), .nullable(let inner): inner.isExpression
        default: false
        }
    }

    /// The root of a rule file, whose sections stand in the author's order.
    static let sections: Shape = .openObject(SectionDeclaration.rootForm, values: .anything)
}
