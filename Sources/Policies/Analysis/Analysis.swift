import Diagnostics

/// One thing that is looked for in a policy without any records.
protocol Analysis: Sendable {
    /// The kinds of diagnostics that it gives.
    var kinds: [DiagnosticKind] { get }

    func examine(_ subject: AnalysisSubject, _ report: inout AnalysisReport)
}

/// All analyses. One that explains why another would speak comes before it.
enum Analyses {
    static let all: [any Analysis] = onExpressions + onPolicy

    /// They read conditions, and so depend on the parameters in force.
    static let onExpressions: [any Analysis] = [
        ComparedValues(), ConstantConditions(), RedundantParts(), RuleOutcomes(), MatchArms(), DecisionTables(), Goals(),
        MapKeys(),
    ]

    static let onPolicy: [any Analysis] = [
        ScaleLevels(), GradeExpectations(), GradeOrder(), TrainingCoverage(), TrainingPrerequisites(), RecommendationMatches(),
        UnusedDefinitions(), UnusedRecords(), PrintedFields(), Translations(), ClauseCoverage(), TargetCoverage(), ReviewDays(),
        ParameterDays(),
    ]
}
