import Diagnostics
import Reports
import Testing

@Suite("columns of the list of findings")
struct FindingColumnTests {
    @Test("columns are chosen and ordered by name")
    func list() throws {
        #expect(try FindingColumn.list("message, subject,rule") == [.message, .subject, .rule])
    }

    @Test(
        "a name that is none, or stands twice, is refused",
        arguments: [
            ("subject,mesage", "there is no column `mesage`; did you mean `message`?"), ("", "there is no column ``"),
            ("rule,rule", "the column `rule` is named twice"),
        ])
    func refused(text: String, message: String) throws {
        let error = try #require(throws: JinzaiError.self) { try FindingColumn.list(text) }
        #expect(error.message.en == message)
        #expect(error.reason == .usage)
    }

    @Test("the chosen columns are written, in their order")
    func written() throws {
        var report = try SampleResult.report(.en)
        report.findingColumns = try FindingColumn.list("rule,subject,line")
        var text = ""
        try #require(ReportFormats.named("csv")).write(report, to: &text)
        #expect(text.hasPrefix("rule,subject,line\r\nlevel,0000001,2\r\n"))
    }
}
