/// How many of each thing a policy holds.
package struct PolicyCounts: Sendable, Hashable {
    package let clauses: Int
    package let grades: Int
    package let expectations: Int
    package let images: Int
    package let behaviours: Int
    package let enablers: Int
    package let areas: Int
    package let problems: Int
    package let consequences: Int
    package let targets: Int
    package let stages: Int
    package let rules: Int
    package let metrics: Int
    package let parameters: Int
    package let trainings: Int
}

extension Policy {
    package var counts: PolicyCounts {
        PolicyCounts(
            clauses: clauses.count, grades: grades.count, expectations: expectations.count, images: images.count,
            behaviours: images.reduce(0) { $0 + $1.behaviours.count }, enablers: images.reduce(0) { $0 + $1.enablers.count },
            areas: areas.count, problems: areas.reduce(0) { $0 + $1.problems.count },
            consequences: areas.count { $0.consequence != nil }, targets: targets.count, stages: stages.count,
            rules: rules.count, metrics: metrics.count, parameters: parameters.count, trainings: trainings.count)
    }
}
