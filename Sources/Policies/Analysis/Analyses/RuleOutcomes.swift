import CEL
import Diagnostics

/// Finds rules that say the same of every record: that nobody can meet, or that find nothing.
struct RuleOutcomes: ConditionAnalysis {
    let kinds = [AnalysisDiagnostics.neverMet, AnalysisDiagnostics.neverUnmet]

    func examine(_ subject: AnalysisSubject, _ report: inout AnalysisReport) {
        for group in subject.groups {
            guard case .rule(let rule) = group.owner, let tables = group.tables, let statement = group.position(of: .statement),
                !report.hasTold(about: group.conditions.map(\.expression))
            else { continue }
            examine(rule, group, tables, statement: statement, in: subject.space, &report)
        }
    }

    private func examine(
        _ rule: TypedRule, _ group: ConditionGroup, _ tables: TruthTables, statement: Int, in space: AnalysisSpace,
        _ report: inout AnalysisReport
    ) {
        let when = group.position(of: .when)
        var outcomes = Truths()
        var witness: Int?
        for cell in 0..<tables.grid.count {
            if let when, !tables.truths(of: when, at: cell).contains(.yes) { continue }
            let truths = tables.truths(of: statement, at: cell)
            if truths == .yes || truths == .no { witness = witness ?? cell }
            outcomes.formUnion(truths)
        }
        let decided = outcomes.subtracting(.neither)
        guard decided == .yes || decided == .no, let witness else { return }
        let holds = decided == .yes
        let outcome: RuleExample.Expected = rule.flags ? (holds ? .flagged : .clear) : (holds ? .met : .unmet)
        let kind = outcome == .met || outcome == .clear ? AnalysisDiagnostics.neverUnmet : AnalysisDiagnostics.neverMet
        let text = group.conditions[statement].expression.text
        let record = SampleRecord(tables.grid.values(at: witness), about: group.about, in: space)
        report.tell(
            kind.at(
                text.range, LocalizedText(rule.rule.id), LocalizedText(outcome.rawValue),
                related: [record.note(AnalysisDiagnostics.record, at: rule.rule.idRange)]),
            about: group.conditions[statement].expression)
    }
}
