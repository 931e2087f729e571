import Diagnostics
import Schema

/// Finds tables and sensitive fields that nothing reads: what is not used is better not collected.
///
/// Other fields may be declared for the files' sake alone.
struct UnusedRecords: PlainAnalysis {
    let kinds = [AnalysisDiagnostics.unusedTable, AnalysisDiagnostics.unusedSensitiveField]

    func examine(_ subject: PlainSubject, _ report: inout AnalysisReport) {
        let tables = subject.policy.records.tables
        let holders = Set(tables.compactMap(\.parent))
        let referred = Set(
            tables.flatMap(\.fields).compactMap { field in
                if case .reference(let table) = field.type { table } else { nil }
            })
        for table in tables {
            guard let place = subject.policy.recordPlaces.table(table.id) else { continue }
            let isUsed =
                subject.usage.usesRows(named: table.rowName) || holders.contains(table.id)
                || referred.contains(table.id) || isCatalogueRecord(table)
            if !isUsed {
                report.tell(AnalysisDiagnostics.unusedTable.at(place, LocalizedText(table.id)))
                continue
            }
            tellFields(of: table, in: subject, &report)
        }
    }

    /// Recommendations look up which trainings somebody has taken.
    private func isCatalogueRecord(_ table: TableSchema) -> Bool { table.fields.contains { $0.type == .training } }

    private func tellFields(of table: TableSchema, in subject: PlainSubject, _ report: inout AnalysisReport) {
        let needed = Set(
            table.key + [table.period?.from, table.period?.to, table.wide?.competency, table.wide?.value].compactMap { $0 })
        for field in table.fields where field.sensitive && !needed.contains(field.name) {
            guard let slot = table.slot(of: field.name), !subject.usage.reads(slot, of: table.rowName),
                let place = subject.policy.recordPlaces.field(field.name, of: table.id)
            else { continue }
            report.tell(AnalysisDiagnostics.unusedSensitiveField.at(place, LocalizedText("\(table.rowName).\(field.name)")))
        }
    }
}
