import CEL
import Diagnostics

/// Finds conditions, and parts of conditions, that are true of every record or of none.
struct ConstantConditions: ConditionAnalysis {
    let kinds = [AnalysisDiagnostics.neverHolds, AnalysisDiagnostics.alwaysHolds]

    func examine(_ subject: AnalysisSubject, _ report: inout AnalysisReport) {
        for group in subject.groups {
            guard let tables = group.tables else { continue }
            for position in group.conditions.indices { examine(position, of: group, tables, in: subject.space, &report) }
        }
    }

    private func examine(
        _ position: Int, of group: ConditionGroup, _ tables: TruthTables, in space: AnalysisSpace, _ report: inout AnalysisReport
    ) {
        let condition = group.conditions[position]
        let text = condition.expression.text
        guard !report.hasTold(about: [condition.expression]) else { return }
        for (number, part) in condition.parts.enumerated() {
            // `true` may well stand where a condition is asked for, and a whole rule or goal has words of its own.
            if case .literal = part.node.kind { continue }
            if condition.parts.count == 1, [.statement, .goal].contains(group.roles[position]) { continue }
            guard let outcomes = tables.outcomes(ofPart: number, in: position), let kind = kind(of: outcomes) else { continue }
            report.tell(
                kind.at(text.place(part.node.offsets), related: [note(part, of: condition, text.range)].compactMap { $0 }),
                about: condition.expression)
        }
        guard condition.parts.count > 1, !report.hasTold(about: [condition.expression]),
            ![.statement, .goal].contains(group.roles[position])
        else { return }
        var outcomes = Truths()
        for cell in 0..<tables.grid.count { outcomes.formUnion(tables.truths(of: position, at: cell)) }
        guard let kind = kind(of: outcomes) else { return }
        let record = SampleRecord(tables.grid.values(of: condition.uses.terms, at: 0), about: group.about, in: space)
        report.tell(
            kind.at(text.range, related: [record.note(AnalysisDiagnostics.record, at: text.range)]), about: condition.expression)
    }

    private func kind(of outcomes: Truths) -> DiagnosticKind? {
        switch outcomes.subtracting(.neither) {
        case .no: AnalysisDiagnostics.neverHolds
        case .yes: AnalysisDiagnostics.alwaysHolds
        default: nil
        }
    }

    /// A record for which the part can be seen to come to what it always comes to.
    private func note(_ part: Condition.Part, of condition: Condition, _ range: SourceRange) -> Diagnostic.Related? {
        guard let uses = part.uses, !uses.terms.isEmpty, let grid = Grid(uses, limit: TruthTables.partLimit) else { return nil }
        let program = condition.program(of: part.node)
        let cell = (0..<grid.count).first { program.evaluate(grid.values(at: $0)).truths != .neither } ?? 0
        let record = SampleRecord(grid.values(at: cell), about: condition.reader.about, in: condition.reader.space)
        return record.note(AnalysisDiagnostics.record, at: range)
    }
}
