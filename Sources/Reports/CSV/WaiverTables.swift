import CivilTime
import Diagnostics
import Evaluation
import Policies

/// `waived.csv`: one line a finding that is waived, and by what.
struct WaivedTable: ReportPart {
    let fileName = "waived.csv"

    func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        output.write(
            CSVLine.of(["subject", "rule", "severity", "item", "message", "reason", "approved_by", "from", "until"]))
        for waived in report.result.waived {
            let (finding, waiver) = (waived.finding, waived.waiver)
            output.write(
                CSVLine.of([
                    finding.subject.id, finding.rule, finding.severity.rawValue, finding.item ?? "",
                    finding.message[report.language], waiver.reason, waiver.approvedBy, waiver.from.description,
                    waiver.until.description,
                ]))
        }
    }
}

/// `waivers.csv`: one line a waiver, with what became of it.
struct WaiverTable: ReportPart {
    let fileName = "waivers.csv"

    func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        output.write(
            CSVLine.of([
                "rule", "subject", "item", "state", "findings", "reason", "approved_by", "from", "until", "file", "line",
            ]))
        for result in report.result.waivers {
            let waiver = result.waiver
            output.write(
                CSVLine.of([
                    waiver.rule, waiver.subject, waiver.item ?? "", result.state.rawValue, String(result.findings),
                    waiver.reason, waiver.approvedBy, waiver.from.description, waiver.until.description,
                    waiver.range.source.name, String(waiver.range.start.line),
                ]))
        }
    }
}

/// `gone.csv`: one line for each finding of the earlier result that is none any more.
struct GoneTable: ReportPart {
    let fileName = "gone.csv"

    func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        output.write(CSVLine.of(["subject", "rule", "severity", "item", "state"]))
        for gone in report.result.baseline?.gone ?? [] {
            output.write(
                CSVLine.of([
                    gone.entry.subject, gone.entry.rule, gone.entry.severity, gone.entry.item ?? "", gone.fate.rawValue,
                ]))
        }
    }
}
