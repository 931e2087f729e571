import CivilTime
import Diagnostics

/// Finds days for which a parameter has no value, and values that never count or change nothing.
struct ParameterDays: PlainAnalysis {
    let kinds = [
        AnalysisDiagnostics.noValueOnDay, AnalysisDiagnostics.valuesBeginLate, AnalysisDiagnostics.valueNeverInForce,
        AnalysisDiagnostics.valueRepeated,
    ]

    func examine(_ subject: PlainSubject, _ report: inout AnalysisReport) {
        for parameter in subject.policy.parameters {
            tellGaps(of: parameter, subject, &report)
            for position in parameter.values.indices { tell(position, of: parameter, subject, &report) }
        }
    }

    private func tellGaps(of parameter: Parameter, _ subject: PlainSubject, _ report: inout AnalysisReport) {
        guard let first = parameter.values.first else { return }
        if let start = subject.policy.header.effective?.from, start < first.from {
            report.tell(
                AnalysisDiagnostics.valuesBeginLate.at(
                    first.range, LocalizedText(parameter.id), LocalizedText(first.from.description),
                    LocalizedText(start.description), related: [Self.note("{as_of: \(start)}", parameter.idRange)]))
        } else if let day = subject.asOf, day < first.from {
            report.tell(
                AnalysisDiagnostics.noValueOnDay.at(
                    first.range, LocalizedText(parameter.id), LocalizedText(day.description)))
        }
    }

    private func tell(_ position: Int, of parameter: Parameter, _ subject: PlainSubject, _ report: inout AnalysisReport) {
        let value = parameter.values[position]
        let arguments = [LocalizedText(parameter.id), LocalizedText(value.from.description)]
        let effective = subject.policy.header.effective
        let next = position + 1 < parameter.values.count ? parameter.values[position + 1].from : nil
        let endsBefore = next.flatMap { next in effective?.from.map { next <= $0 } } ?? false
        let beginsAfter = effective?.to.map { value.from > $0 } ?? false
        if endsBefore || beginsAfter {
            report.tell(AnalysisDiagnostics.valueNeverInForce.at(value.range, arguments[0], arguments[1]))
        } else if position > 0, parameter.values[position - 1].value == value.value {
            let before = parameter.values[position - 1]
            report.tell(
                AnalysisDiagnostics.valueRepeated.at(
                    value.range, arguments[0], arguments[1], related: [Self.note("{as_of: \(before.from)}", before.range)]))
        }
    }

    private static func note(_ record: String, _ range: SourceRange) -> Diagnostic.Related {
        Diagnostic.Related(AnalysisDiagnostics.record.filled(with: [LocalizedText(record)]), at: range)
    }
}
