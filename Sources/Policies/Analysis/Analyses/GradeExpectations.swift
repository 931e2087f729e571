import Diagnostics

/// Finds grades of which nothing is expected although something is of others of their stream or of all.
struct GradeExpectations: PlainAnalysis {
    let kinds = [AnalysisDiagnostics.gradeWithoutExpectations]

    func examine(_ subject: PlainSubject, _ report: inout AnalysisReport) {
        let expecting = Set(subject.policy.expectations.map(\.grade))
        guard !expecting.isEmpty else { return }
        for grade in subject.policy.grades where !expecting.contains(grade.id) {
            report.tell(
                AnalysisDiagnostics.gradeWithoutExpectations.at(
                    grade.idRange, LocalizedText(grade.id),
                    related: [
                        Diagnostic.Related(
                            AnalysisDiagnostics.record.filled(with: [LocalizedText("{grade: \(grade.id)}")]), at: grade.idRange)
                    ]))
        }
    }
}
