import Evaluation

/// The result as one JSON object a line, each with its `type`: `run` first, then `finding`, `unknown`, `metric` and `data` as the
/// elements of the lists in JSON.
struct NDJSONReport: ReportFormat, ReportPart {
    let name = "ndjson"
    let fileName = "result.ndjson"
    let namesInputs = true
    var parts: [any ReportPart] { [self] }

    func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        let result = report.result
        let language = report.language
        output.write(result.run.json(in: language).line(ofType: "run"))
        for (position, finding) in result.findings.enumerated() {
            output.write(finding.json(in: language, change: report.change(ofFinding: position)).line(ofType: "finding"))
        }
        for entry in result.unknown { output.write(entry.json.line(ofType: "unknown")) }
        for metric in result.metrics { output.write(metric.json(in: report).line(ofType: "metric")) }
        for finding in result.data { output.write(finding.json(in: language).line(ofType: "data")) }
    }
}

extension JSONValue {
    /// An object on a line of its own, with its type in front.
    fileprivate func line(ofType type: String) -> String {
        guard case .object(let members) = self else { return line + "\n" }
        return JSONValue.object([JSONMember("type", .text(type))] + members).line + "\n"
    }
}
