import Diagnostics

/// One thing that is looked for in a policy without any records.
protocol Analysis: Sendable {
    /// The kinds of diagnostics that it gives.
    var kinds: [DiagnosticKind] { get }
}

/// One thing that is looked for in conditions, followed through all their cases.
protocol ConditionAnalysis: Analysis {
    func examine(_ subject: AnalysisSubject, _ report: inout AnalysisReport)
}

/// One thing that is looked for in what a policy says, whatever its conditions come to.
protocol PlainAnalysis: Analysis {
    func examine(_ subject: PlainSubject, _ report: inout AnalysisReport)
}

/// All analyses. One that explains why another would speak comes before it.
enum Analyses {
    static let all: [any Analysis] = onConditions + plain

    /// They depend on the parameters in force.
    static let onConditions: [any ConditionAnalysis] = [
        ComparedValues(), ConstantConditions(), RedundantParts(), RuleOutcomes(), MatchArms(), DecisionTables(), Goals(),
        MapKeys(),
    ]

    static let plain: [any PlainAnalysis] = [
        ScaleLevels(), GradeExpectations(), GradeOrder(), TrainingCoverage(), TrainingPrerequisites(), RecommendationMatches(),
        UnusedDefinitions(), UnusedRecords(), PrintedFields(), Translations(), ClauseCoverage(), TargetCoverage(), ReviewDays(),
        ParameterDays(),
    ]
}
