import Columnar
import Evaluation

/// The whole result as one JSON object, in the shape of `Documentation/check-result.schema.json`; an element of a list stands on a
/// line of its own.
struct JSONReport: ReportFormat, ReportPart {
    let name = "json"
    let fileName = "result.json"
    let namesInputs = true
    var parts: [any ReportPart] { [self] }

    func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        var document = JSONDocument(output)
        let result = report.result
        let language = report.language
        document.add("run", result.run.json(in: language))
        document.add("summary", report.summaryJSON)
        let elements = FindingElements(language: language, isNew: result.baseline?.isNew)
        report.progress?.expect(result.findings.count)
        document.addElements("findings") { output in
            result.findings.forEachBatch(FindingElements.parts, progress: report.progress) {
                elements.elements($0, first: $1)
            } _: {
                output.write(utf8: $0)
            }
            return !result.findings.isEmpty
        }
        document.add("waived", each: result.waived) { $0.json(in: language) }
        document.add("waivers", each: result.waivers) { $0.json }
        document.add("baseline", result.baseline?.json ?? .null)
        document.add("unknown", each: result.unknown) { $0.json }
        document.add("metrics", each: result.metrics) { $0.json(in: report) }
        document.add("data", each: result.data) { $0.json(in: language) }
        output = document.end()
    }
}
