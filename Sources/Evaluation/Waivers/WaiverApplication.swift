import CivilTime
import Policies

/// Takes the findings that are waived on a day out of the others.
struct WaiverApplication {
    let waivers: [Waiver]
    let day: CivilDate

    /// What is waived, with what became of each waiver. Of several waivers of one finding the first counts.
    struct Applied {
        var waived: [WaivedFinding] = []
        var results: [WaiverResult] = []
        /// The positions of the findings that stay.
        var open: [Int] = []
    }

    func applied(to findings: [Finding]) -> Applied {
        var applied = Applied()
        applied.results = waivers.map { WaiverResult(waiver: $0, state: state(of: $0), findings: 0) }
        let byRule = Dictionary(grouping: waivers.indices.filter { applied.results[$0].state == .unused }) { waivers[$0].rule }
        for (position, finding) in findings.enumerated() {
            guard let match = byRule[finding.rule]?.first(where: { waivers[$0].covers(finding) }) else {
                applied.open.append(position)
                continue
            }
            applied.results[match].state = .used
            applied.results[match].findings += 1
            var waived = finding
            waived.outcome = .waived
            waived.recommendations = []
            waived.passedOver = []
            applied.waived.append(WaivedFinding(finding: waived, waiver: waivers[match]))
        }
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
    /// Leaves only what is not waived among the findings and their people, and counts the rest as waived. Seats of courses go to those
    /// who stay.
    func move(_ findings: inout [Finding], _ people: inout [RowValue], _ summaries: inout [RuleSummary]) {
        guard !waived.isEmpty else { return }
        let stay = Set(open)
        for (position, finding) in findings.enumerated() where !stay.contains(position) { summaries.countAsWaived(finding) }
        findings = open.map { findings[$0] }
        people = open.map { people[$0] }
    }
}

extension [RuleSummary] {
    /// Counts a finding as waived instead of as what it was.
    fileprivate mutating func countAsWaived(_ finding: Finding) {
        guard let position = firstIndex(where: { $0.rule == finding.rule }) else { return }
        self[position].counts[finding.outcome, default: 0] -= 1
        if self[position].counts[finding.outcome] == 0 { self[position].counts[finding.outcome] = nil }
        self[position].counts[.waived, default: 0] += 1
    }
}
