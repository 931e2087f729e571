import Diagnostics
import Evaluation
import Policies
import Schema

/// Says which cells would have to hold something else for a rule to be met, as a description and never as an instruction.
struct ChangeBlock {
    let report: ExplanationReport
    /// Whether the rule flags what its statement describes.
    let flags: Bool

    private var language: Language { report.language }

    func write(_ search: ChangeSearch, to page: inout TextPage) {
        page.line("  " + page.painted(title, .cyan))
        switch search {
        case .restsOnMany:
            page.paragraph(words("多くの人の記録から求めた値のため、調べていません", "not looked for: the value rests on the records of many"), indent: 4)
        case .none(let fields, _, let tried): page.paragraph(nothing(fields, tried), indent: 4)
        case .found(let changes, let isComplete, let tried):
            for (place, change) in changes.enumerated() {
                if place > 0 { page.paragraph(words("または", "or"), indent: 4) }
                write(change, &page)
            }
            if !isComplete {
                page.paragraph(
                    words(
                        "（\(Figures.count(tried))通りを調べた範囲で最も小さいもの。より小さい変更がないとは限りません）",
                        "(the smallest of \(Figures.count(tried)) that were tried; there may be a smaller one)"), indent: 4)
            }
            if changes.contains(where: { $0.cells.contains(where: \.isRating) }) {
                page.paragraph(
                    words(
                        "評価がそうであった場合の話で、評価の変更を求めるものではありません",
                        "this says what would have to be true; it asks nobody to change a rating"),
                    indent: 4)
            }
        }
    }

    private var title: String {
        flags
            ? words("当てはまらなくなるのは、記録が次のようであった場合です", "It would be clear if the records said")
            : words("満たすのは、記録が次のようであった場合です", "It would be met if the records said")
    }

    private func nothing(_ fields: Int, _ tried: Int) -> String {
        words(
            "\(Figures.count(tried))通りを調べましたが、見つかりませんでした（\(fields)項目まで）",
            "none was found among \(Figures.count(tried)) that were tried, of up to \(fields) fields")
    }

    private func write(_ change: SmallestChange, _ page: inout TextPage) {
        let names = RecordNames(policy: report.policy, language: language)
        for cell in change.cells where cell.addition == nil {
            let place = cell.place.map { words("（\(PlaceWords.text($0, .ja))）", " (\(PlaceWords.text($0, .en)))") } ?? ""
            let from = cell.from.map { TerminalText.safe($0.text[language]) } ?? words("空欄", "empty")
            page.entry(
                "    ・",
                words("\(name(cell, names)) が \(value(cell))（いまは \(from)）", "\(name(cell, names)): \(value(cell)) (now \(from))")
                    + place,
                column: 6)
        }
        for addition in Set(change.cells.compactMap(\.addition)).sorted() {
            let cells = change.cells.filter { $0.addition == addition }
            guard let first = cells.first else { continue }
            let fields = cells.map { words("\(field($0, names)) \(value($0))", "\(field($0, names)) \(value($0))") }
            let list = fields.joined(separator: ReportWords.comma(language))
            let table = names.table(first.table)
            page.entry(
                "    ・",
                words(
                    "「\(table)」にもう1行（\(holder(of: first))）：\(list)", "one more row in \(table) (\(holder(of: first))): \(list)"),
                column: 6)
        }
    }

    /// What an added row belongs to: a person, one of their rows, or another row that is added.
    private func holder(of cell: ChangedCell) -> String {
        if let addedHolder = cell.addedHolder {
            return words("上の\(addedHolder)番目に加えた行のもの", "of the added row \(addedHolder) above")
        }
        let id = TerminalText.safe(cell.subject.id)
        let key = cell.key.map { TerminalText.safe($0) }.joined(separator: "/")
        return key == id ? id : "\(id) \(key)"
    }

    private func name(_ cell: ChangedCell, _ names: RecordNames) -> String {
        let key = cell.key.map { TerminalText.safe($0) }.joined(separator: "/")
        return words(
            "「\(names.table(cell.table))」\(key) の \(field(cell, names))",
            "\(names.table(cell.table)) \(key), \(field(cell, names))")
    }

    private func field(_ cell: ChangedCell, _ names: RecordNames) -> String {
        let row = report.policy.records.table(named: cell.table)?.rowName ?? cell.table
        let name = names.field("\(row).\(cell.field)")?.field ?? cell.field
        return words("「\(name)」", "`\(name)`")
    }

    /// A made-up text stands for any text.
    private func value(_ cell: ChangedCell) -> String {
        let text = TerminalText.safe(cell.to.text[language])
        if text.hasPrefix("＊") { return cell.from == nil ? words("何らかの記入", "anything") : words("別の内容", "something else") }
        return cell.isExample ? words("たとえば \(text)", "for example \(text)") : text
    }

    private func words(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
}
