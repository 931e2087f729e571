import Diagnostics
import Evaluation
import Policies
import Records

/// Says what was missing, where, and what to supply.
struct MissingBlock {
    let report: ExplanationReport

    private var language: Language { report.language }

    func write(_ missing: [MissingCell], to page: inout TextPage) {
        guard !missing.isEmpty else { return }
        page.line("  " + page.painted(words("足りないもの", "What is missing"), .cyan))
        for cell in missing {
            let place = cell.place.map { words("（\(PlaceWords.text($0, .ja))）", " (\(PlaceWords.text($0, .en)))") } ?? ""
            page.paragraph("\(name(cell))\(words("：", ": "))\(cell.cause.label[language])\(place)", indent: 4)
            page.entry("      →", remedy(cell), column: 8)
        }
    }

    private func name(_ cell: MissingCell) -> String {
        if cell.field.isEmpty { return words("式の計算", "an expression") }
        guard let (field, table) = names.field(cell.field) else { return cell.field }
        return words("\(table)の「\(field)」（\(cell.field)）", "`\(field)` of \(table) (\(cell.field))")
    }

    private var names: RecordNames { RecordNames(policy: report.policy, language: language) }

    private func remedy(_ cell: MissingCell) -> String {
        switch cell.cause {
        case .empty: words("空欄に値を入力すると判断できます", "fill in the empty cell")
        case .notSupplied: words("この値の元になる記録（ファイルまたは列）を加えると判断できます", "add the file or column that it comes from")
        case .unreadable: words("読み取れない値を直してください", "mend the value")
        case .notRated: words("評価が終わったら値を入力してください", "enter the level once it has been rated")
        case .notApplicable: words("対象外と記録されています。誤りでなければそのままでかまいません", "recorded as not applicable; leave it if that is right")
        case .unresolved: words("番号を直すか、その番号の行を加えてください", "correct the code or add the row that it names")
        case .error: words("計算に使う値（0や範囲外など）を確かめてください", "look at the values that it is computed from, such as 0")
        }
    }

    private func words(_ ja: String, _ en: String) -> String { LocalizedText(ja: ja, en: en)[language] }
}
