import CEL
import Diagnostics

/// Checks the expressions of one definition and finds the type of its value.
struct BodyTyper {
    let rows: RowTypes
    let checker: ExpressionChecker
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether something that it uses has no known type yet.
    private(set) var waits = false

    init(rows: RowTypes, checker: ExpressionChecker) {
        self.rows = rows
        self.checker = checker
    }

    /// The checked body and its type; nil if it is wrong or waits.
    mutating func type(_ draft: DefinitionDraft) -> (Definition.Body, CELType)? {
        switch draft.source {
        case .variable(let variable): return type(variable.definition, in: rows.scope(of: draft.rowType))
        case .column(let view, let column): return type(column, in: view)
        case .key(let view, let position, let text):
            guard let typed = check(text, in: scope(ofEachIn: view)) else { return nil }
            return (.key(position, typed), typed.type)
        case .element(let view, let position, let text):
            guard let typed = check(text, in: scope(ofEachIn: view)) else { return nil }
            guard case .list(let element) = typed.type else {
                diagnostics.append(
                    TypingDiagnostics.notAList.at(text.range, LocalizedText(draft.name), LocalizedText(typed.type.name)))
                return nil
            }
            return (.element(position, typed), element)
        }
    }

    /// The members that a draft's expressions read, as far as they can be checked.
    func uses(of draft: DefinitionDraft) -> Set<MemberUse> {
        var uses: Set<MemberUse> = []
        let scope = scope(of: draft)
        for text in draft.expressions { uses.formUnion(checker.uses(of: text, in: scope)) }
        return uses
    }

    private mutating func type(_ definition: Variable.Definition, in scope: Scope) -> (Definition.Body, CELType)? {
        switch definition {
        case .expression(let text):
            guard let typed = check(text, in: scope) else { return nil }
            return (.expression(typed), typed.type)
        case .match(let arms): return type(arms, in: scope)
        case .table(let table):
            let inputs = table.inputs.map { check($0.expression, in: scope) }
            guard inputs.allSatisfy({ $0 != nil }) else { return nil }
            return (.table(self.table(table, inputs: inputs.compactMap { $0 })), BuiltinTypes.type(of: table.outputType))
        }
    }

    private mutating func type(_ arms: [MatchArm], in scope: Scope) -> (Definition.Body, CELType)? {
        var typed: [TypedArm] = []
        var complete = true
        for arm in arms {
            let condition = arm.condition.map { check($0, in: scope, expecting: .bool) }
            let output = check(arm.output, in: scope, expecting: typed.first?.output.type)
            if case .some(.none) = condition { complete = false }
            if let output { typed.append(TypedArm(condition: condition ?? nil, output: output)) } else { complete = false }
        }
        guard complete, let first = typed.first else { return nil }
        return (.match(typed), first.output.type)
    }

    private mutating func type(_ column: ViewColumn, in view: Int) -> (Definition.Body, CELType)? {
        switch column.content {
        case .expression(let text):
            guard let typed = check(text, in: rows.scope(ofColumnsIn: view)) else { return nil }
            return (.expression(typed), typed.type)
        case .aggregate(let aggregate):
            guard let typed = type(aggregate, in: scope(ofEachIn: view)) else { return nil }
            return (.aggregate(typed), typed.type)
        }
    }

    /// Checks an aggregate over rows; nil if it is wrong or waits.
    mutating func type(_ aggregate: Aggregate, in scope: Scope) -> TypedAggregate? {
        let argument = aggregate.argument.map {
            check($0, in: scope, expecting: aggregate.function == .share ? .bool : nil)
        }
        let when = aggregate.when.map { check($0, in: scope, expecting: .bool) }
        let weight = aggregate.weight.map { check($0, in: scope) }
        for part in [argument, when, weight] { if case .some(.none) = part { return nil } }
        guard let type = aggregate.function.result(of: argument??.type) else {
            diagnostics.append(
                TypingDiagnostics.wrongAggregate.at(
                    aggregate.argument?.range ?? aggregate.range, LocalizedText(aggregate.function.rawValue),
                    LocalizedText(argument??.type.name ?? "true")))
            return nil
        }
        return TypedAggregate(
            function: aggregate.function, argument: argument ?? nil, when: when ?? nil, weight: weight ?? nil, type: type)
    }

    private mutating func table(_ table: DecisionTable, inputs: [TypedExpression]) -> TypedTable {
        let outputs = table.outputs
        var typed: [TypedTable.Row] = []
        for (position, row) in table.rows.enumerated() where position < outputs.count {
            var cells: [[CELValue]?] = Array(repeating: nil, count: inputs.count)
            for cell in row.cells where cell.input < inputs.count {
                cells[cell.input] = cell.values.compactMap { value in
                    let read = CELValue(text: value.value, as: inputs[cell.input].type)
                    if read == nil {
                        diagnostics.append(
                            TypingDiagnostics.wrongCell.at(
                                value.range, LocalizedText(value.value), LocalizedText(inputs[cell.input].type.name)))
                    }
                    return read
                }
            }
            typed.append(TypedTable.Row(cells: cells, output: CELValue(outputs[position])))
        }
        return TypedTable(inputs: inputs, rows: typed)
    }

    private mutating func check(_ text: ExpressionText, in scope: Scope, expecting: CELType? = nil) -> TypedExpression? {
        let checked = checker.check(text, in: scope, expecting: expecting)
        diagnostics += checked.diagnostics
        if checked.waits { waits = true }
        return checked.expression
    }

    private func scope(ofEachIn view: Int) -> Scope {
        rows.index(ofRow: rows.policy.views[view].each.id).map { rows.scope(of: $0) } ?? Scope()
    }

    /// The scope of a draft's expressions.
    private func scope(of draft: DefinitionDraft) -> Scope {
        switch draft.source {
        case .key(let view, _, _), .element(let view, _, _): return scope(ofEachIn: view)
        case .variable: return rows.scope(of: draft.rowType)
        case .column(let view, let column):
            if case .expression = column.content { return rows.scope(ofColumnsIn: view) }
            return scope(ofEachIn: view)
        }
    }
}
