import Columnar
import Diagnostics
import Records
import Schema
import Testing

struct LinesTests {
    @Test("children and grandchildren are read from nested lists, properties in any order")
    func nested() throws {
        let data = try Schemas.ward.read(
            (
                "職員.ndjson",
                """
                {"appraisals":[{"ratings":[{"score":"4","competency":"業務遂行"},{"competency":"倫理","score":null}],"kind":"定期評価","fiscal_year":"R5"}],"id":1,"grade":"係員","hired_on":"R2.4.1"}

                {"職員番号":"0000002","職層":"A2","採用年月日":"2010-04-01","評価":[],"一次評価者":"0000001"}

                """
            ))
        #expect(
            data.text("employees") == [
                "0000001 | <notSupplied> | A1 | 2020-04-01 | <notSupplied> | <notSupplied>",
                "0000002 | <notSupplied> | A2 | 2010-04-01 | <notSupplied> | @0",
            ])
        #expect(data.text("appraisals") == ["0 | 2023 | regular | <notSupplied>"])
        #expect(data.text("ratings") == ["0 | ethics | <empty>", "0 | execution | 4"])
        #expect(data.findingLines() == ["JZ0512 職員.ndjson:1 `id` had lost its leading zeros and was filled up to 7 digits"])
        #expect(data.place(table: "ratings", row: 1, field: "score")?.header == "appraisals[0].ratings[0].score")
        #expect(data.place(table: "employees", row: 1)?.line == 3)
    }

    @Test("rows that repeat or name what is not there are told with their path")
    func paths() throws {
        let data = try Schemas.ward.read(
            (
                "employees.ndjson",
                #"{"id":"0000001","grade":"A1","hired_on":"2020-04-01","rater":"0000009","appraisals":[{"fiscal_year":2023,"kind":"regular","ratings":[{"competency":"ethics","score":1},{"competency":"ethics","score":2}]}]}"#
            ))
        #expect(
            data.findings.map(\.place.header) == ["appraisals[0].ratings[1]", "appraisals[0].ratings[0]", "rater"])
        #expect(data.findings.map(\.code) == ["JZ0526", "JZ0526", "JZ0515"])
        #expect(data.text("ratings") == [])
    }

    @Test("a parent without the list of its children says nothing about them; an empty list says that there are none")
    func coverage() throws {
        let data = try Schemas.ward.read(
            (
                "employees.ndjson",
                """
                {"id":"0000001","grade":"A1","hired_on":"2020-04-01","appraisals":[]}
                {"id":"0000002","grade":"A1","hired_on":"2020-04-01"}
                {"id":"0000003","grade":"A1","hired_on":"2020-04-01","appraisals":null}

                """
            ))
        let appraisals = try #require(data.table("appraisals"))
        #expect((0..<3).map { appraisals.covers(parent: $0) } == [true, false, false])
        #expect(appraisals.rowCount == 0)
        #expect(data.table("ratings") == nil)
    }

    @Test(
        "a line that is not right says so and harms no other",
        arguments: [
            ("{\"id\":\"0000001\",}", ["JZ0530 employees.ndjson:1 the line is left out because it is not JSON at byte 17"]),
            ("[1]", ["JZ0530 employees.ndjson:1 the line is left out because it is not JSON at byte 1"]),
            (
                #"{"id":"0000001","grade":{"id":"A1"},"hired_on":"2020-04-01"}"#,
                ["JZ0517 employees.ndjson:1 `grade` is not a single value"]
            ),
            (
                #"{"id":"0000001","grade":"A1","grade":"A2","hired_on":"2020-04-01"}"#,
                ["JZ0518 employees.ndjson:1 `grade` stands twice in one object"]
            ),
            (
                #"{"id":"0000001","grade":"A1","hired_on":"2020-04-01","appraisals":{}}"#,
                ["JZ0549 employees.ndjson:1 `appraisals` is not used because it is not a list"]
            ),
            (
                #"{"id":"0000001","grade":"A1","hired_on":"2020-04-01","appraisals":[7]}"#,
                ["JZ0531 employees.ndjson:1 an element of `appraisals` is left out because it is not an object"]
            ),
            (
                #"{"id":"0000001","grade":"A1","hired_on":"2020-04-01","shoe":9,"appraisals":[{"fiscal_year":2020,"kind":"x","hat":1}]}"#,
                [
                    "JZ0541 employees.ndjson:0 columns not used: shoe, appraisals[].hat",
                    "JZ0508 employees.ndjson:1 `x` is not a value of `appraisals[0].kind`",
                ]
            ),
        ])
    func mistakes(line: String, findings: [String]) throws {
        let data = try Schemas.ward.read(
            ("employees.ndjson", line + "\n" + #"{"id":"0000002","grade":"A1","hired_on":"2020-04-01"}"# + "\n"))
        #expect(data.findingLines() == findings)
        #expect(data.text("employees").last == "0000002 | <notSupplied> | A1 | 2020-04-01 | <notSupplied> | <notSupplied>")
    }

    @Test(
        "escapes of strings are taken out",
        arguments: [
            (#"a\"b\\c\/d"#, "a\"b\\c/d"), (#"\u67b6\u7a7a"#, "架空"), (#"\ud83d\ude00"#, "😀"), (#"a\tb"#, "a\tb"),
            (#"\u0041"#, "A"),
        ])
    func escapes(written: String, text: String) throws {
        let data = try Schemas.ward.read(
            ("employees.ndjson", "{\"id\":\"0000001\",\"name\":\"\(written)\",\"grade\":\"A1\",\"hired_on\":\"2020-04-01\"}"))
        #expect(data.text("employees") == ["0000001 | \(text) | A1 | 2020-04-01 | <notSupplied> | <notSupplied>"])
        #expect(data.findingLines() == [])
    }

    @Test(
        "what is not JSON is refused",
        arguments: [
            "{", "{}}", "{'id':1}", "{\"id\":01}", "{\"id\":1.}", "{\"id\":+1}", "{\"id\":.5}", "{\"id\":tru}",
            "{\"id\":\"a\tb\"}", #"{"id":"\x"}"#,
            #"{"id":"\ud83d"}"#, #"{"id":"\ude00\ud83d"}"#, "{\"id\" 1}", "{\"id\":1,}", "{,}", "{\"id\":[1,]}", "{\"id\":\"a}",
            "nul",
            "{\"id\":" + String(repeating: "[", count: 100) + String(repeating: "]", count: 100) + "}",
        ])
    func malformed(line: String) throws {
        let data = try Schemas.ward.read(("employees.ndjson", line))
        #expect(data.findings.map(\.code) == ["JZ0530"])
        #expect(data.text("employees") == [])
    }
}
