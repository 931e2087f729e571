import Diagnostics
import Evaluation

/// Pages for people to read in a browser, each of one file that needs nothing else.
///
/// On standard output: everything, for HR. In a folder: the same as `report.html`, split by department where there are many people;
/// `owner.html` with values over groups alone; and under `units/` a page for the supervisors of each department.
struct HTMLReport: ReportFormat {
    let name = "html"
    let needsDetail = true
    let namesInputs = true
    var parts: [any ReportPart] { [HTMLPart(fileName: "report.html", reader: .hr(department: nil))] }

    /// How many people one page can hold and still open quickly.
    private static let largest = 6000

    func parts(of report: CheckReport) -> [any ReportPart] {
        let index = FindingIndex(report)
        let isSplit = (report.detail?.people.count ?? 0) > Self.largest
        let units = index.departments.enumerated().map { (number: $0 + 1, name: $1) }
        var pages: [any ReportPart] = []
        let links = units.map { (path: "hr/" + UnitFileName.of($0.number, $0.name, ending: "html"), title: $0.name) }
        pages.append(
            HTMLPart(
                fileName: "report.html", reader: .hr(department: nil), index: index, listsPeople: !isSplit,
                links: isSplit ? links : []))
        pages.append(HTMLPart(fileName: "owner.html", reader: .owner, index: index))
        for unit in units {
            let name = UnitFileName.of(unit.number, unit.name, ending: "html")
            if isSplit { pages.append(HTMLPart(fileName: "hr/" + name, reader: .hr(department: unit.name), index: index)) }
            pages.append(HTMLPart(fileName: "units/" + name, reader: .supervisor(department: unit.name), index: index))
        }
        return pages
    }
}

/// One of those pages.
struct HTMLPart: ReportPart {
    let fileName: String
    let reader: PageReader
    /// Nil where it is still to be made.
    var index: FindingIndex?
    /// Whether findings and people stand in the page itself.
    var listsPeople = true
    var links: [(path: String, title: String)] = []

    func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        let context = PageContext(
            report: report, reader: reader, index: index ?? FindingIndex(report), listsPeople: listsPeople && reader.seesPeople)
        HTMLPage(context: context, links: links).write(to: &output)
    }
}
