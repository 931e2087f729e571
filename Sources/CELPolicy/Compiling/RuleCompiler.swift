import CEL
import Diagnostics

/// Checks the rules of one policy, from the outside in, and makes them ready to run.
struct RuleCompiler {
    let limit: Int
    var diagnostics: [Diagnostic] = []
    /// The variables, by slot.
    private(set) var definitions: [CompiledExpression] = []
    /// How many variables and nested rules there were so far.
    private var count = 0

    init(limit: Int) {
        self.limit = limit
    }

    mutating func compile(_ rule: RuleSyntax, in outer: RuleScope, isWithinAggregate: Bool) -> CompiledRule {
        let isAggregate = rule.form == .aggregate
        if isAggregate, isWithinAggregate { diagnostics.append(CELPolicyDiagnostics.nestedAggregate.at(rule.formRange)) }
        var scope = outer
        declare(rule.variables, in: &scope)
        let parts = rule.branches.map {
            compile($0, of: rule.form, in: scope, isWithinAggregate: isWithinAggregate || isAggregate)
        }
        let type = agreedType(of: parts.map(\.outline))
        if !isAggregate { reportUnreachable(parts.map(\.outline)) }
        return CompiledRule(
            form: rule.form, branches: parts.compactMap(\.branch),
            type: isAggregate && type != .error ? .list(type) : type,
            mayBeAbsent: !isAggregate && BranchOutline.mayGiveNothing(parts.map(\.outline)))
    }

    /// Each variable is seen by those behind it and by all below, and hides one of an outer rule that has its name.
    private mutating func declare(_ variables: [VariableSyntax], in scope: inout RuleScope) {
        var places: [String: SourceRange] = [:]
        for variable in variables {
            let value = compile(variable.expression, in: scope)
            countOne(at: variable.nameRange)
            let name = "variables." + variable.name
            guard isName(name, in: scope) else {
                report(CELPolicyDiagnostics.badVariableName, variable.nameRange, variable.name)
                continue
            }
            if let first = places[name] {
                let related = [Diagnostic.Related(CELPolicyDiagnostics.firstHere, at: first)]
                diagnostics.append(
                    CELPolicyDiagnostics.duplicateVariable.at(
                        variable.nameRange, LocalizedText(variable.name), related: related))
                continue
            }
            places[name] = variable.nameRange
            scope.environment.declare(variable: name, value?.type ?? .error)
            guard let value else { continue }
            scope.slots[name] = definitions.count
            definitions.append(value.compiled)
        }
    }

    /// Whether expressions can name a variable like that.
    private func isName(_ name: String, in scope: RuleScope) -> Bool {
        let tree = scope.environment.parse(SourceText(name: "<name>", text: name)).tree
        guard case .select(let owner, let field, isOptional: false)? = tree?.root.kind,
            case .identifier("variables", _) = owner.kind
        else { return false }
        return "variables." + field == name
    }

    private mutating func compile(
        _ branch: BranchSyntax, of form: RuleSyntax.Form, in scope: RuleScope, isWithinAggregate: Bool
    ) -> (branch: CompiledBranch?, outline: BranchOutline) {
        let condition = branch.condition.map { compile($0, in: scope, expecting: .bool) }
        let truth = branch.condition == nil ? true : condition??.literal.map { $0 != branch.isNegated }
        if truth == false, let place = branch.condition?.range {
            let kind = form == .aggregate ? CELPolicyDiagnostics.alwaysFalse : CELPolicyDiagnostics.neverHolds
            diagnostics.append(kind.at(place))
        }
        if let explanation = branch.explanation { _ = compile(explanation, in: scope, expecting: .string) }
        let (result, type, mayBeAbsent) = compile(branch.result, at: branch.range, in: scope, isWithinAggregate)
        let outline = BranchOutline(range: branch.range, type: type, always: truth == true, mayBeAbsent: mayBeAbsent)
        guard let result else { return (nil, outline) }
        // A condition that is wrong was told: no program is made.
        let compiled = truth == true ? nil : condition??.compiled
        return (CompiledBranch(condition: compiled, isNegated: branch.isNegated, result: result), outline)
    }

    private mutating func compile(
        _ result: BranchSyntax.Result, at range: SourceRange, in scope: RuleScope, _ isWithinAggregate: Bool
    ) -> (CompiledBranch.Result?, CELType, mayBeAbsent: Bool) {
        switch result {
        case .text(let text): return (.text(text), .string, false)
        case .output(let expression):
            guard let output = compile(expression, in: scope) else { return (nil, .error, false) }
            return (.output(output.compiled), output.type, false)
        case .rule(let nested):
            countOne(at: range)
            let rule = compile(nested, in: scope, isWithinAggregate: isWithinAggregate)
            return (.rule(rule), rule.type, rule.mayBeAbsent)
        }
    }

    /// Counts a variable or a nested rule; the first one too many is told.
    private mutating func countOne(at range: SourceRange) {
        count += 1
        if count == limit + 1 { report(CELPolicyDiagnostics.tooManyExpressions, range, String(limit)) }
    }

    mutating func report(_ kind: DiagnosticKind, _ range: SourceRange, _ argument: String, _ other: String = "") {
        diagnostics.append(kind.at(range, LocalizedText(argument), LocalizedText(other)))
    }
}

// MARK: - Expressions

extension RuleCompiler {
    /// An expression that has no mistake.
    private struct Compiled {
        let compiled: CompiledExpression
        let type: CELType
        /// What it is where it is no more than `true` or `false`.
        let literal: Bool?
    }

    private mutating func compile(
        _ expression: PolicyExpression, in scope: RuleScope, expecting: CELType? = nil
    ) -> Compiled? {
        let checked = scope.environment.check(expression.source, expecting: expecting)
        diagnostics += checked.diagnostics.map { $0.moved(into: expression) }
        guard let found = checked.expression else { return nil }
        let program = scope.environment.program(found)
        let origins = program.variables.map { name in
            scope.slots[name].map(CompiledExpression.Origin.slot) ?? .host(name)
        }
        var literal: Bool?
        if case .literal(.bool(let value)) = found.tree.root.kind { literal = value }
        return Compiled(
            compiled: CompiledExpression(program: program, origins: origins), type: checked.type, literal: literal)
    }
}
