import CEL
import Diagnostics

/// Finds values under which a parameter that is a map is looked up, but which it does not have.
struct MapKeys: ConditionAnalysis {
    let kinds = [AnalysisDiagnostics.missingMapKey]

    func examine(_ subject: AnalysisSubject, _ report: inout AnalysisReport) {
        guard subject.policy.parameters.contains(where: { if case .map = $0.type { true } else { false } }) else { return }
        for (expression, about) in subject.expressions {
            var lookups: [(name: String, map: CELExpression, key: CELExpression)] = []
            expression.checked.tree.root.walk { node in
                guard case .index(let map, let key, isOptional: false) = node.kind, let name = Self.parameter(map) else { return }
                lookups.append((name, map, key))
            }
            guard !lookups.isEmpty else { continue }
            let reader = ExpressionReader(space: subject.space, about: about)
            let condition = Condition(expression, reader: reader, observed: nil)
            for lookup in lookups { examine(lookup.name, lookup.map, lookup.key, of: condition, &report) }
        }
    }

    /// The parameter that `params.name` is.
    private static func parameter(_ node: CELExpression) -> String? {
        guard case .select(let operand, let field, _) = node.kind, case .identifier("params", _) = operand.kind else {
            return nil
        }
        return field
    }

    private func examine(
        _ name: String, _ map: CELExpression, _ key: CELExpression, of condition: Condition, _ report: inout AnalysisReport
    ) {
        guard case .value(.map(let values)) = condition.program(of: map).evaluate([]),
            let uses = condition.reader.uses(of: key, in: condition.expression), !uses.terms.isEmpty,
            let grid = Grid(uses, limit: TruthTables.partLimit)
        else { return }
        let program = condition.program(of: key)
        for cell in 0..<grid.count {
            guard case .value(let wanted) = program.evaluate(grid.values(at: cell)), !values.contains(wanted) else { continue }
            let text = if case .string(let text) = wanted { text } else { wanted.literalText }
            let place = condition.expression.text.place(key.offsets)
            let record = SampleRecord(grid.values(at: cell), about: condition.reader.about, in: condition.reader.space)
            report.tell(
                AnalysisDiagnostics.missingMapKey.at(
                    place, LocalizedText(name), LocalizedText(text),
                    related: [record.note(AnalysisDiagnostics.record, at: place)]))
            return
        }
    }
}
