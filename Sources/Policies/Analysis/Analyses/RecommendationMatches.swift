import Diagnostics

/// Finds rules that recommend by tags and ways which no training of the catalogue has.
struct RecommendationMatches: PlainAnalysis {
    let kinds = [AnalysisDiagnostics.nothingToRecommend]

    func examine(_ subject: PlainSubject, _ report: inout AnalysisReport) {
        let trainings = subject.policy.trainings
        guard !trainings.isEmpty else { return }
        let offers = Set(trainings.flatMap { training in training.tags.map { Offer(tag: $0.value, way: training.way) } })
        let ways = Set(trainings.map(\.way))
        for rule in subject.policy.rules {
            guard case .query(let query) = rule.recommend else { continue }
            let wanted = query.ways ?? Way.allCases
            let isOffered: Bool
            if case .literal(let tags) = query.tags {
                isOffered = tags.contains { tag in wanted.contains { offers.contains(Offer(tag: tag.value, way: $0)) } }
            } else {
                isOffered = wanted.contains { ways.contains($0) }
            }
            if !isOffered {
                report.tell(AnalysisDiagnostics.nothingToRecommend.at(query.range.firstLine, LocalizedText(rule.id)))
            }
        }
    }

    private struct Offer: Hashable {
        let tag: String
        let way: Way
    }
}
