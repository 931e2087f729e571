import Diagnostics

/// Finds targets that no metric measures.
struct TargetCoverage: PlainAnalysis {
    let kinds = [AnalysisDiagnostics.targetWithoutMetric]

    func examine(_ subject: PlainSubject, _ report: inout AnalysisReport) {
        let measured = Set(subject.policy.metrics.compactMap { $0.target?.id })
        for target in subject.policy.targets where !measured.contains(target.id) {
            report.tell(AnalysisDiagnostics.targetWithoutMetric.at(target.idRange, LocalizedText(target.id)))
        }
    }
}
