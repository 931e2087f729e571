import Diagnostics
import Records
import Schema
import Testing

struct WideTests {
    private let employees = ("employees.csv", "職員番号,職層,採用年月日\n0000001,係員,2020-04-01\n0000002,主任,2010-04-01\n")

    @Test("a sheet with one column for each competency gives a row for each cell that is not empty")
    func wide() throws {
        let data = try Schemas.ward.read(
            employees, ("ratings.csv", "職員番号,氏名,評価年度,評価種別,知識･技術,倫理\n0000002,架空 花子,R6,定期評価,4,\n0000001,架空 太郎,R6,定期評価,\"3\",未実施\n"))
        #expect(data.text("appraisals") == ["0 | 2024 | regular | <notSupplied>", "1 | 2024 | regular | <notSupplied>"])
        #expect(
            data.text("ratings")
                == ["0 | ethics | <notRated>", "0 | knowledge | 3", "1 | knowledge | 4"].sorted {
                    $0.first ?? "0" < $1.first ?? "0"
                })
        #expect(data.findings.map(\.code) == ["JZ0547", "JZ0541"])
        #expect(data.findings.last?.message.en == "columns not used: 氏名")
        let place = data.place(table: "ratings", row: 2, field: "score")
        #expect(place == CellPlace(file: "ratings.csv", line: 2, column: 5, header: "知識･技術"))
        #expect(data.inputs.last?.wide?.columns.map(\.number) == [5, 6])
    }

    @Test("a mistake in such a sheet is told with its column")
    func mistakes() throws {
        let data = try Schemas.ward.read(
            employees, ("a.csv", "職員番号,評価年度,評価種別,倫理,業務遂行,倫理\n0000001,R6,定期評価,6,3,\n0000002,R6,定期評価,5,\n0000001,R6,定期評価,,2,\n"))
        #expect(
            data.findingLines() == [
                "JZ0547 a.csv:0 `appraisals` has no file; its rows are taken from those of `ratings`",
                "JZ0510 a.csv:2:4 `倫理` is a level outside the scale 1 to 5",
                "JZ0526 a.csv:2:5 the row contradicts that on line 4, which has the same key; neither is used",
                "JZ0521 a.csv:3 the row has 5 cells, its header 6",
                "JZ0526 a.csv:3:4 the row contradicts that on line 3, which has the same key; neither is used",
                "JZ0526 a.csv:3:6 the row contradicts that on line 3, which has the same key; neither is used",
                "JZ0526 a.csv:4:5 the row contradicts that on line 2, which has the same key; neither is used",
            ])
        #expect(data.text("ratings") == ["0 | ethics | <unreadable>"])
    }
}
