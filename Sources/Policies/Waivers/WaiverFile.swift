import CivilTime
package import Diagnostics
import YAMLTree

/// Reads files of waivers: YAML, or CSV with the same words as its header.
package enum WaiverFile {
    /// The waivers of a text, and what is wrong with it, sorted by place. A name that ends in `.csv` is CSV.
    package static func read(_ source: SourceText, policy: Policy) -> (waivers: [Waiver], diagnostics: [Diagnostic]) {
        var reading = Reading()
        let isTable = source.name.lowercased().hasSuffix(".csv")
        let drafts = isTable ? WaiverTable.read(source, &reading) : WaiverForm.read(YAMLReader.read(source), &reading)
        var waivers: [Waiver] = []
        for draft in drafts {
            guard isSound(draft, policy, &reading) else { continue }
            if let other = waivers.first(where: { $0.overlaps(draft.waiver) }) {
                let related = Diagnostic.Related(LocalizedText(ja: "もう一つはここ", en: "the other one is here"), at: other.range)
                reading.report(
                    WaiverDiagnostics.twice.at(
                        draft.rule.range, LocalizedText(draft.waiver.rule), LocalizedText(draft.waiver.subject),
                        related: [related]))
            }
            waivers.append(draft.waiver)
        }
        return (waivers, reading.diagnostics.sortedByPlace())
    }

    private static func isSound(_ draft: WaiverDraft, _ policy: Policy, _ reading: inout Reading) -> Bool {
        guard policy.rules.position(of: draft.waiver.rule) != nil else {
            var diagnostic = WaiverDiagnostics.unknownRule.at(draft.rule.range, LocalizedText(draft.waiver.rule))
            if let meant = Spelling.closestMatch(to: draft.waiver.rule, in: policy.rules.ids) {
                diagnostic.suggest(meant, at: draft.rule.range)
            }
            reading.report(diagnostic)
            return false
        }
        guard draft.waiver.from <= draft.waiver.until else {
            reading.report(
                WaiverDiagnostics.endsBeforeStart.at(
                    draft.until, LocalizedText(draft.waiver.from.description), LocalizedText(draft.waiver.until.description)))
            return false
        }
        return true
    }
}

/// A waiver with the places that its mistakes are shown at.
struct WaiverDraft {
    let waiver: Waiver
    let rule: IDReference
    let until: SourceRange
}

extension Waiver {
    /// Whether both hold for one finding on one day.
    fileprivate func overlaps(_ other: Waiver) -> Bool {
        rule == other.rule && subject == other.subject && (item == nil || other.item == nil || item == other.item)
            && from <= other.until && other.from <= until
    }
}
