import CEL
import Diagnostics

/// Finds goals that no value of the metric reaches, and goals that every value reaches.
struct Goals: ConditionAnalysis {
    let kinds = [AnalysisDiagnostics.goalNeverReached, AnalysisDiagnostics.goalAlwaysReached]

    func examine(_ subject: AnalysisSubject, _ report: inout AnalysisReport) {
        for group in subject.groups {
            guard case .metric(let metric) = group.owner, let position = group.position(of: .goal), let tables = group.tables,
                !report.hasTold(about: group.conditions.map(\.expression))
            else { continue }
            let truths = (0..<tables.grid.count).map { tables.truths(of: position, at: $0) }
            let outcomes = truths.reduce(into: Truths()) { $0.formUnion($1) }.subtracting(.neither)
            let kind: DiagnosticKind
            switch outcomes {
            case .yes: kind = AnalysisDiagnostics.goalAlwaysReached
            case .no: kind = AnalysisDiagnostics.goalNeverReached
            default: continue
            }
            let expression = group.conditions[position].expression
            let cell = truths.indices.last { truths[$0] == outcomes } ?? 0
            let record = SampleRecord(tables.grid.values(at: cell), about: group.about, in: subject.space)
            report.tell(
                kind.at(
                    expression.text.range, LocalizedText(metric.metric.id),
                    related: [record.note(AnalysisDiagnostics.value, at: metric.metric.idRange)]),
                about: expression)
        }
    }
}
