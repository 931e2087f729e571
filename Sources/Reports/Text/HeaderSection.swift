import Diagnostics
import Evaluation
import Policies

/// Which policy, which day and year, how many records.
struct HeaderSection: TextSection {
    func write(_ report: CheckReport, to page: inout TextPage) {
        let run = report.result.run
        page.line(page.painted(run.policyTitle[report.language], .bold))
        page.paragraph(period(report))
        page.paragraph(records(report))
    }

    private func period(_ report: CheckReport) -> String {
        let run = report.result.run
        return switch report.language {
        case .ja: "基準日 \(run.asOf)、\(run.year)年度"
        case .en: "as of \(run.asOf), fiscal year \(run.year)"
        }
    }

    private func records(_ report: CheckReport) -> String {
        let counts = report.result.summary.records.map { table in
            "\(name(ofTable: table.table, report)) \(Figures.count(table.rows))"
        }
        switch report.language {
        case .ja: return "記録: " + (counts.isEmpty ? "なし" : counts.joined(separator: "、"))
        case .en: return "records: " + (counts.isEmpty ? "none" : counts.joined(separator: ", "))
        }
    }

    /// The name of the table's file in the language, as far as it has one.
    private func name(ofTable id: String, _ report: CheckReport) -> String {
        RecordNames(policy: report.policy, language: report.language).table(id)
    }
}
