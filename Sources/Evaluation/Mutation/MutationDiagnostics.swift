package import Diagnostics
import Policies

/// What changes of a policy its examples do not notice.
package enum MutationDiagnostics {
    package static let unnoticed = DiagnosticKind(
        "JZ0491", .warning,
        message: LocalizedText(ja: "{0}しても、どの例も気づかない", en: "no example notices if {0}"),
        help: LocalizedText(
            ja: "気づく例: {1} に given: {2} を加えてください（今は {3}、変えると {4}）",
            en: "this example of {1} would: given: {2}; it comes to {3} now, to {4} with the change"))
    package static let withoutEffect = DiagnosticKind(
        "JZ0492", .warning,
        message: LocalizedText(ja: "{0}しても、どの例も気づかない", en: "no example notices if {0}"),
        help: LocalizedText(
            ja: "結果が変わる例は見つかりませんでした。なくても同じ条件かもしれません",
            en: "no example was found that comes out otherwise; what is changed may not matter"))

    package static let all = [unnoticed, withoutEffect]
}

extension Mutant {
    /// A survivor in words. Nil for a change that an example notices.
    package var diagnostic: Diagnostic? {
        guard noticedBy == nil else { return nil }
        guard let witness else { return MutationDiagnostics.withoutEffect.at(mutation.range, mutation.change) }
        return MutationDiagnostics.unnoticed.at(
            mutation.range, mutation.change, LocalizedText(witness.owner), LocalizedText(witness.given),
            LocalizedText(witness.now), LocalizedText(witness.changed))
    }
}
