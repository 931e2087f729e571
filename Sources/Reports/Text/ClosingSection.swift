import Diagnostics
import Evaluation
import Policies

/// The whole in a few lines, where a terminal leaves the reader.
struct ClosingSection: TextSection {
    func write(_ report: CheckReport, to page: inout TextPage) {
        page.title(report.language == .ja ? "まとめ" : "In short")
        for line in lines(report) { page.entry("  ・", line, column: 4) }
    }

    private func lines(_ report: CheckReport) -> [String] {
        let result = report.result
        let subjects = result.tellsPeopleApart ? result.findings.subjectCount : nil
        let findings = Figures.count(result.findings.count)
        let states = ReportWords.states(report.targetCounts, report.language)
        let targets = report.targetStates.count
        let aimed = report.targetCounts.values.reduce(0, +)
        switch report.language {
        case .ja:
            return [
                result.findings.isEmpty
                    ? "気づいた点はありません" : "気づいた点 \(findings)件" + (subjects.map { "（\(Figures.count($0))の人・グループ）" } ?? ""),
                targets == 0 ? nil : "めざす姿 \(targets)、うち目標値のあるもの \(aimed)" + (aimed == 0 ? "" : "（\(states)）"),
                "判断に足りない記録 \(Figures.count(result.unknown.count))、ファイルの確認点 \(Figures.count(result.data.count))",
            ].compactMap { $0 }
        case .en:
            let people = subjects.map { " about " + ReportWords.counted($0, "person or group", "people and groups") } ?? ""
            return [
                result.findings.isEmpty
                    ? "no findings" : ReportWords.counted(result.findings.count, "finding") + people,
                targets == 0
                    ? nil
                    : "\(ReportWords.counted(targets, "desired state")), \(aimed) with a goal"
                        + (aimed == 0 ? "" : ": \(states)"),
                ReportWords.counted(result.unknown.count, "thing") + " missing to tell more, "
                    + ReportWords.counted(result.data.count, "remark") + " on the files",
            ].compactMap { $0 }
        }
    }
}
