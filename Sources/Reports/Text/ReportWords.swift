import Diagnostics
import Evaluation
import Policies

extension FindingSeverity {
    /// The word for it.
    var label: LocalizedText {
        switch self {
        case .note: LocalizedText(ja: "参考", en: "note")
        case .attention: LocalizedText(ja: "注意", en: "attention")
        case .priority: LocalizedText(ja: "優先", en: "priority")
        }
    }

    var colour: TerminalColour {
        switch self {
        case .note: .green
        case .attention: .cyan
        case .priority: .yellow
        }
    }
}

extension GoalState {
    /// The word for it.
    var label: LocalizedText {
        switch self {
        case .reached: LocalizedText(ja: "到達", en: "reached")
        case .missed: LocalizedText(ja: "未到達", en: "not yet")
        case .open: LocalizedText(ja: "未確定", en: "open")
        }
    }

    var colour: TerminalColour {
        switch self {
        case .reached: .green
        case .missed: .yellow
        case .open: .cyan
        }
    }
}

extension UnknownCause {
    /// The word for it.
    var label: LocalizedText {
        switch self {
        case .empty: LocalizedText(ja: "空欄", en: "empty")
        case .notSupplied: LocalizedText(ja: "記録にない", en: "not in the records")
        case .unreadable: LocalizedText(ja: "読み取れない", en: "unreadable")
        case .notRated: LocalizedText(ja: "未評価", en: "not rated")
        case .notApplicable: LocalizedText(ja: "対象外", en: "not applicable")
        case .unresolved: LocalizedText(ja: "指す行がない", en: "names a row that is not there")
        case .error(let code): LocalizedText(ja: "計算できない（\(code)）", en: "cannot be computed (\(code))")
        }
    }
}

/// Words that several parts of a report use.
enum ReportWords {
    /// The way of learning of a recommended training.
    static func way(_ id: String) -> LocalizedText {
        switch Way(rawValue: id) {
        case .experience: LocalizedText(ja: "経験", en: "experience")
        case .feedback: LocalizedText(ja: "助言", en: "feedback")
        case .course: LocalizedText(ja: "研修", en: "course")
        case nil: LocalizedText(id)
        }
    }

    /// "2 priority, 60 attention"; what there is none of is left out.
    static func severities(_ counts: [FindingSeverity: Int], _ language: Language) -> String {
        let parts = FindingSeverity.allCases.reversed().compactMap { severity in
            counts[severity].map { count in
                let label = severity.label[language]
                return language == .ja ? "\(label) \(Figures.count(count))" : "\(Figures.count(count)) \(label)"
            }
        }
        return parts.joined(separator: comma(language))
    }

    /// "5 reached, 3 not yet".
    static func states(_ counts: [GoalState: Int], _ language: Language) -> String {
        let parts = [GoalState.reached, .missed, .open].compactMap { state in
            counts[state].map { language == .ja ? "\(state.label.ja) \($0)" : "\($0) \(state.label.en)" }
        }
        return parts.joined(separator: comma(language))
    }

    static func comma(_ language: Language) -> String { language == .ja ? "、" : ", " }

    /// "1 finding", "12 findings".
    static func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(Figures.count(count)) \(count == 1 ? singular : plural ?? singular + "s")"
    }
}
