import CEL
import Diagnostics

/// Finds parts of `&&` and `||` without which the condition comes to the same for every record, empty cells included.
struct RedundantParts: ConditionAnalysis {
    let kinds = [AnalysisDiagnostics.redundantPart]

    func examine(_ subject: AnalysisSubject, _ report: inout AnalysisReport) {
        for group in subject.groups {
            guard let tables = group.tables else { continue }
            for (position, condition) in group.conditions.enumerated() where condition.parts.count > 1 {
                guard !report.hasTold(about: [condition.expression]) else { continue }
                let search = Search(tables: tables, position: position, condition: condition)
                guard let found = search.redundant(in: condition.formula) else { continue }
                let text = condition.expression.text
                let record = SampleRecord(
                    tables.grid.values(of: condition.uses.terms, at: found.cell), about: group.about, in: subject.space)
                report.tell(
                    AnalysisDiagnostics.redundantPart.at(
                        text.place(found.node.offsets), related: [record.note(AnalysisDiagnostics.record, at: text.range)]),
                    about: condition.expression)
            }
        }
    }
}

/// Looks for the first redundant part of a condition.
private struct Search {
    let tables: TruthTables
    let position: Int
    let condition: Condition

    func redundant(in formula: Formula) -> (node: CELExpression, cell: Int)? {
        switch formula {
        case .part: return nil
        case .not(let operand): return redundant(in: operand)
        case .conditional(let asked, let yes, let no):
            return redundant(in: asked) ?? redundant(in: yes) ?? redundant(in: no)
        case .logical(let sign, let operands, let node):
            if let place = redundant(among: operands, sign) {
                return (node.children[place.operand], place.cell)
            }
            return operands.lazy.compactMap { redundant(in: $0) }.first
        }
    }

    /// The last operand that the others make superfluous, and a cell where it would have decided; nil where one cannot be followed.
    private func redundant(among operands: [Formula], _ sign: CELLogicalOperator) -> (operand: Int, cell: Int)? {
        let truths = operands.map { tables.truths(of: $0, in: position) }
        guard truths.allSatisfy({ $0.allSatisfy(\.isExact) }) else { return nil }
        var candidates = Set(operands.indices)
        var telling = 0
        for cell in 0..<tables.grid.count {
            let whole = TruthTables.joined(sign, truths, at: cell)
            for place in candidates where TruthTables.joined(sign, truths, at: cell, without: place) != whole {
                candidates.remove(place)
            }
            if candidates.isEmpty { return nil }
            if whole == (sign == .and ? .yes : .no) { telling = cell }
        }
        return candidates.max().map { ($0, telling) }
    }
}
