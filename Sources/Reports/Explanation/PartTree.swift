import Diagnostics
import Evaluation
import Policies
import Records

/// Writes a part of an expression and its parts, each a line: what it says, what it came to, and where that stands.
struct PartTree {
    let language: Language
    /// How many elements of a list are shown.
    private let elementLimit = 8

    init(language: Language) { self.language = language }

    func write(_ part: ExplainedPart, depth: Int = 0, to page: inout TextPage) {
        let indent = String(repeating: " ", count: 4 + 2 * min(depth, 12))
        let label = indent + self.label(part) + " ="
        page.entry(
            label, ([value(part.result)] + [origin(part)].compactMap { $0 }).joined(separator: "  "),
            column: indent.utf8.count + 4)
        // Why a filter leaves an element out is seldom what a reader looks for; the JSON form has it.
        if part.isLeftOut { return }
        var elements = 0
        for inner in part.parts {
            if case .element = inner.origin {
                elements += 1
                if elements > elementLimit { continue }
            }
            write(inner, depth: depth + 1, to: &page)
        }
        let rest = max(0, elements - elementLimit) + part.omitted
        if rest > 0 { page.line(indent + "  " + words("… ほか \(rest)件", "… \(rest) more")) }
    }

    /// The operands of `&&` and `||` stand below, each on a line of its own.
    private func label(_ part: ExplainedPart) -> String {
        switch part.origin {
        case .all: words("次のすべて", "all of these")
        case .any: words("次のいずれか", "any of these")
        case .expression, .cell, .definition, .parameter, .element: TerminalText.safe(part.text)
        }
    }

    private func value(_ result: ExplainedPart.Result) -> String {
        switch result {
        case .value(let shown):
            let text = TerminalText.safe(shown.text[language])
            return text.isEmpty ? words("（空欄）", "(empty)") : text
        case .unknown(let fields):
            let names = fields.prefix(3).joined(separator: ReportWords.comma(language))
            return words("不明（\(names)）", "unknown (\(names))")
        case .error(let code): return UnknownCause.error(code).label[language]
        }
    }

    private func origin(_ part: ExplainedPart) -> String? {
        switch part.origin {
        case .cell(let cell):
            let cause = cell.cause.map { $0.label[language] }
            let place = cell.place.map { PlaceWords.text($0, language) }
            let texts = [cause, place].compactMap { $0 }
            return texts.isEmpty ? nil : "← " + texts.joined(separator: ReportWords.comma(language))
        case .parameter(let parameter): return "← " + text(parameter)
        case .definition: return part.isToldBefore ? words("（前に示したとおり）", "(as above)") : nil
        case .expression, .all, .any, .element: return nil
        }
    }

    private func text(_ parameter: ExplainedParameter) -> String {
        let basis = parameter.basis == .document ? words("方針の定め", "stated by the policy") : words("所管の想定", "assumption")
        return ([parameter.label?[language], basis].compactMap { $0 } + parameter.clauses).joined(
            separator: ReportWords.comma(language))
    }

    private func words(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
}
