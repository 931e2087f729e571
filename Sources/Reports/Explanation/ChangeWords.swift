import Diagnostics
import Evaluation
import Policies
import Schema

/// Names the tables, fields and values of a change as files do.
struct ChangeWords {
    let policy: Policy
    let language: Language

    private var names: RecordNames { RecordNames(policy: policy, language: language) }

    func table(_ id: String) -> String { names.table(id) }

    func field(_ cell: ChangedCell) -> String {
        let row = policy.records.table(named: cell.table)?.rowName ?? cell.table
        let name = names.field("\(row).\(cell.field)")?.field ?? cell.field
        return words("「\(name)」", "`\(name)`")
    }

    /// A made-up text stands for any text.
    func value(_ cell: ChangedCell) -> String {
        let text = TerminalText.safe(spelling(of: cell))
        if text.hasPrefix("＊") { return cell.from == nil ? words("何らかの記入", "anything") : words("別の内容", "something else") }
        return cell.isExample ? words("たとえば \(text)", "for example \(text)") : text
    }

    /// A person, and which of their rows.
    func row(_ cell: ChangedCell) -> String {
        let id = TerminalText.safe(cell.subject.id)
        let key = key(cell)
        return key == id ? id : "\(id) \(key)"
    }

    func key(_ cell: ChangedCell) -> String { cell.key.map { TerminalText.safe($0) }.joined(separator: "/") }

    func words(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }

    /// A code as Japanese files write it.
    private func spelling(of cell: ChangedCell) -> String {
        let text = cell.to.text[language]
        guard language == .ja, let allowed = policy.records.table(named: cell.table)?.field(named: cell.field)?.oneOf,
            let value = allowed.first(where: { $0.code == text })
        else { return text }
        return value.spellings.first ?? text
    }
}
