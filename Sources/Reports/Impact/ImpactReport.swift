package import CivilTime
package import Diagnostics
package import Evaluation
package import Policies

/// What a change of a policy changes for the same records, with all that its writing depends on.
package struct ImpactReport: Sendable {
    /// What the two versions are called, as the user named them.
    package var names: (old: String, new: String)
    package var asOf: CivilDate
    package var year: Int
    /// In the order of the new policy; rules that are gone stand last. Only rules of which something changes.
    package var rules: [RuleImpact]
    /// By name. Only those of which something changes; empty where the records have no such field.
    package var departments: [DepartmentImpact]
    package var metrics: [MetricImpact]
    /// Combinations that would change though nobody in the records has them.
    package var combinations: [CombinationImpact]
    /// How many made-up people were looked at for combinations.
    package var combinationsTried: Int
    /// The new policy, for the names of things.
    package var policy: Policy

    package init(
        names: (old: String, new: String), asOf: CivilDate, year: Int, rules: [RuleImpact], departments: [DepartmentImpact],
        metrics: [MetricImpact], combinations: [CombinationImpact], combinationsTried: Int, policy: Policy
    ) {
        self.names = names
        self.asOf = asOf
        self.year = year
        self.rules = rules
        self.departments = departments
        self.metrics = metrics
        self.combinations = combinations
        self.combinationsTried = combinationsTried
        self.policy = policy
    }
}

/// What changes of one rule.
package struct RuleImpact: Sendable {
    package var rule: String
    package var label: LocalizedText?
    /// Nil where only one of the versions has the rule.
    package var before: [Outcome: Int]?
    package var after: [Outcome: Int]?
    package var findings: [FindingImpact]

    package init(
        rule: String, label: LocalizedText?, before: [Outcome: Int]?, after: [Outcome: Int]?, findings: [FindingImpact]
    ) {
        self.rule = rule
        self.label = label
        self.before = before
        self.after = after
        self.findings = findings
    }
}

/// A row that is a finding under one version, or another finding under each.
package struct FindingImpact: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// A finding under the new version only.
        case new
        /// A finding under the old version only.
        case gone
        /// Another outcome or weight.
        case changed
    }

    /// What the row is under one version.
    package struct State: Sendable, Hashable {
        package var outcome: Outcome
        package var severity: FindingSeverity

        package init(outcome: Outcome, severity: FindingSeverity) {
            self.outcome = outcome
            self.severity = severity
        }
    }

    package var kind: Kind
    package var rule: String
    package var subject: Subject
    package var item: String?
    /// Nil where the row is no finding.
    package var before: State?
    package var after: State?

    package init(kind: Kind, rule: String, subject: Subject, item: String?, before: State?, after: State?) {
        self.kind = kind
        self.rule = rule
        self.subject = subject
        self.item = item
        self.before = before
        self.after = after
    }
}

/// How many findings change in one department.
package struct DepartmentImpact: Sendable {
    /// Empty for what belongs to none.
    package var name: String
    package var counts: [FindingImpact.Kind: Int]
    /// How many people and groups they are about.
    package var subjects: Int

    package init(name: String, counts: [FindingImpact.Kind: Int], subjects: Int) {
        self.name = name
        self.counts = counts
        self.subjects = subjects
    }
}

/// A metric over the whole whose value or state changes.
package struct MetricImpact: Sendable {
    package var metric: String
    package var title: LocalizedText?
    /// Nil where only one of the versions has the metric.
    package var before: MetricResult?
    package var after: MetricResult?

    package init(metric: String, title: LocalizedText?, before: MetricResult?, after: MetricResult?) {
        self.metric = metric
        self.title = title
        self.before = before
        self.after = after
    }
}

/// A combination of values for which a rule would say something else.
package struct CombinationImpact: Sendable, Hashable {
    package var rule: String
    package var item: String?
    package var kind: FindingImpact.Kind
    /// The names of fields with the values that belong to it; a field that makes no difference is left out.
    package var values: [Value]

    /// One field of a combination with the values of it that change.
    package struct Value: Sendable, Hashable {
        package var field: String
        package var values: [String]

        package init(field: String, values: [String]) {
            self.field = field
            self.values = values
        }
    }

    package init(rule: String, item: String?, kind: FindingImpact.Kind, values: [Value]) {
        self.rule = rule
        self.item = item
        self.kind = kind
        self.values = values
    }
}

extension ImpactReport {
    /// Whether nothing changes, neither for the records nor for the combinations that were tried.
    package var isEmpty: Bool { rules.isEmpty && metrics.isEmpty && combinations.isEmpty }

    /// All findings that change.
    package var findings: [FindingImpact] { rules.flatMap(\.findings) }
}
