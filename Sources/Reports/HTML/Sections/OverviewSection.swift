import Diagnostics
import Evaluation
import Policies

/// The whole at a glance.
struct OverviewSection: PageSection {
    let id = "overview"

    func title(_ words: PageWords) -> String { words("概要", "Overview") }

    func body(_ page: PageContext) -> HTML? {
        let words = page.words
        var tiles = [findings(page)]
        if page.reader.seesWhole { tiles += [targets(page), unknown(page), files(page)].compactMap { $0 } }
        let records = page.result.summary.records.map { table in
            let name = RecordNames(policy: page.policy, language: page.language).table(table.table)
            return "\(name) \(Figures.count(table.rows))"
        }
        let supplied: HTML =
            page.reader.seesWhole
            ? "<p class=\"records\">\(words("読み取った記録", "Records read")): \(records.joined(separator: words.comma))</p>\n" : ""
        return "<div class=\"tiles\">\n\(tiles.joined())</div>\n\(supplied)"
    }

    private func tile(_ title: String, _ number: String, _ note: String, _ picture: HTML = "") -> HTML {
        """
        <div class="tile"><h3>\(title)</h3><p class="number">\(number)</p>\(picture)<p>\(note)</p></div>

        """
    }

    private func findings(_ page: PageContext) -> HTML {
        let part = page.findings
        let words = page.words
        let subjects = Figures.count(part.subjects.count)
        return tile(
            words("気づいた点", "Findings"), Figures.count(part.positions.count),
            page.result.tellsPeopleApart ? words("\(subjects)の人・グループについて", "about \(subjects) people and groups") : "",
            SeverityBar(part.severities, page.language).html)
    }

    private func targets(_ page: PageContext) -> HTML? {
        let all = page.report.targetStates.count
        guard all > 0 else { return nil }
        let counts = page.report.targetCounts
        let states = ReportWords.states(counts, page.language)
        let words = page.words
        let aimed = counts.values.reduce(0, +)
        return tile(
            words("めざす姿", "Desired states"), "\(all)",
            aimed == 0
                ? words("目標値のあるものはありません", "none has a goal")
                : words("目標値のあるもの \(aimed)（\(states)）", "\(aimed) with a goal: \(states)"))
    }

    private func unknown(_ page: PageContext) -> HTML {
        tile(
            page.words("判断に足りない記録", "Missing to tell more"), Figures.count(page.result.unknown.count),
            page.words("推測せず「不明」としています", "called unknown, never guessed"))
    }

    private func files(_ page: PageContext) -> HTML {
        tile(
            page.words("ファイルの確認点", "Remarks on the files"), Figures.count(page.result.data.count),
            page.words("読み取れない値、空欄など", "cells that cannot be read, empty ones"))
    }
}

/// How many findings weigh how much, as one bar and in words.
struct SeverityBar {
    private let counts: [FindingSeverity: Int]
    private let language: Language

    init(_ counts: [FindingSeverity: Int], _ language: Language) {
        self.counts = counts
        self.language = language
    }

    var html: HTML {
        let all = counts.values.reduce(0, +)
        guard all > 0 else { return "" }
        var left = 0.0
        var parts: HTML = ""
        for severity in FindingSeverity.allCases.reversed() {
            let width = Double(counts[severity] ?? 0) / Double(all) * 252
            if width > 0 {
                parts +=
                    "<rect class=\"\(severity.rawValue)\" x=\"\(Figures.decimal(left))\" y=\"0\" width=\"\(Figures.decimal(width))\" height=\"10\"/>"
            }
            left += width
        }
        let text = ReportWords.severities(counts, language)
        return
            "<svg class=\"severities\" viewBox=\"0 0 252 10\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"\(text)\">\(parts)</svg><p class=\"counts\">\(text)</p>"
    }
}
