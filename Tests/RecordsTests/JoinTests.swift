import Columnar
import Diagnostics
import Records
import Schema
import Testing

struct JoinTests {
    private let employees = ("employees.csv", "職員番号,職層,採用年月日\n0000002,係員,2020-04-01\n0000001,主任,2010-04-01\n")

    @Test("children stand by parent and key, wherever they stand in their file")
    func order() throws {
        let data = try Schemas.ward.read(
            employees, ("appraisals.csv", "職員番号,評価年度,評価種別\n1,R5,定期評価\n2,R6,定期評価\n0000002,R5,定期評価\n"))
        #expect(
            data.text("appraisals") == [
                "0 | 2023 | regular | <notSupplied>", "0 | 2024 | regular | <notSupplied>", "1 | 2023 | regular | <notSupplied>",
            ])
        #expect(data.findings.map(\.code) == ["JZ0512", "JZ0512"])
        #expect((0..<3).map { data.place(table: "appraisals", row: $0)?.line } == [4, 3, 2])
    }

    @Test("a grandchild finds its parent by part of its key where that is enough")
    func partialKey() throws {
        let data = try Schemas.ward.read(
            employees,
            (
                "appraisals.csv",
                "職員番号,評価年度,評価種別\n0000001,2023,定期評価\n0000001,2024,定期評価\n0000002,2024,定期評価\n0000002,2024,条件付採用\n"
            ), ("ratings.csv", "職員番号,評価年度,能力,最終評価\n0000001,2024,倫理,4\n0000001,2023,倫理,3\n0000002,2024,倫理,5\n"))
        #expect(data.text("ratings") == ["2 | ethics | 3", "3 | ethics | 4"])
        #expect(
            data.findingLines() == [
                "JZ0528 ratings.csv:4 the row is left out because it may belong to several rows of `appraisals`"
            ])
        #expect(data.findings.first?.help?.ja == "「評価種別」の列を加えてください")
    }

    @Test("rows that a table does not take are left out before they can contradict others; those that do not say are taken")
    func only() throws {
        let data = try Schemas.ward.read(
            employees,
            (
                "postings.csv",
                "職員番号,発令日,本務・兼務\n0000002,2020-04-01,本務\n0000002,2020-04-01,兼務\n0000001,2021-04-01,兼務\n0000001,2022-04-01,\n"
            ))
        #expect(data.text("postings") == ["0 | 2020-04-01 | main", "1 | 2022-04-01 | <empty>"])
        #expect(data.findings.map { "\($0.code) \($0.place.line)" } == ["JZ0534 3", "JZ0534 4"])
        let without = try Schemas.ward.read(employees, ("postings.csv", "職員番号,発令日\n0000002,2020-04-01\n"))
        #expect(without.text("postings") == ["0 | 2020-04-01 | <notSupplied>"])
    }

    @Test("a parent without a file has the rows that its children name")
    func implied() throws {
        let data = try Schemas.ward.read(
            employees,
            ("ratings.csv", "職員番号,評価年度,能力,最終評価\n0000001,2024,倫理,4\n0000001,2023,倫理,3\n0000001,2024,業務遂行,2\n0000002,2024,倫理,未実施\n")
        )
        #expect(
            data.text("appraisals") == [
                "0 | 2024 | <notSupplied> | <notSupplied>", "1 | 2023 | <notSupplied> | <notSupplied>",
                "1 | 2024 | <notSupplied> | <notSupplied>",
            ])
        #expect(data.text("ratings") == ["0 | ethics | <notRated>", "1 | ethics | 3", "2 | ethics | 4", "2 | execution | 2"])
        #expect(data.table("appraisals")?.isImplied == true)
        #expect(
            data.findingLines() == ["JZ0547 ratings.csv:0 `appraisals` has no file; its rows are taken from those of `ratings`"])
    }

    @Test("without any parent's file, rows are implied up to the top")
    func impliedToTheTop() throws {
        let data = try Schemas.ward.read(("ratings.csv", "職員番号,評価年度,評価種別,能力,最終評価\n0000001,2024,定期評価,倫理,4\n"))
        #expect(
            data.text("employees") == ["0000001 | <notSupplied> | <notSupplied> | <notSupplied> | <notSupplied> | <notSupplied>"])
        #expect(data.text("appraisals") == ["0 | 2024 | regular | <notSupplied>"])
        #expect(data.text("ratings") == ["0 | ethics | 4"])
    }

    @Test("rows whose parent is missing, unnamed or left out are left out")
    func orphans() throws {
        let data = try Schemas.ward.read(
            ("employees.csv", "職員番号,職層,採用年月日\n0000001,係員,2020-04-01\n0000003,係員,2020-04-01\n0000003,主任,2020-04-01\n"),
            ("appraisals.csv", "職員番号,評価年度,評価種別\n0000009,2024,定期評価\n,2024,定期評価\n0000003,2024,定期評価\n0000001,2024,定期評価\n"))
        #expect(data.text("employees").count == 1)
        #expect(data.text("appraisals").count == 1)
        #expect(
            data.findingLines(japanese: true) == [
                "JZ0526 employees.csv:3 キーが同じで内容の違う行が4行目にあります。どちらの行も使いませんでした",
                "JZ0526 employees.csv:4 キーが同じで内容の違う行が3行目にあります。どちらの行も使いませんでした",
                "JZ0527 appraisals.csv:2 この行が属する行が「職員」にないため、使えません", "JZ0524 appraisals.csv:3:1 「職員番号」がないか読めないため、この行を使えません",
                "JZ0529 appraisals.csv:4 この行が属する「職員」の行が使えないため、使えません",
            ])
    }

    @Test("a child file without the parent's key is not used")
    func noLink() throws {
        let data = try Schemas.ward.read(employees, ("appraisals.csv", "評価年度,評価種別\n2024,定期評価\n"))
        #expect(data.table("appraisals") == nil)
        #expect(data.findings.map(\.code) == ["JZ0544"])
    }

    @Test("a reference is the row that it names, or unresolved")
    func references() throws {
        let data = try Schemas.ward.read(
            (
                "employees.csv",
                "職員番号,職層,採用年月日,一次評価者\n0000001,係員,2020-04-01,2\n0000002,主任,2010-04-01,0000009\n0000003,係長,2000-04-01,\n"
            ))
        let rater = try #require(data.table("employees")?.column(named: "rater"))
        #expect((0..<3).map { rater.state(at: $0) } == [.value, .unresolved, .empty])
        #expect(rater.code(at: 0) == 1)
        #expect(data.findings.map(\.code) == ["JZ0512", "JZ0515"])
        #expect(data.findings.last?.message.ja == "「一次評価者」が指す行が「職員」にありません")
    }

    @Test("a composite key tells rows apart, and a key that cannot be read keeps a child's row")
    func keys() throws {
        let data = try Schemas.ward.read(
            employees, ("surveys.csv", "fiscal_year,item,mean\nR5,a,3.5\nR5,b,4\nR6,a,2\n"),
            ("appraisals.csv", "職員番号,評価年度,評価種別\n0000001,2024,なぞ\n0000001,2024,定期評価\n0000001,2024,なぞ\n"))
        #expect(data.text("surveys") == ["2023 | a | 3.5", "2023 | b | 4.0", "2024 | a | 2.0"])
        #expect(
            data.text("appraisals") == [
                "1 | 2024 | regular | <notSupplied>", "1 | 2024 | <unreadable> | <notSupplied>",
                "1 | 2024 | <unreadable> | <notSupplied>",
            ])
    }
}
