package import Policies

/// What a report for reading tells beyond the findings: the people with their assessments, and measures over the years.
package struct CheckDetail: Sendable {
    package let policy: TypedPolicy
    /// What a person's row is called, as `employee`; nil where no table of the records has a grade.
    package var personKind: String?
    /// In the order of the records.
    package var people: [PersonDetail]
    /// The values of earlier years of the measures that look at a fiscal year, by metric, the earliest year first.
    package var trends: [String: [YearValue]]
    /// Where the goals of shares begin, by metric.
    package var goals: [String: GoalLimit]
}

/// The value of a metric over the whole in one fiscal year.
package struct YearValue: Sendable, Hashable {
    package var year: Int
    /// Nil where nothing was counted, where it is unknown, and where it is withheld.
    package var value: ShownValue?
    package var low: ShownValue?
    package var high: ShownValue?
    package var counted: Int
    package var unknown: Int
    /// Whether it is withheld because few rows entered it.
    package var suppressed: Bool

    package init(
        year: Int, value: ShownValue?, low: ShownValue?, high: ShownValue?, counted: Int, unknown: Int, suppressed: Bool
    ) {
        self.year = year
        self.value = value
        self.low = low
        self.high = high
        self.counted = counted
        self.unknown = unknown
        self.suppressed = suppressed
    }
}
