package import Policies

/// What became of one waiver in a run.
package struct WaiverResult: Sendable {
    /// Where it stands on the day of the run.
    package enum State: String, Sendable, Hashable, CaseIterable {
        /// It holds, and a finding is waived by it.
        case used
        /// It holds, but nothing is there to waive.
        case unused
        /// Its last day is past.
        case expired
        /// Its first day is still to come.
        case pending
    }

    package var waiver: Waiver
    package var state: State
    /// How many findings it waives.
    package var findings: Int
}

/// A finding that is waived, and by which waiver.
package struct WaivedFinding: Sendable {
    /// Its outcome is `waived`, and nothing is recommended for it.
    package var finding: Finding
    package var waiver: Waiver
}
