import Diagnostics

/// Finds texts that an author gave in one language of a pair only.
struct Translations: PlainAnalysis {
    let kinds = [AnalysisDiagnostics.missingTranslation]

    func examine(_ subject: PlainSubject, _ report: inout AnalysisReport) {
        for text in subject.policy.texts {
            for language in text.missing { tell(language, text.range, &report) }
        }
        for rule in subject.policy.rules {
            if rule.message.ja == nil { tell(.ja, rule.message.range, &report) }
            if rule.message.en == nil { tell(.en, rule.message.range, &report) }
        }
    }

    private func tell(_ language: Language, _ range: SourceRange, _ report: inout AnalysisReport) {
        let name =
            switch language {
            case .ja: LocalizedText(ja: "日本語", en: "Japanese")
            case .en: LocalizedText(ja: "英語", en: "English")
            }
        report.tell(
            AnalysisDiagnostics.missingTranslation.at(range.firstLine, name, LocalizedText(language.rawValue)))
    }
}

extension Policy {
    /// Every text of the policy, in the order of its sections.
    fileprivate var texts: [PolicyText] {
        let frame: [PolicyText?] =
            [header.title, header.effective?.reason] + clauses.map(\.summary) + (scale?.levels ?? []).map(\.label)
            + streams.flatMap { [$0.label] + $0.groups } + grades.map(\.label) + expectations.flatMap { [$0.label, $0.text] }
            + progressions.map(\.reason)
        return (frame + descriptions + definitions).compactMap { $0 }
    }

    /// The texts that describe what is wanted.
    private var descriptions: [PolicyText?] {
        func texts(_ statements: Register<Statement>) -> [PolicyText?] { statements.flatMap { [$0.label, $0.text] } }
        return images.flatMap { [$0.label, $0.text] + texts($0.behaviours) + texts($0.enablers) }
            + stages.flatMap { [$0.label, $0.text] + texts($0.questions) } + texts(questions)
            + areas.flatMap { [$0.label, $0.consequence?.text] + texts($0.problems) } + targets.flatMap { [$0.label, $0.text] }
    }

    /// The texts of what is computed.
    private var definitions: [PolicyText?] {
        parameters.flatMap { [$0.label, $0.reason] } + variables.map(\.documentation)
            + views.filter { !$0.isPrelude }.flatMap { [$0.documentation] + $0.columns.map(\.documentation) }
            + rules.flatMap { [$0.label, $0.reason] } + metrics.flatMap { [$0.label, $0.reason] }
            + trainings.flatMap { [$0.title, $0.provider] }
    }
}
