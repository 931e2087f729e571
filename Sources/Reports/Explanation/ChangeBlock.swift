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
        let names = ChangeWords(policy: report.policy, language: language)
        for cell in change.cells where cell.addition == nil {
            let place = cell.place.map { words("（\(PlaceWords.text($0, .ja))）", " (\(PlaceWords.text($0, .en)))") } ?? ""
            let from = cell.from.map { TerminalText.safe($0.text[language]) } ?? words("空欄", "empty")
            let name = words(
                "「\(names.table(cell.table))」\(names.key(cell)) の \(names.field(cell))",
                "\(names.table(cell.table)) \(names.key(cell)), \(names.field(cell))")
            let value = names.value(cell)
            page.entry("    ・", words("\(name) が \(value)（いまは \(from)）", "\(name): \(value) (now \(from))") + place, column: 6)
        }
        AddedRowsBlock(change, words: names).write(to: &page)
    }

    private func words(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
}
