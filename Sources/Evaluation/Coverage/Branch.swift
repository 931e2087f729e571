import CEL
package import Diagnostics
import Policies

/// One way in which a part of an expression, a match or a decision table can come out, and whether an example came to it.
package struct Branch: Sendable {
    /// The way.
    package enum Way: Sendable, Hashable {
        /// A condition that is true, or false.
        case yes
        case no
        /// An optional with a value, or without.
        case present
        case empty
        /// An arm of a match, a row of a decision table.
        case chosen
        /// No row of a decision table fits.
        case noRow
    }

    package let home: PolicyHome
    package let way: Way
    /// What comes out so, as text.
    package let text: String
    package let range: SourceRange
    package let isTaken: Bool
}

/// Lists the branches of the expressions of a policy.
struct BranchFinder {
    let policy: TypedPolicy
    let observer: ExpressionObserver

    func branches() -> [Branch] {
        policy.parts.flatMap { branches(of: $0) } + policy.definitions.indices.flatMap { rows(ofTable: $0) }
    }

    private func branches(of part: PolicyPart) -> [Branch] {
        let root = part.expression.checked.tree.root
        let outcomes = observer.outcomes(of: part.expression)
        if case .output(let arm) = part.slot, isDefault(arm, of: part.home) {
            return [branch(part, root, .chosen, !outcomes[root].isEmpty)] + conditions(part, outcomes)
        }
        return conditions(part, outcomes)
    }

    private func conditions(_ part: PolicyPart, _ outcomes: CELOutcomes) -> [Branch] {
        let found = ConditionFinder(part.expression.checked).found
        return found.flatMap { node, isOptional in
            let ways = outcomes[node]
            let isPresent = !ways.isDisjoint(with: [.yes, .no, .value])
            let pairs: [(Branch.Way, Bool)] =
                isOptional
                ? [(.present, isPresent), (.empty, ways.contains(.empty))]
                : [(.yes, ways.contains(.yes)), (.no, ways.contains(.no))]
            return pairs.map { branch(part, node, $0, $1) }
        }
    }

    private func branch(_ part: PolicyPart, _ node: CELExpression, _ way: Branch.Way, _ isTaken: Bool) -> Branch {
        Branch(
            home: part.home, way: way, text: node.text, range: part.expression.text.place(node.offsets), isTaken: isTaken)
    }

    private func isDefault(_ arm: Int, of home: PolicyHome) -> Bool {
        guard case .definition(let index) = home, case .match(let arms) = policy.definitions[index].body else { return false }
        return arms[arm].condition == nil
    }

    /// The rows of a decision table, and that none fits where that can be.
    private func rows(ofTable index: Int) -> [Branch] {
        let name = policy.name(of: .definition(index))
        guard case .table(let table) = policy.definitions[index].body, let source = policy.decisionTable(index) else { return [] }
        let chosen = observer.rows(ofTable: index)
        var branches = source.rows.enumerated().map { number, row in
            Branch(
                home: .definition(index), way: .chosen, text: "\(name) \(number + 1)", range: row.range.firstLineOnly,
                isTaken: chosen.contains(number))
        }
        if table.rows.last?.cells.contains(where: { $0 != nil }) ?? true {
            branches.append(
                Branch(
                    home: .definition(index), way: .noRow, text: name, range: source.range.firstLineOnly,
                    isTaken: chosen.contains(table.rows.count)))
        }
        return branches
    }
}

/// Finds the nodes of an expression on whose outcome something turns.
struct ConditionFinder {
    /// The nodes in the order of the text, and whether they are optionals rather than conditions.
    private(set) var found: [(node: CELExpression, isOptional: Bool)] = []
    private var seen: Set<Int> = []

    init(_ checked: CheckedExpression) {
        let root = checked.tree.root
        if checked.type.base == .bool {
            // Both ways of the whole count besides those of its parts, which may come out without deciding it.
            if case .logical = root.kind { add(root, isOptional: false) } else { addCondition(root) }
        }
        visit(root)
    }

    private mutating func visit(_ node: CELExpression) {
        switch node.kind {
        case .logical(_, let operands): for operand in operands { addCondition(operand) }
        case .conditional(let condition, _, _): addCondition(condition)
        case .comprehension(let loop): if let condition = loop.condition { addCondition(condition) }
        case .call(let target?, "or", _), .call(let target?, "orValue", _): add(target, isOptional: true)
        case .optionalMap(let operand, _, _, _): add(operand, isOptional: true)
        default: break
        }
        for child in node.children { visit(child) }
    }

    /// A condition without its negations; the parts of `&&` and `||` stand for the whole.
    private mutating func addCondition(_ node: CELExpression) {
        switch node.kind {
        case .unary(.not, let inner): addCondition(inner)
        case .logical, .literal: break
        default: add(node, isOptional: false)
        }
    }

    private mutating func add(_ node: CELExpression, isOptional: Bool) {
        if seen.insert(node.id).inserted { found.append((node, isOptional)) }
    }
}

extension TypedPolicy {
    /// What the rule files say of a definition that is a decision table.
    func decisionTable(_ definition: Int) -> DecisionTable? {
        let definition = definitions[definition]
        let variable = policy.variables(ofRow: rowTypes[definition.rowType].name).first { $0.name == definition.name }
        if case .table(let table) = variable?.definition { return table }
        return nil
    }
}

extension SourceRange {
    /// The part on the first line.
    var firstLineOnly: SourceRange {
        let line = source.scalars[offsets].prefix { $0 != "\n" && $0 != "\r" }
        return SourceRange(source, offsets.lowerBound..<line.endIndex)
    }
}
