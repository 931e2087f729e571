package import CivilTime
package import Diagnostics

/// What a policy says about itself, and the defaults of its runs.
package struct PolicyHeader: Sendable {
    /// Which fiscal year a run looks at when `--year` is not given.
    package enum DefaultYear: String, Sendable, CaseIterable {
        case lastCompleted = "last-completed"
        case current
    }

    package let id: String
    package let idRange: SourceRange
    package let title: PolicyText
    package let effective: Effective?
    /// The day by which the policy itself is to be reviewed.
    package let reviewBy: Located<CivilDate>?
    package let fiscalYearStart: FiscalYearStart
    package let defaultYear: DefaultYear
    /// Groups with fewer members are suppressed; 1 suppresses none.
    package let minimumGroup: Int
    /// The day and year at which examples run unless they say otherwise.
    package let examplesAt: ExampleTime?
    package let range: SourceRange
}

/// From when to when a policy holds, both days included.
package struct Effective: Sendable {
    package let from: CivilDate?
    package let to: CivilDate?
    package let basis: Basis?
    package let reason: PolicyText?
    package let range: SourceRange
}

/// The day, and the fiscal year, at which an example runs.
package struct ExampleTime: Sendable {
    package let asOf: CivilDate?
    package let year: Int?
    package let range: SourceRange
}
