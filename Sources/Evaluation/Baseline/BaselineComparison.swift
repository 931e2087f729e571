/// How a result differs from an earlier one.
package struct BaselineComparison: Sendable {
    /// What has become of a finding of then that is none any more.
    package enum Fate: String, Sendable, Hashable, CaseIterable {
        /// The records say that it is none now, or nobody is there whom it would be about.
        case resolved
        case waived
        /// Something is missing now to tell.
        case unknown
    }

    /// A finding of then that is none any more.
    package struct Gone: Sendable {
        package var entry: Baseline.Entry
        package var fate: Fate
    }

    /// The day of the earlier run.
    package var asOf: String
    /// For each finding of now, in order, whether there was none then.
    package var isNew: [Bool]
    /// In the order of the earlier result.
    package var gone: [Gone]

    package var new: Int { isNew.count { $0 } }
    package var still: Int { isNew.count - new }

    package func count(_ fate: Fate) -> Int { gone.count { $0.fate == fate } }
}

extension Baseline {
    /// Compares a later result with this one.
    package func compared(with result: CheckResult) -> BaselineComparison {
        let then = Set(entries.map(\.id))
        let now = Set(result.findings.map(\.id))
        let waived = Set(result.waived.map(\.finding.id))
        let missing = MissingRecords(result.unknown)
        let gone = entries.filter { !now.contains($0.id) }.map { entry in
            let fate: BaselineComparison.Fate =
                waived.contains(entry.id) ? .waived : missing.concern(entry) ? .unknown : .resolved
            return BaselineComparison.Gone(entry: entry, fate: fate)
        }
        return BaselineComparison(asOf: asOf, isNew: result.findings.map { !then.contains($0.id) }, gone: gone)
    }
}

/// Whom which rules cannot be judged for.
private struct MissingRecords {
    /// The subjects by rule.
    private var subjects: [String: Set<String>] = [:]
    /// The rules that cannot be judged for anyone.
    private var rules: Set<String> = []

    init(_ unknown: UnknownList) {
        for entry in unknown {
            for rule in entry.rules {
                if let subject = entry.subject { subjects[rule, default: []].insert(subject.id) } else { rules.insert(rule) }
            }
        }
    }

    func concern(_ entry: Baseline.Entry) -> Bool {
        rules.contains(entry.rule) || subjects[entry.rule]?.contains(entry.subject) ?? false
    }
}
