import Columnar
import Diagnostics
import Evaluation
import Policies
import Records

/// Tables for spreadsheets and programs: UTF-8 with a header, lines ended by CR LF, cells quoted by RFC 4180.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front.
struct CSVReport: ReportFormat {
    let name = "csv"
    let parts: [any ReportPart] = [
        FindingTable(), UnknownTable(), MetricTable(), DataTable(), WaivedTable(), WaiverTable(), GoneTable(),
    ]
}

/// `findings.csv`: one line a finding, with the columns that were asked for.
struct FindingTable: ReportPart {
    let fileName = "findings.csv"

    func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        output.write(CSVLine.of(report.findingColumns.map(\.rawValue)))
        let lines = FindingLines(
            columns: report.findingColumns, language: report.language, isNew: report.result.baseline?.isNew)
        report.progress?.expect(report.result.findings.count)
        report.result.findings.forEachBatch(lines.parts, progress: report.progress) {
            lines.lines($0, first: $1)
        } _: {
            output.write(utf8: $0)
        }
    }
}

/// `unknown.csv`: one line for each thing that was missing.
struct UnknownTable: ReportPart {
    let fileName = "unknown.csv"

    func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        output.write(CSVLine.of(["subject", "fields", "cause", "rules", "rows", "file", "line", "column"]))
        report.result.unknown.forEachBatch(map: Self.lines) { output.write(utf8: $0) }
    }

    @Sendable
    private static func lines(_ batch: UnknownBatch) -> [UInt8] {
        let places = PlaceColumns(batch.places)
        let columns = [
            batch.subjects, batch.fields, batch.causes, batch.rules, batch.rows, places.file, places.line, places.column,
        ]
        return CSVLines.bytes(columns, count: batch.count)
    }
}

/// `metrics.csv`: one line for each value of a metric; `group` is empty for the whole, else `name=value`, with `; ` between.
struct MetricTable: ReportPart {
    let fileName = "metrics.csv"

    func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        output.write(
            CSVLine.of([
                "id", "target", "area", "group", "value", "low", "high", "goal", "state", "counted", "having", "unknown",
                "suppressed", "title",
            ]))
        for metric in report.result.metrics {
            let group = metric.group.map { "\($0.name)=\($0.value.value.dataText)" }
            output.write(
                CSVLine.of([
                    metric.metric, metric.target ?? "", metric.area ?? "", group.joined(separator: "; "),
                    metric.value?.dataText ?? "", metric.low?.dataText ?? "", metric.high?.dataText ?? "",
                    report.policy.metrics[id: metric.metric]?.goal?.text ?? "", metric.goal?.rawValue ?? "",
                    String(metric.counted), metric.having.map { String($0) } ?? "", String(metric.unknown),
                    String(metric.suppressed), metric.title?[report.language] ?? "",
                ]))
        }
    }
}

/// `data.csv`: one line for each thing that was found in the files themselves.
struct DataTable: ReportPart {
    let fileName = "data.csv"

    func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        output.write(CSVLine.of(["code", "severity", "message", "help", "file", "line", "column", "header"]))
        for finding in report.result.data {
            let place = finding.place
            output.write(
                CSVLine.of([
                    finding.code, finding.severity.rawValue, finding.message[report.language],
                    finding.help?[report.language] ?? "", place.whole, place.line == 0 ? "" : String(place.line),
                    place.column.map { String($0) } ?? "", place.header ?? "",
                ]))
        }
    }
}
