import Evaluation
import Policies

/// How people are named in what a run writes.
public enum Identity: Sendable {
    /// By their numbers and names.
    case named
    /// By pseudonyms; without names, lines of files, and what else is made from fields that the policy marks as personal.
    case pseudonym(PseudonymKey)
    /// Not at all: people cannot be told apart.
    case none

    /// What it is called where a run is described.
    var name: String {
        switch self {
        case .named: "named"
        case .pseudonym: "pseudonym"
        case .none: "none"
        }
    }

    /// Nil where nothing is to be replaced.
    func mask(_ policy: TypedPolicy) -> IdentityMask? {
        switch self {
        case .named: nil
        case .pseudonym(let key): IdentityMask(policy) { key.pseudonym(of: $0) }
        case .none: IdentityMask(policy, rename: nil)
        }
    }
}
