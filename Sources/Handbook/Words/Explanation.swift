import CEL
import Policies

/// Shows an expression to people: in words where that is exact, else as it stands with its names explained.
struct Explanation {
    let labels: Labels
    let row: String
    var observed: TypedExpression?

    init(_ labels: Labels, row: String, observed: TypedExpression? = nil) {
        self.labels = labels
        self.row = row
        self.observed = observed
    }

    /// A condition.
    func condition(_ expression: TypedExpression) -> [Block] {
        words(expression).condition()?.blocks(labels.words) ?? code(expression)
    }

    /// The rows that something is about.
    func subject(_ each: String, _ expression: TypedExpression) -> [Block] {
        if let condition = words(expression).condition() { return condition.subject(each, labels.words) }
        let lead = labels.words("\(each)のうち、次の式に当てはまるもの", "each \(each) for which this holds:")
        return [.paragraph(Phrase(lead))] + code(expression)
    }

    /// A value.
    func value(_ expression: TypedExpression) -> [Block] {
        words(expression).value().map { [.paragraph($0)] } ?? code(expression)
    }

    /// A value within a sentence.
    func phrase(_ expression: TypedExpression) -> Phrase {
        words(expression).value() ?? .code(expression.checked.tree.root.text)
    }

    private func words(_ expression: TypedExpression) -> ExpressionWords {
        ExpressionWords(expression, labels, row: row, observed: observed)
    }

    /// The expression and what its names mean.
    private func code(_ expression: TypedExpression) -> [Block] {
        let names = names(in: expression)
        let points = names.map { Point(.code($0.code) + labels.words("：", ": ") + $0.meaning) }
        return [.code(expression.text.text.trimmed)] + (points.isEmpty ? [] : [.list(points)])
    }

    /// Each name once, in the order in which they stand.
    private func names(in expression: TypedExpression) -> [(code: String, meaning: Phrase)] {
        let words = words(expression)
        var found: [(code: String, meaning: Phrase)] = []
        expression.checked.tree.root.visit { node in
            let meaning: Phrase?
            switch node.kind {
            case .select(let operand, let field, _), .has(let operand, let field): meaning = words.member(field, of: operand)
            case .identifier(let name, _) where labels.typed.rowType(named: name) == nil: meaning = words.term(node)
            default: meaning = nil
            }
            guard let meaning else { return }
            let code = node.kind.isHas ? node.children.map(\.text).joined() + "." + node.fieldName : node.text
            if !found.contains(where: { $0.code == code }) { found.append((code, meaning)) }
        }
        return found
    }
}

extension CELExpression {
    /// Calls `body` for this node and all below it, from left to right.
    fileprivate func visit(_ body: (CELExpression) -> Void) {
        body(self)
        for child in children { child.visit(body) }
    }

    fileprivate var fieldName: String {
        if case .has(_, let field) = kind { field } else { "" }
    }
}

extension CELExpression.Kind {
    fileprivate var isHas: Bool {
        if case .has = self { true } else { false }
    }
}

extension String {
    /// Without blanks and line ends around it.
    var trimmed: String {
        var part = self[...]
        while let first = part.first, first.isWhitespace { part.removeFirst() }
        while let last = part.last, last.isWhitespace { part.removeLast() }
        return String(part)
    }
}
