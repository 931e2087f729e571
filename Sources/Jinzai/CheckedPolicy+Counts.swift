public import Diagnostics
import Policies
import Reports

extension CheckedPolicy {
    /// How many of each thing the policy holds: "165 clauses, 3 streams, 11 grades, …". Empty where it could not be read.
    public func counts(in language: Language) -> String {
        policy.map { PolicyCountsText($0).text(language) } ?? ""
    }
}
