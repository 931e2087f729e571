import CEL
import Diagnostics
import Schema

/// Finds messages that print a field marked personal or sensitive as it is, and messages whose languages print different values.
struct PrintedFields: PlainAnalysis {
    let kinds = [AnalysisDiagnostics.printsMarkedField, AnalysisDiagnostics.messagesDiffer]

    func examine(_ subject: PlainSubject, _ report: inout AnalysisReport) {
        let marks = Self.marks(in: subject.policy.records)
        for rule in subject.typed.rules {
            // What both languages print is told once.
            var told: Set<MemberUse> = []
            for expression in rule.message.expressions {
                let flow = PrintedValues(rule: rule, policy: subject.typed)
                for use in flow.values(of: expression) {
                    guard let mark = marks[use], told.insert(use).inserted else { continue }
                    report.tell(
                        AnalysisDiagnostics.printsMarkedField.at(
                            expression.text.range, LocalizedText("\(use.object).\(use.member)"), LocalizedText(mark),
                            related: [
                                Diagnostic.Related(
                                    AnalysisDiagnostics.record.filled(with: [LocalizedText("{\(use.member): …}")]),
                                    at: rule.rule.idRange)
                            ]))
                }
            }
            tellDifference(of: rule, &report)
        }
    }

    private static func marks(in records: DatasetSchema) -> [MemberUse: String] {
        var marks: [MemberUse: String] = [:]
        for table in records.tables {
            for field in table.fields where field.personal || field.sensitive {
                marks[MemberUse(object: table.rowName, member: field.name)] = field.personal ? "personal" : "sensitive"
            }
        }
        return marks
    }

    private func tellDifference(of rule: TypedRule, _ report: inout AnalysisReport) {
        guard rule.rule.message.ja != nil, rule.rule.message.en != nil else { return }
        let texts = [rule.message.ja, rule.message.en].map { TypedMessage.expressions(in: $0).map(\.text.text) }
        guard texts[0] != texts[1] else { return }
        let names = [rule.message.ja, rule.message.en].map { pieces in
            Set(TypedMessage.expressions(in: pieces).flatMap(\.printedNames))
        }
        let different = names[0].symmetricDifference(names[1]).sorted()
        guard !different.isEmpty else { return }
        report.tell(AnalysisDiagnostics.messagesDiffer.at(rule.rule.message.range.firstLine, .listing(different)))
    }
}

/// Which members' values a message shows.
private struct PrintedValues {
    let rule: TypedRule
    let policy: TypedPolicy

    /// Without those that are only looked at, as in `has(x.f) ? 'yes' : 'no'`.
    func values(of expression: TypedExpression) -> [MemberUse] { values(expression.checked.tree.root, in: expression, depth: 0) }

    private func values(_ node: CELExpression, in expression: TypedExpression, depth: Int) -> [MemberUse] {
        switch node.kind {
        case .has, .logical, .unary(.not, _): return []
        case .binary(let sign, _, _) where sign.compares: return []
        case .conditional(_, let yes, let no):
            return values(yes, in: expression, depth: depth) + values(no, in: expression, depth: depth)
        case .identifier("observed", _): return rule.observed.map { values(of: $0, depth) } ?? []
        case .identifier("item", _): return rule.item.map { values(of: $0, depth) } ?? []
        case .select(let operand, let field, _):
            guard case .named(let object, _) = expression.checked.type(of: operand) else { return [] }
            return [MemberUse(object: object, member: field)] + alias(object, field, depth)
        default: return node.children.flatMap { values($0, in: expression, depth: depth) }
        }
    }

    /// What a variable is another name of.
    private func alias(_ object: String, _ field: String, _ depth: Int) -> [MemberUse] {
        guard let type = policy.rowType(named: object), let slot = type.slot(of: field),
            case .definition(let index) = type.members[slot].kind,
            case .expression(let expression) = policy.definitions[index].body,
            case .select = expression.checked.tree.root.kind
        else { return [] }
        return values(of: expression, depth)
    }

    /// Names of names end after a few steps.
    private func values(of expression: TypedExpression, _ depth: Int) -> [MemberUse] {
        depth < 8 ? values(expression.checked.tree.root, in: expression, depth: depth + 1) : []
    }
}

extension TypedExpression {
    /// What it reads: `employee.grade`, `observed`.
    fileprivate var printedNames: [String] {
        var names = checked.memberUses.map { "\($0.object).\($0.member)" }
        for binding in bindings {
            switch binding {
            case .observed: names.append("observed")
            case .item: names.append("item")
            case .row, .member, .single, .global: continue
            }
        }
        return names
    }
}
