import Diagnostics

/// Finds clauses that nothing cites although they are to be rules or targets, and rules and metrics that cite none.
struct ClauseCoverage: PlainAnalysis {
    let kinds = [
        AnalysisDiagnostics.clauseWithoutRule, AnalysisDiagnostics.targetClauseWithoutTarget,
        AnalysisDiagnostics.ruleWithoutClause,
    ]

    func examine(_ subject: PlainSubject, _ report: inout AnalysisReport) {
        let policy = subject.policy
        guard !policy.clauses.isEmpty else { return }
        let forRules = Self.ids(
            policy.rules.map(\.clauses) + policy.metrics.map(\.clauses) + policy.expectations.map(\.clauses)
                + policy.parameters.map(\.clauses) + policy.progressions.map(\.clauses) + policy.streams.map(\.clauses)
                + policy.trainings.map(\.clauses) + [policy.scale?.clauses ?? []])
        let forTargets = forRules.union(
            Self.ids(policy.targets.map(\.clauses) + policy.areas.map(\.clauses)))
        for clause in policy.clauses {
            switch clause.treatment {
            case .rule where !forRules.contains(clause.id):
                report.tell(AnalysisDiagnostics.clauseWithoutRule.at(clause.idRange, LocalizedText(clause.id)))
            case .target where !forTargets.contains(clause.id):
                report.tell(AnalysisDiagnostics.targetClauseWithoutTarget.at(clause.idRange, LocalizedText(clause.id)))
            case .rule, .target, .reference, .judgement: continue
            }
        }
        let unfounded =
            policy.rules.filter(\.clauses.isEmpty).map { ($0.id, $0.idRange) }
            + policy.metrics.filter(\.clauses.isEmpty).map { ($0.id, $0.idRange) }
        for (id, range) in unfounded { report.tell(AnalysisDiagnostics.ruleWithoutClause.at(range, LocalizedText(id))) }
    }

    private static func ids(_ references: [[IDReference]]) -> Set<String> { Set(references.joined().map(\.id)) }
}
