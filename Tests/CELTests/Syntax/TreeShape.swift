@testable import CEL

/// A tree without its ids and places, so that two can be compared.
enum TreeShape {
    static func of(_ node: CELExpression) -> String {
        "(" + ([head(node)] + node.children.map(of)).joined(separator: " ") + ")"
    }

    private static func head(_ node: CELExpression) -> String {
        switch node.kind {
        case .literal(let value): "\(value.type) \(value.literalText)"
        case .identifier(let name, let isRooted): "name \(isRooted) \(name)"
        case .select(_, let field, let isOptional): "select \(isOptional) \(field)"
        case .has(_, let field): "has \(field)"
        case .index(_, _, let isOptional): "index \(isOptional)"
        case .call(let target, let name, _): "call \(target != nil) \(name)"
        case .unary(let sign, _): "unary \(sign)"
        case .binary(let sign, _, _): "binary \(sign)"
        case .logical(let sign, _): "logical \(sign)"
        case .conditional: "conditional"
        case .list(let elements): "list \(elements.map(\.isOptional))"
        case .map(let entries): "map \(entries.map(\.isOptional))"
        case .message(let name, let fields): "message \(name) \(fields.map { "\($0.name) \($0.isOptional)" })"
        case .comprehension(let loop):
            "loop \(loop.form) \(loop.name) \(loop.variables) \(loop.condition != nil) \(loop.transform != nil)"
        case .bind(let name, _, _): "bind \(name)"
        case .block(let values, _): "block \(values.count)"
        case .optionalMap(_, let name, _, let isFlat): "optional \(name) \(isFlat)"
        }
    }
}
