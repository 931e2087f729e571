import CivilTime
import Diagnostics
import FoundationEssentials
import Records
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies
@testable import Reports

@Suite("A change of the records")
struct ChangeBlockTests {
    @Test(
        "is told with added rows below the row that holds them, and rows alike but for one field in one line",
        arguments: Language.allCases)
    func text(language: Language) throws {
        let loaded = try PolicyLoader.load(paths: [PackageRoot.url("Rules/meguro").path()])
        let day = try #require(CivilDate(year: 2025, month: 4, day: 1))
        let report = ExplanationReport([], policy: try #require(loaded.policy), asOf: day, year: 2024, language: language)
        var page = TextPage(report.layout)
        ChangeBlock(report: report, flags: false).write(search, to: &page)
        Golden.check(page.take(), named: "Explanation/added-rows.\(language.rawValue).txt")
    }

    @Test("as JSON, says of each cell which added row it stands in, and which one holds that")
    func json() {
        Golden.check(search.json.indented + "\n", named: "Explanation/added-rows.json")
    }

    /// Somebody without an appraisal of the year, which would have six ratings; and one rating too few in the year before.
    private var search: ChangeSearch {
        let names = [("倫理", "ethics"), ("戦略", "strategy"), ("判断", "judgement"), ("折衝", "negotiation"), ("経営", "management")]
        var cells = [
            cell("employees", "grade", from: shown("部長", "director"), to: shown("課長", "section manager")),
            cell("appraisals", "fiscal_year", to: shown(2024, "令和6年度", "FY2024"), row: 1),
            cell("appraisals", "kind", to: shown("regular", "regular"), row: 1),
        ]
        for (number, name) in names.enumerated() {
            cells += rating(name, field: "settled", row: number + 2, holder: 1)
        }
        cells += rating(("人材育成", "development"), field: "second", row: 7, holder: 1)
        cells += rating(("倫理", "ethics"), field: "settled", row: 8, holder: nil)
        return .found([SmallestChange(cells: cells, distance: 17)], isComplete: false, tried: 6_600)
    }

    private func rating(_ competency: (String, String), field: String, row: Int, holder: Int?) -> [ChangedCell] {
        var cells = [
            cell("ratings", "competency", to: shown(competency.0, competency.1), row: row, holder: holder),
            cell("ratings", field, to: shown(4, "満たしている", "meets"), row: row, holder: holder),
        ]
        cells[1].isExample = true
        cells[1].isRating = true
        return cells
    }

    private func cell(
        _ table: String, _ field: String, from: Shown? = nil, to: Shown, row: Int? = nil, holder: Int? = nil
    ) -> ChangedCell {
        let place = CellPlace(file: "employees.csv", line: 13, header: row == nil ? "職層" : nil)
        let key = table == "ratings" && holder == nil ? ["2023", "regular"] : ["0000012"]
        return ChangedCell(
            table: table, field: field, subject: Subject(kind: "employee", id: "0000012"), key: key, addition: row,
            addedHolder: holder, place: place, from: from, to: to, isExample: false, isRating: false)
    }

    private func shown(_ ja: String, _ en: String) -> Shown { Shown(value: .text(en), text: LocalizedText(ja: ja, en: en)) }

    private func shown(_ number: Int64, _ ja: String, _ en: String) -> Shown {
        Shown(value: .int(number), text: LocalizedText(ja: ja, en: en))
    }
}
