import Diagnostics

/// Finds grades that expect less of a competency than the grade below, and competencies that lead to nothing in the grade above.
struct GradeOrder: PlainAnalysis {
    let kinds = [AnalysisDiagnostics.expectsLess, AnalysisDiagnostics.competencyEnds]

    func examine(_ subject: PlainSubject, _ report: inout AnalysisReport) {
        let policy = subject.policy
        let byGrade = Dictionary(grouping: policy.expectations, by: \.grade)
        for lower in policy.expectations {
            guard let next = policy.grades[id: lower.grade]?.next, let above = byGrade[next] else { continue }
            // Who has written no progression at all does not speak of what leads where.
            if lower.becomes.isEmpty, !policy.progressions.isEmpty {
                report.tell(
                    AnalysisDiagnostics.competencyEnds.at(
                        lower.competencyRange, LocalizedText(lower.competency), LocalizedText(next),
                        related: [Self.note("{grade: \(next), competency: \(lower.competency)}", lower.competencyRange)]))
            }
            for higher in above where higher.minimum < lower.minimum && lower.becomes.contains(higher.competency) {
                report.tell(
                    AnalysisDiagnostics.expectsLess.at(
                        higher.competencyRange, LocalizedText(next), LocalizedText(higher.competency),
                        LocalizedText(String(higher.minimum)), LocalizedText(lower.grade), LocalizedText(String(lower.minimum)),
                        related: [
                            Self.note(
                                "{grade: \(next), competency: \(higher.competency), score: \(higher.minimum)}",
                                lower.competencyRange)
                        ]))
            }
        }
    }

    private static func note(_ record: String, _ range: SourceRange) -> Diagnostic.Related {
        Diagnostic.Related(AnalysisDiagnostics.record.filled(with: [LocalizedText(record)]), at: range)
    }
}
