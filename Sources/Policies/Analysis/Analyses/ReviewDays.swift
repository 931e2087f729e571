import CivilTime
import Diagnostics

/// Finds, for a given day, that the policy should have been reviewed, or is not in force.
struct ReviewDays: PlainAnalysis {
    let kinds = [AnalysisDiagnostics.reviewIsDue, AnalysisDiagnostics.notInForce]

    func examine(_ subject: PlainSubject, _ report: inout AnalysisReport) {
        guard let day = subject.asOf else { return }
        let header = subject.policy.header
        if let review = header.reviewBy, review.value < day {
            report.tell(AnalysisDiagnostics.reviewIsDue.at(review.range, LocalizedText(review.value.description)))
        }
        if let effective = header.effective, day < effective.from ?? day || day > effective.to ?? day {
            report.tell(AnalysisDiagnostics.notInForce.at(effective.range.firstLine, LocalizedText(day.description)))
        }
    }
}
