import CEL
import Diagnostics

/// Finds entries of a `match` that earlier ones leave nothing for, and cases that no entry takes.
struct MatchArms: ConditionAnalysis {
    let kinds = [AnalysisDiagnostics.armNeverChosen, AnalysisDiagnostics.matchGap]

    func examine(_ subject: AnalysisSubject, _ report: inout AnalysisReport) {
        for group in subject.groups {
            guard case .definition(let definition) = group.owner, case .match(let arms) = definition.body,
                let tables = group.tables
            else { continue }
            examine(definition, arms, group, tables, in: subject.space, &report)
        }
    }

    private func examine(
        _ definition: Definition, _ arms: [TypedArm], _ group: ConditionGroup, _ tables: TruthTables, in space: AnalysisSpace,
        _ report: inout AnalysisReport
    ) {
        let cells = 0..<tables.grid.count
        // The cells that may still be free when an arm is asked.
        var free = Array(cells)
        for (position, condition) in group.conditions.enumerated() {
            if !free.contains(where: { tables.truths(of: position, at: $0).contains(.yes) }),
                !report.hasTold(about: [condition.expression])
            {
                tell(group, tables, position, cells, in: space, &report)
            }
            free = free.filter { tables.truths(of: position, at: $0).contains(.no) }
        }
        guard let last = arms.last, last.condition != nil else {
            // The last has no condition: it is left with what the others do not take.
            if free.isEmpty, let last = arms.last {
                let related = taker(of: 0, before: group.conditions.count, group, tables, in: space).map { [$0] } ?? []
                report.tell(AnalysisDiagnostics.armNeverChosen.at(last.output.text.range, related: related), about: last.output)
            }
            return
        }
        let gap = free.first { cell in group.conditions.indices.allSatisfy { tables.truths(of: $0, at: cell) == .no } }
        guard let gap, !report.hasTold(about: group.conditions.map(\.expression)) else { return }
        let record = SampleRecord(tables.grid.values(at: gap), about: group.about, in: space)
        report.tell(
            AnalysisDiagnostics.matchGap.at(
                last.output.text.range,
                LocalizedText("\(space.base.policy.rowTypes[definition.rowType].name).\(definition.name)"),
                related: [record.note(AnalysisDiagnostics.record, at: last.output.text.range)]))
    }

    private func tell(
        _ group: ConditionGroup, _ tables: TruthTables, _ position: Int, _ cells: Range<Int>, in space: AnalysisSpace,
        _ report: inout AnalysisReport
    ) {
        let expression = group.conditions[position].expression
        // A record that the entry is meant for, and the entry that takes it.
        let meant = cells.first { tables.truths(of: position, at: $0) == .yes }
        let related = meant.flatMap { taker(of: $0, before: position, group, tables, in: space) }.map { [$0] } ?? []
        report.tell(AnalysisDiagnostics.armNeverChosen.at(expression.text.range, related: related), about: expression)
    }

    private func taker(
        of cell: Int, before position: Int, _ group: ConditionGroup, _ tables: TruthTables, in space: AnalysisSpace
    ) -> Diagnostic.Related? {
        guard let taker = (0..<position).first(where: { tables.truths(of: $0, at: cell) == .yes }) else { return nil }
        let record = SampleRecord(tables.grid.values(at: cell), about: group.about, in: space)
        return record.note(AnalysisDiagnostics.taken, at: group.conditions[taker].expression.text.range)
    }
}
