/// Where a number or a statement comes from.
package enum Basis: String, Sendable, CaseIterable {
    /// The document says it.
    case document
    /// The policy owner assumes it, with a reason.
    case assumption
}

/// Who is meant to read a finding or a metric.
package enum Audience: String, Sendable, CaseIterable {
    case person
    case supervisor
    case hr
}

/// How much a finding weighs.
package enum FindingSeverity: String, Sendable, Hashable, Comparable, CaseIterable {
    case note
    case attention
    case priority

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .attention: 1
        case .priority: 2
        }
    }
}
