import Columnar
import Diagnostics
import Records
import Schema
import Testing

struct RowsTests {
    private static let notes = DatasetSchema(
        tables: [
            TableSchema(
                id: "notes", rowName: "note", key: ["id"],
                fields: [FieldSchema(name: "id", type: .int), FieldSchema(name: "text", type: .string, optional: true)])
        ], vocabulary: Vocabulary())

    @Test(
        "cells are cut as RFC 4180 says, whatever ends the lines",
        arguments: [
            ("id,text\n1,a\n2,b\n", ["1 | a", "2 | b"]), ("id,text\r\n1,a\r\n2,b", ["1 | a", "2 | b"]),
            ("id,text\r1,a\r2,b\r", ["1 | a", "2 | b"]),
            ("id,text\n1,\"a,b\"\n", ["1 | a,b"]), ("id,text\n1,\"a\"\"b\"\n", ["1 | a\"b"]),
            ("id,text\n1,\"a\r\nb\"\n2,c", ["1 | a\r\nb", "2 | c"]),
            ("id,text\n1,\"\"\n", ["1 | <empty>"]), ("id,text\n\n1,a\n\r\n2,b\n\n", ["1 | a", "2 | b"]),
            ("id\ttext\n1\ta,b\n", ["1 | a,b"]),
            ("id,text\n1, a b \n", ["1 | a b"]), ("id,text\n1,　a　\n", ["1 | a"]), ("text,id\na,1\n", ["1 | a"]),
            ("\u{FEFF}id,text\n1,a", ["1 | a"]),
            ("id,text,,\n1,a,,\n", ["1 | a"]), ("id,text\n1,a,,\n2,b,,\n", ["1 | a", "2 | b"]),
            ("id,text\n1,a\"b\n", ["1 | a\"b"]),
            ("id,text\n", []),
            ("\"id\",\"text\"\n\"1\",\"a\"\n", ["1 | a"]), ("ＩＤ, Text \n1,a\n", ["1 | a"]),
        ])
    func cells(text: String, rows: [String]) throws {
        let data = try Self.notes.read(("notes.csv", text))
        #expect(data.text("notes") == rows)
        #expect(data.findingLines() == [])
    }

    @Test(
        "a row that is not right says so and harms no other",
        arguments: [
            ("id,text\n1,\"a\"b\n2,c\n", ["1 | <unreadable>", "2 | c"], ["JZ0516 notes.csv:2:2 the quotes of `text` are wrong"]),
            (
                "id,text\n1,\"a\n2,b\n", ["1 | <unreadable>", "2 | b"],
                ["JZ0523 notes.csv:2 a quote that opens on this line is never closed"]
            ),
            ("id,text\n1\n2,b\n", ["1 | <unreadable>", "2 | b"], ["JZ0521 notes.csv:2 the row has 1 cells, its header 2"]),
            (
                "id,text\n1,a,b\n2,b\n", ["1 | <unreadable>", "2 | b"],
                ["JZ0522 notes.csv:2 the row has 3 cells, its header only 2"]
            ),
            (
                "id,text\n,a\nx,b\n2,c\n", ["2 | c"],
                [
                    "JZ0524 notes.csv:2:1 the row is left out because `id` is missing or unreadable",
                    "JZ0502 notes.csv:3:1 `id` cannot be read as a whole number",
                    "JZ0524 notes.csv:3:1 the row is left out because `id` is missing or unreadable",
                ]
            ),
            ("id,text\n1,a\n1,a\n", ["1 | a"], ["JZ0525 notes.csv:3 the row is the same as that on line 2 and counts once"]),
            (
                "id,text\n1,a\n2,b\n1,c\n1,a\n", ["2 | b"],
                [
                    "JZ0526 notes.csv:2 the row contradicts that on line 4, which has the same key; neither is used",
                    "JZ0526 notes.csv:4 the row contradicts that on line 2, which has the same key; neither is used",
                    "JZ0525 notes.csv:5 the row is the same as that on line 2 and counts once",
                ]
            ),
            ("id,text,colour,\n1,a,red,\n", ["1 | a"], ["JZ0541 notes.csv:1:3 columns not used: colour"]),
            (
                "id,text,ID\n1,a,2\n", ["1 | a"],
                [
                    "JZ0545 notes.csv:1:3 two columns have the header `ID`; the left one is used",
                    "JZ0541 notes.csv:1:3 columns not used: ID",
                ]
            ),
            (
                "text\na\n", ["not supplied"],
                ["JZ0544 notes.csv:0 the table `notes` is not used because it lacks the columns that identify its rows: id"]
            ),
            ("", ["not supplied"], ["JZ0546 notes.csv:0 the file is empty"]),
        ])
    func mistakes(text: String, rows: [String], findings: [String]) throws {
        let data = try Self.notes.read(("notes.csv", text))
        #expect(data.text("notes") == rows)
        #expect(data.findingLines() == findings)
    }

    @Test("lines are counted through quoted line ends of every kind")
    func lines() throws {
        let data = try Self.notes.read(("notes.csv", "id,text\n1,\"a\nb\"\r\n2,\"a\r\nb\"\r3,\"a\rb\"\n4,x\n"))
        #expect((0..<4).map { data.place(table: "notes", row: $0)?.line } == [2, 4, 6, 8])
    }

    @Test("rows of several files make one table; a column that one of them lacks is not supplied there")
    func severalFiles() throws {
        let data = try Self.notes.read(
            ("notes.csv", "id,text\n1,a\n"), ("more.csv", "id,text\n2,b\n1,a\n"), ("notes.csv", "id\n3\n"))
        #expect(data.text("notes") == ["1 | a", "2 | b", "3 | <notSupplied>"])
        #expect(data.findingLines() == ["JZ0525 more.csv:3 the row is the same as that on line 2 of `notes.csv` and counts once"])
        #expect(data.place(table: "notes", row: 1, field: "text")?.file == "more.csv")
        #expect(data.inputs.map(\.table) == ["notes", "notes", "notes"])
    }

    @Test("a file is known by its headers where its name says nothing")
    func byHeaders() throws {
        let data = try Schemas.ward.read(
            ("export (1).csv", "職員番号,職層,採用年月日\n0000001,係員,2020-04-01\n"), ("b.csv", "職員番号,評価年度,評価種別,確定\n0000001,R5,定期評価,済\n"),
            ("c.csv", "a,b\n1,2\n"))
        #expect(data.text("employees").count == 1)
        #expect(data.text("appraisals") == ["0 | 2023 | regular | true"])
        #expect(
            data.findingLines() == [
                "JZ0542 c.csv:0 the file is not used because neither its name nor its headers belong to a table"
            ])
    }
}
