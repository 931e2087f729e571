/// The report for people at a terminal: what to look at, where the organisation stands, what could not be told, and what to mend.
package struct TextReport: ReportFormat, ReportPart {
    package let name = "text"
    package let fileName = "report.txt"
    package var parts: [any ReportPart] { [self] }

    package init() {}

    package func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        var page = TextPage(report.layout)
        for section in Self.sections {
            section.write(report, to: &page)
            output.write(page.take())
        }
    }

    private static let sections: [any TextSection] = [
        HeaderSection(), FindingSection(), BaselineSection(), WaiverSection(), TargetSection(), UnknownSection(), DataSection(),
        ClosingSection(),
    ]
}

/// One part of the text report.
protocol TextSection: Sendable {
    func write(_ report: CheckReport, to page: inout TextPage)
}
