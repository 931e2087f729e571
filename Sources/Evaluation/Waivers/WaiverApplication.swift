import CivilTime
import Policies

/// Takes the findings that are waived on a day out of the others.
struct WaiverApplication {
    let waivers: [Waiver]
    let day: CivilDate

    /// What is waived, with what became of each waiver. Of several waivers of one finding the first counts.
    struct Applied {
        var waived: [WaivedFinding] = []
        /// What each waived finding was.
        fileprivate(set) var outcomes: [Outcome] = []
        var results: [WaiverResult] = []
        /// The findings that stay.
        var open: FindingList
    }

    func applied(to findings: FindingList) -> Applied {
        var applied = Applied(open: findings)
        applied.results = waivers.map { WaiverResult(waiver: $0, state: state(of: $0), findings: 0) }
        let byRule = Dictionary(grouping: waivers.indices.filter { applied.results[$0].state == .unused }) { waivers[$0].rule }
        guard !byRule.isEmpty else { return applied }
        var open: [Int] = []
        for (position, finding) in findings.enumerated() {
            guard let match = byRule[finding.rule]?.first(where: { waivers[$0].covers(finding) }) else {
                open.append(position)
                continue
            }
            applied.results[match].state = .used
            applied.results[match].findings += 1
            applied.take(finding, by: waivers[match])
        }
        if !applied.waived.isEmpty { applied.open = findings.keeping(open) }
        return applied
    }

    /// `unused` until a finding is met.
    private func state(of waiver: Waiver) -> WaiverResult.State {
        if day < waiver.from { return .pending }
        return waiver.until < day ? .expired : .unused
    }
}

extension Waiver {
    /// By bytes, as ids are compared everywhere.
    fileprivate func covers(_ finding: Finding) -> Bool {
        guard finding.subject.id.utf8.elementsEqual(subject.utf8) else { return false }
        guard let item else { return true }
        return finding.item.map { $0.utf8.elementsEqual(item.utf8) } ?? false
    }
}

extension WaiverApplication.Applied {
    /// Counts what is waived as waived instead of as what it was. Seats of courses go to those who stay.
    func count(in summaries: inout [RuleSummary]) {
        for (finding, outcome) in zip(waived.map(\.finding), outcomes) {
            guard let position = summaries.firstIndex(where: { $0.rule == finding.rule }) else { continue }
            summaries[position].counts[outcome, default: 0] -= 1
            if summaries[position].counts[outcome] == 0 { summaries[position].counts[outcome] = nil }
            summaries[position].counts[.waived, default: 0] += 1
        }
    }

    fileprivate mutating func take(_ finding: Finding, by waiver: Waiver) {
        outcomes.append(finding.outcome)
        var waivedFinding = finding
        waivedFinding.outcome = .waived
        waivedFinding.recommendations = []
        waivedFinding.passedOver = []
        waived.append(WaivedFinding(finding: waivedFinding, waiver: waiver))
    }
}
