import CEL

/// A condition taken apart: how its parts are combined by `&&`, `||`, `!` and `? :`, and what each part depends on.
///
/// A class, as it is handed from hand to hand.
final class Condition: Sendable {
    let expression: TypedExpression
    /// What `observed` is, where it can be computed.
    let observed: TypedExpression?
    let reader: ExpressionReader
    let formula: Formula
    let parts: [Part]

    /// A part that is looked at as a whole: a comparison, a member, a call.
    struct Part: Sendable {
        let node: CELExpression
        /// Nil where it depends on more than analysis can follow.
        let uses: TermUses?
    }

    init(_ expression: TypedExpression, reader: ExpressionReader, observed: TypedExpression?) {
        var builder = FormulaBuilder(expression: expression, reader: reader)
        self.expression = expression
        self.observed = observed
        self.reader = reader
        formula = builder.formula(expression.checked.tree.root)
        parts = builder.parts
    }

    /// All that its parts depend on, as far as that can be followed.
    var uses: TermUses {
        var uses = TermUses()
        for part in parts { if let own = part.uses { uses.add(own) } }
        return uses
    }

    /// A part of it as a program that can be run for many choices of values.
    func program(of node: CELExpression) -> PartProgram {
        PartProgram(condition: self, program: CELProgram(part: node, of: expression.checked))
    }
}

/// A part of a condition that is ready to run.
struct PartProgram {
    let condition: Condition
    let program: CELProgram

    func evaluate(_ values: [(term: Term, value: CELValue?)]) -> CELResult {
        let sample = Sample(space: condition.reader.space, values: values, observed: condition.observed)
        return sample.evaluate(program, condition.expression.bindings, about: condition.reader.about)
    }
}

/// How the parts of a condition are combined. Nodes of `&&` and `||` keep their place in the text.
indirect enum Formula: Sendable {
    case part(Int)
    case not(Formula)
    case logical(CELLogicalOperator, [Formula], CELExpression)
    case conditional(Formula, Formula, Formula)
}

/// Makes the formula of a condition.
private struct FormulaBuilder {
    let expression: TypedExpression
    let reader: ExpressionReader
    var parts: [Condition.Part] = []

    mutating func formula(_ node: CELExpression) -> Formula {
        switch node.kind {
        case .logical(let sign, let operands): return .logical(sign, operands.map { formula($0) }, node)
        case .unary(.not, let operand): return .not(formula(operand))
        case .conditional(let condition, let yes, let no): return .conditional(formula(condition), formula(yes), formula(no))
        default:
            parts.append(Condition.Part(node: node, uses: reader.uses(of: node, in: expression)))
            return .part(parts.count - 1)
        }
    }
}
