import CivilTime
import Diagnostics
import Evaluation
import Policies

/// What is waived, and the waivers that waive nothing; left out where there are none.
struct WaiverSection: TextSection {
    func write(_ report: CheckReport, to page: inout TextPage) {
        let waivers = report.result.waivers
        guard !waivers.isEmpty else { return }
        page.title(title(report))
        for result in waivers where result.state == .used { page.entry("  ・", used(result, report.language), column: 4) }
        for state in [WaiverResult.State.expired, .unused, .pending] {
            for result in waivers where result.state == state { page.entry("  ・", idle(result, report.language), column: 4) }
        }
    }

    private func title(_ report: CheckReport) -> String {
        let waived = report.result.waived.count
        let count = report.result.waivers.count
        return switch report.language {
        case .ja: "適用除外 \(Figures.count(count))件（除外した点 \(Figures.count(waived))件）"
        case .en: "Waivers: \(Figures.count(count)), for \(ReportWords.counted(waived, "finding"))"
        }
    }

    private func used(_ result: WaiverResult, _ language: Language) -> String {
        let waiver = result.waiver
        switch language {
        case .ja:
            return
                "\(name(waiver, .ja))：\(Figures.count(result.findings))件（\(waiver.until)まで、承認 \(TerminalText.safe(waiver.approvedBy))）\(TerminalText.safe(waiver.reason))"
        case .en:
            return
                "\(name(waiver, .en)): \(ReportWords.counted(result.findings, "finding")) until \(waiver.until), approved by \(TerminalText.safe(waiver.approvedBy)): \(TerminalText.safe(waiver.reason))"
        }
    }

    private func idle(_ result: WaiverResult, _ language: Language) -> String {
        let waiver = result.waiver
        let place = "\(waiver.range.source.name):\(waiver.range.start.line)"
        switch (result.state, language) {
        case (.expired, .ja): return "\(name(waiver, .ja))：\(waiver.until)に期限が切れました。続けるかご確認ください（\(place)）"
        case (.expired, .en): return "\(name(waiver, .en)): expired on \(waiver.until); see whether it is to go on (\(place))"
        case (.pending, .ja): return "\(name(waiver, .ja))：\(waiver.from)から始まります（\(place)）"
        case (.pending, .en): return "\(name(waiver, .en)): begins on \(waiver.from) (\(place))"
        case (_, .ja): return "\(name(waiver, .ja))：該当する点がありません。不要ならば削除してください（\(place)）"
        case (_, .en): return "\(name(waiver, .en)): there is nothing to waive; delete it if it is not needed (\(place))"
        }
    }

    private func name(_ waiver: Waiver, _ language: Language) -> String {
        let parts = [waiver.rule, TerminalText.safe(waiver.subject)] + (waiver.item.map { [TerminalText.safe($0)] } ?? [])
        return parts.joined(separator: ReportWords.comma(language))
    }
}

/// How the findings differ from those of an earlier result; left out where there is none.
struct BaselineSection: TextSection {
    func write(_ report: CheckReport, to page: inout TextPage) {
        guard let baseline = report.result.baseline else { return }
        page.title(
            report.language == .ja ? "前回（基準日 \(baseline.asOf)）との違い" : "Since the earlier result (as of \(baseline.asOf))")
        page.entry("  ・", counts(baseline, report.language), column: 4)
        let new = zip(report.result.findings, baseline.isNew).filter(\.1).map(\.0)
        for finding in new.prefix(report.layout.rows) {
            page.entry(
                "  ＋",
                [finding.rule, TerminalText.safe(finding.subject.id)].joined(separator: ReportWords.comma(report.language)),
                column: 4)
        }
    }

    private func counts(_ baseline: BaselineComparison, _ language: Language) -> String {
        let (resolved, waived, unknown) = (baseline.count(.resolved), baseline.count(.waived), baseline.count(.unknown))
        return switch language {
        case .ja:
            "新しい点 \(Figures.count(baseline.new))件、続いている点 \(Figures.count(baseline.still))件、解消した点 \(Figures.count(resolved))件、除外した点 \(Figures.count(waived))件、判断できなくなった点 \(Figures.count(unknown))件"
        case .en:
            "\(Figures.count(baseline.new)) new, \(Figures.count(baseline.still)) still there, \(Figures.count(resolved)) resolved, \(Figures.count(waived)) waived, \(Figures.count(unknown)) that cannot be told any more"
        }
    }
}
