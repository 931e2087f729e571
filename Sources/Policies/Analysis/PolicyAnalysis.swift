package import CivilTime
package import Diagnostics

/// What can be said about a policy without any records.
package struct PolicyAnalysis: Sendable {
    /// A condition that analysis cannot follow, and so says nothing of.
    package struct UnfollowedCondition: Sendable {
        package let range: SourceRange
        package let text: String
    }

    /// Sorted by place.
    package let diagnostics: [Diagnostic]
    /// How many conditions were followed through all cases.
    package let followed: Int
    /// The conditions that were not, in the order of the policy.
    package let unfollowed: [UnfollowedCondition]

    /// Looks at a policy; what it says about days is for `asOf`, and nothing is said of them without.
    package init(of policy: TypedPolicy, asOf: CivilDate? = nil) {
        let (conditions, plain) = ConcurrentMap.both(
            { Self.conditions(of: policy) }, { Self.plainReport(on: PlainSubject(policy, asOf: asOf)) })
        let latest = conditions.latest
        diagnostics = (conditions.report + plain).sortedByPlace()
        var followed = 0
        var unfollowed: [UnfollowedCondition] = []
        for group in latest.groups {
            for (position, condition) in group.conditions.enumerated() {
                if group.isClosed(position) {
                    followed += 1
                } else {
                    let text = condition.expression.text
                    unfollowed.append(UnfollowedCondition(range: text.range, text: text.text))
                }
            }
        }
        self.followed = followed
        self.unfollowed = unfollowed
        BackgroundRelease.release(latest)
    }

    /// The conditions with the latest parameters, and what is said about them, also with earlier parameters. Their analyses explain each
    /// other, and so come one after the other.
    private static func conditions(of policy: TypedPolicy) -> (latest: AnalysisSubject, report: [Diagnostic]) {
        let latest = AnalysisSubject(policy, parametersOn: nil)
        var report = AnalysisReport()
        for analysis in Analyses.onConditions { analysis.examine(latest, &report) }
        for day in earlierDays(of: policy.policy) {
            let earlier = AnalysisSubject(policy, parametersOn: day)
            for analysis in Analyses.onConditions { analysis.examine(earlier, &report) }
        }
        return (latest, report.diagnostics)
    }

    private static func plainReport(on subject: PlainSubject) -> [Diagnostic] {
        Analyses.plain.flatMap { analysis in
            var report = AnalysisReport()
            analysis.examine(subject, &report)
            return report.diagnostics
        }
    }

    /// The last days before the latest on which parameters change while the policy is in force: few, as conditions are looked at anew
    /// for each of them.
    private static func earlierDays(of policy: Policy) -> [CivilDate] {
        let starts = policy.parameters.filter { $0.values.count > 1 }.flatMap { $0.values.map(\.from) }
        let first = policy.header.effective?.from
        let days = Set(starts.map { day in first.map { max($0, day) } ?? day }).sorted()
        return Array(days.dropLast().suffix(3))
    }
}
