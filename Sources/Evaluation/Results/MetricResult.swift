package import Diagnostics
package import Policies

/// One value of a metric: over the whole, or over one group.
package struct MetricResult: Sendable {
    package var metric: String
    package var title: LocalizedText?
    package var target: String?
    package var area: String?
    package var clauses: [String]
    package var audience: Audience
    /// Empty for the whole; otherwise the grouping's names with this group's values.
    package var group: [(name: String, value: Shown)]
    /// Over the rows that are known; nil where there are none, or where the group is suppressed.
    package var value: ShownValue?
    /// What the value could be at least and at most, were everything known. Only for counts and shares.
    package var low: ShownValue?
    package var high: ShownValue?
    package var goal: GoalState?
    /// Rows that entered the value.
    package var counted: Int
    /// For a share: the rows of them that have the property.
    package var having: Int?
    package var unknown: Int
    /// Whether the value is withheld because the group is small, or because it would give a small one away.
    package var suppressed: Bool
    /// Whether the value is a share, to be shown in percent.
    package var isShare: Bool
}

/// Whether a goal is reached.
package enum GoalState: String, Sendable, Hashable {
    case reached
    case missed
    /// It depends on what is unknown.
    case open
}
