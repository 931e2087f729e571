import CEL
import Diagnostics

/// Finds rows of decision tables that earlier ones leave nothing for or that share cases with them, cases that no row takes, and cells
/// with values that the input never has.
struct DecisionTables: ConditionAnalysis {
    let kinds = [AnalysisDiagnostics.rowNeverChosen, AnalysisDiagnostics.tableGap, AnalysisDiagnostics.rowsOverlap]

    func examine(_ subject: AnalysisSubject, _ report: inout AnalysisReport) {
        for variable in subject.policy.variables {
            guard case .table(let source) = variable.definition,
                let type = subject.typed.rowType(named: variable.rowName.id), let slot = type.slot(of: variable.name),
                case .definition(let index) = type.members[slot].kind,
                case .table(let table) = subject.typed.definitions[index].body,
                let cells = TableCells(table, reader: ExpressionReader(space: subject.space, about: type.index))
            else { continue }
            let examination = Examination(
                name: "\(type.name).\(variable.name)", about: type.index, source: source, table: table, cells: cells,
                space: subject.space)
            examination.run(&report)
        }
    }
}

/// One decision table.
private struct Examination {
    let name: String
    let about: Int
    let source: DecisionTable
    let table: TypedTable
    let cells: TableCells
    let space: AnalysisSpace

    func run(_ report: inout AnalysisReport) {
        guard !tellUnlisted(&report) else { return }
        var taken = Array(repeating: false, count: cells.grid.count)
        for row in table.rows.indices where source.rows.indices.contains(row) {
            let own = cells.fits[row]
            if !own.indices.contains(where: { own[$0] && !taken[$0] }) {
                let related = own.firstIndex(of: true).map { [taker(of: $0, before: row)] } ?? []
                report.tell(AnalysisDiagnostics.rowNeverChosen.at(source.rows[row].range, related: related))
            } else {
                tellOverlap(row, &report)
            }
            for cell in own.indices where own[cell] { taken[cell] = true }
        }
        guard let gap = taken.indices.first(where: { !taken[$0] && cells.known[$0] }) else { return }
        report.tell(
            AnalysisDiagnostics.tableGap.at(
                source.range.firstLine, LocalizedText(name),
                related: [record(gap).note(AnalysisDiagnostics.record, at: source.range.firstLine)]))
    }

    /// Whether a cell of the table holds a value that its input never has.
    private func tellUnlisted(_ report: inout AnalysisReport) -> Bool {
        var found = false
        for row in source.rows {
            for cell in row.cells {
                guard let possible = cells.possible[cell.input] else { continue }
                let words = possible.compactMap { value -> String? in if case .string(let word) = value { word } else { nil } }
                guard words.count == possible.count else { continue }
                for value in cell.values where !words.contains(value.value) {
                    var diagnostic = AnalysisDiagnostics.unlistedValue.at(
                        value.range, LocalizedText(source.inputs[cell.input].name), LocalizedText(value.value), .listing(words))
                    if let meant = Spelling.closestMatch(to: value.value, in: words) {
                        diagnostic.suggest(meant, at: value.range)
                    }
                    report.tell(diagnostic)
                    found = true
                }
            }
        }
        return found
    }

    /// Rows that share cases, neither having all of the other's, and say different things.
    private func tellOverlap(_ row: Int, _ report: inout AnalysisReport) {
        let own = cells.fits[row]
        for earlier in 0..<row where table.rows[earlier].output != table.rows[row].output {
            let other = cells.fits[earlier]
            guard let shared = own.indices.first(where: { own[$0] && other[$0] }),
                own.indices.contains(where: { other[$0] && !own[$0] })
            else { continue }
            report.tell(AnalysisDiagnostics.rowsOverlap.at(source.rows[row].range, related: [taker(of: shared, before: row)]))
            return
        }
    }

    private func taker(of cell: Int, before row: Int) -> Diagnostic.Related {
        let taker = (0..<row).first { cells.fits[$0][cell] } ?? 0
        return record(cell).note(AnalysisDiagnostics.taken, at: source.rows[taker].range)
    }

    private func record(_ cell: Int) -> SampleRecord { SampleRecord(cells.grid.values(at: cell), about: about, in: space) }
}
