package import CivilTime
package import Diagnostics

/// A finding that somebody has decided not to follow up for some time, and why.
package struct Waiver: Sendable {
    package let rule: String
    /// The employee's number, or the key of a group.
    package let subject: String
    /// Which thing of the subject; nil for all of the rule's findings about it.
    package let item: String?
    package let reason: String
    package let approvedBy: String
    /// The first day.
    package let from: CivilDate
    /// The last day.
    package let until: CivilDate
    package let range: SourceRange

    package init(
        rule: String, subject: String, item: String? = nil, reason: String, approvedBy: String, from: CivilDate,
        until: CivilDate, range: SourceRange
    ) {
        self.rule = rule
        self.subject = subject
        self.item = item
        self.reason = reason
        self.approvedBy = approvedBy
        self.from = from
        self.until = until
        self.range = range
    }
}
