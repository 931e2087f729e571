public import CivilTime

/// For which day and which year records are checked.
public struct CheckOptions: Sendable {
    /// The day that ages and years of service are counted to.
    public var asOf: CivilDate
    /// The fiscal year, named by the calendar year in which it begins; nil for the policy's default on that day.
    public var year: Int?
    /// Findings that need not be followed up for some time; nil for none.
    public var waivers: WaiverList?
    /// The findings of an earlier run, to tell what is new; nil to compare with nothing.
    public var baseline: EarlierResult?
    /// Whether the result names each file of records with its size and fingerprint, for which all of it is read once more. Formats say
    /// whether they tell of it, and an audit log always does.
    public var namesInputs = true
    /// Is told how far the check has come; nil where nobody looks.
    public var progress: CheckProgress?

    public init(asOf: CivilDate, year: Int? = nil) {
        self.asOf = asOf
        self.year = year
    }
}
