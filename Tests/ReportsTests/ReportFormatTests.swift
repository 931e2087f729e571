import Diagnostics
import Reports
import TestSupport
import Testing

@Suite("results in each format")
struct ReportFormatTests {
    @Test("each file of each format is as recorded", arguments: ["text", "json", "csv"], Language.allCases)
    func recorded(name: String, language: Language) throws {
        let format = try #require(ReportFormats.named(name))
        let report = try SampleResult.report(language)
        for part in format.parts {
            Golden.check(written(part, report), named: "Results/\(language.rawValue)/\(part.fileName)")
        }
    }

    @Test("a run that found nothing is as recorded", arguments: ["text", "json", "csv"], Language.allCases)
    func nothing(name: String, language: Language) throws {
        let format = try #require(ReportFormats.named(name))
        var text = ""
        format.write(try SampleResult.empty(language), to: &text)
        Golden.check(text, named: "Results/\(language.rawValue)/nothing.\(name).txt")
    }

    @Test("no line of the text report is wider than the page", arguments: [50, 64, 80, 120], Language.allCases)
    func width(width: Int, language: Language) throws {
        var text = ""
        let report = try SampleResult.report(language, layout: TextLayout(width: width))
        try #require(ReportFormats.named("text")).write(report, to: &text)
        for line in text.split(separator: "\n") {
            #expect(DisplayWidth.of(line) <= width, "\(line)")
        }
    }

    @Test("colours change nothing but the colours")
    func colours() throws {
        let format = try #require(ReportFormats.named("text"))
        var (plain, coloured) = ("", "")
        format.write(try SampleResult.report(.ja), to: &plain)
        format.write(try SampleResult.report(.ja, layout: TextLayout(width: 80, usesColour: true, rows: 3)), to: &coloured)
        #expect(coloured.contains("\u{1B}[33m優先\u{1B}[0m"))
        #expect(coloured.replacing(/\u{1B}\[\d+m/, with: "") == plain)
    }

    @Test("an unknown format is none")
    func unknownFormat() {
        #expect(ReportFormats.named("excel") == nil)
    }

    private func written(_ part: any ReportPart, _ report: CheckReport) -> String {
        var text = ""
        part.write(report, to: &text)
        return text
    }
}
