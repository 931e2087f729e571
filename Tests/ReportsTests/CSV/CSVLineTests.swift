import Testing

@testable import Reports

@Suite("lines of CSV")
struct CSVLineTests {
    @Test(
        "a cell is quoted where it must be, and nothing is executed",
        arguments: [
            ("", ""), ("人財", "人財"), ("a,b", "\"a,b\""), ("say \"yes\"", "\"say \"\"yes\"\"\""), ("one\ntwo", "\"one\ntwo\""),
            ("one\r\ntwo", "\"one\r\ntwo\""), (" padded ", "\" padded \""),
            ("=1+2", "'=1+2"), ("@sum(A1)", "'@sum(A1)"), ("+81 3", "'+81 3"), ("-", "'-"),
            ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
            ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""), ("＝1", "'＝1"), ("\t=1", "'\t=1"),
            ("-1", "-1"), ("+2.5", "+2.5"), ("-1e-05", "-1e-05"), ("-inf", "'-inf"), ("\"\u{301}", "\"\"\"\u{301}\""),
        ])
    func cells(cell: String, expected: String) {
        #expect(CSVLine.of([cell]) == expected + "\r\n")
    }

    @Test("cells are set apart by commas")
    func several() {
        #expect(CSVLine.of(["a", "", "c"]) == "a,,c\r\n")
    }
}
