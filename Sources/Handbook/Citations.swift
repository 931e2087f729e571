import Policies

/// Which things of a policy rest on which clause, in both directions.
struct Citations: Sendable {
    /// A thing that rests on clauses: what it is called in the handbook, and its place there.
    struct Source: Sendable, Hashable {
        let text: String
        /// Nil where the handbook has no place of its own for it.
        let place: String?
    }

    /// By clause, in the order of the policy.
    private(set) var sources: [String: [Source]] = [:]

    init(_ policy: Policy) {
        if let scale = policy.scale { add(Source(text: "scale", place: "scale"), scale.clauses) }
        for stream in policy.streams { add(Source(text: stream.id, place: "expectations"), stream.clauses) }
        for expectation in policy.expectations {
            let text = "\(expectation.grade).\(expectation.competency)"
            let stream = policy.grades[id: expectation.grade].map { "stream-\($0.stream)" }
            add(Source(text: text, place: stream), expectation.clauses)
        }
        for step in policy.progressions {
            add(Source(text: "\(step.from.id) → \(step.to.id)", place: "progression"), step.clauses)
        }
        addReferences(policy)
        for rule in policy.rules { add(Source(text: rule.id, place: "rule-\(rule.id)"), rule.clauses) }
        for area in policy.areas {
            add(Source(text: area.id, place: "area-\(area.id)"), area.clauses)
            for problem in area.problems { add(Source(text: problem.id, place: "area-\(area.id)"), problem.clauses) }
            if let consequence = area.consequence {
                add(Source(text: area.id, place: "area-\(area.id)"), consequence.clauses)
            }
        }
        for target in policy.targets { add(Source(text: target.id, place: "target-\(target.id)"), target.clauses) }
        for metric in policy.metrics { add(Source(text: metric.id, place: "metric-\(metric.id)"), metric.clauses) }
        for parameter in policy.parameters {
            add(Source(text: parameter.id, place: "parameter-\(parameter.id)"), parameter.clauses)
        }
        for training in policy.trainings { add(Source(text: training.id, place: "training-\(training.id)"), training.clauses) }
    }

    private mutating func addReferences(_ policy: Policy) {
        for image in policy.images {
            add(Source(text: image.id, place: "images"), image.clauses)
            for statement in Array(image.behaviours) + Array(image.enablers) {
                add(Source(text: statement.id, place: "images"), statement.clauses)
            }
        }
        for stage in policy.stages { add(Source(text: stage.id, place: "career"), stage.clauses) }
        for question in policy.questions { add(Source(text: question.id, place: "career"), question.clauses) }
    }

    private mutating func add(_ source: Source, _ clauses: [IDReference]) {
        for clause in clauses where sources[clause.id]?.contains(source) != true {
            sources[clause.id, default: []].append(source)
        }
    }
}
