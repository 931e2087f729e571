import Diagnostics

/// Finds expectations that no training of the catalogue serves, and trainings that serve no expectation of their grades.
struct TrainingCoverage: PlainAnalysis {
    let kinds = [AnalysisDiagnostics.expectationWithoutTraining, AnalysisDiagnostics.developsNothing]

    func examine(_ subject: PlainSubject, _ report: inout AnalysisReport) {
        let policy = subject.policy
        guard !policy.trainings.isEmpty else { return }
        var served: Set<Pair> = []
        var servedForAll: Set<String> = []
        for training in policy.trainings {
            for competency in training.develops {
                if training.grades.isEmpty { servedForAll.insert(competency.id) }
                for grade in training.grades { served.insert(Pair(grade: grade.id, competency: competency.id)) }
            }
        }
        var expected: Set<Pair> = []
        for expectation in policy.expectations {
            let pair = Pair(grade: expectation.grade, competency: expectation.competency)
            expected.insert(pair)
            if served.contains(pair) || servedForAll.contains(pair.competency) { continue }
            report.tell(
                AnalysisDiagnostics.expectationWithoutTraining.at(
                    expectation.competencyRange, LocalizedText(pair.grade), LocalizedText(pair.competency),
                    related: [Self.record(pair, at: expectation.competencyRange)]))
        }
        for training in policy.trainings where !training.grades.isEmpty {
            for competency in training.develops {
                let pairs = training.grades.map { Pair(grade: $0.id, competency: competency.id) }
                guard !pairs.contains(where: expected.contains), let first = pairs.first else { continue }
                report.tell(
                    AnalysisDiagnostics.developsNothing.at(
                        competency.range, LocalizedText(training.id), LocalizedText(competency.id),
                        related: [Self.record(first, at: training.idRange)]))
            }
        }
    }

    private struct Pair: Hashable {
        let grade: String
        let competency: String
    }

    private static func record(_ pair: Pair, at range: SourceRange) -> Diagnostic.Related {
        let text = LocalizedText("{grade: \(pair.grade), competency: \(pair.competency)}")
        return Diagnostic.Related(AnalysisDiagnostics.record.filled(with: [text]), at: range)
    }
}
