package import Diagnostics
import Policies

/// What the examples of a policy do not come to.
package enum CoverageDiagnostics {
    package static let conditionNeverSo = DiagnosticKind(
        "JZ0481", .warning,
        message: LocalizedText(ja: "「{0}」が{1}例がない", en: "no example in which `{0}` {1}"),
        help: LocalizedText(
            ja: "「{2}」、またはそれを使うルールや指標に、そのような例を加えてください", en: "add such an example to `{2}`, or to a rule or metric that reads it"))
    package static let neverChosen = DiagnosticKind(
        "JZ0482", .warning,
        message: LocalizedText(ja: "「{0}」でこの行に至る例がない", en: "no example in which `{0}` comes to this row"),
        help: LocalizedText(ja: "この行に合う例を加えてください", en: "add an example that this row fits"))
    package static let noRowNeverTried = DiagnosticKind(
        "JZ0483", .warning,
        message: LocalizedText(ja: "「{0}」でどの行にも合わない例がない", en: "no example in which no row of `{0}` fits"),
        help: LocalizedText(
            ja: "どの行にも合わない例を加えるか、条件のない行を最後に置いてください", en: "add an example that no row fits, or a last row without cells"))

    package static let all = [conditionNeverSo, neverChosen, noRowNeverTried]
}

extension Branch {
    /// What an example would have to come to. Nil for a branch that one comes to.
    func diagnostic(in policy: TypedPolicy) -> Diagnostic? {
        guard !isTaken else { return nil }
        let name = LocalizedText(policy.name(of: home))
        switch way {
        case .yes: return so(LocalizedText(ja: "真になる", en: "is true"), name)
        case .no: return so(LocalizedText(ja: "偽になる", en: "is false"), name)
        case .present: return so(LocalizedText(ja: "値を持つ", en: "has a value"), name)
        case .empty: return so(LocalizedText(ja: "空になる", en: "is empty"), name)
        case .chosen: return CoverageDiagnostics.neverChosen.at(range, name)
        case .noRow: return CoverageDiagnostics.noRowNeverTried.at(range, name)
        }
    }

    private func so(_ words: LocalizedText, _ name: LocalizedText) -> Diagnostic {
        CoverageDiagnostics.conditionNeverSo.at(range, LocalizedText(text), words, name)
    }
}
