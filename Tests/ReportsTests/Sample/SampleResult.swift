import CivilTime
import Diagnostics
import Policies
import Reports
import Testing

@testable import Evaluation
@testable import Records

/// A result made by hand in which each part of a report has something to show.
enum SampleResult {
    static func report(_ language: Language, layout: TextLayout = TextLayout(width: 80, rows: 3)) throws -> CheckReport {
        CheckReport(try result(), policy: try SamplePolicy.load(), language: language, layout: layout)
    }

    /// A run that found nothing at all.
    static func empty(_ language: Language) throws -> CheckReport {
        let result = CheckResult(
            run: try run(), summary: CheckSummary(records: [], rules: []), findings: [], unknown: [], metrics: [], data: [])
        return CheckReport(result, policy: try SamplePolicy.load(), language: language)
    }

    private static func result() throws -> CheckResult {
        let rules = [
            RuleSummary(
                rule: "level", title: .init(ja: "評価の水準", en: "the level reached"), counts: [.unmet: 5, .met: 40, .unknown: 2]),
            RuleSummary(rule: "talk", title: nil, counts: [.flagged: 1]),
        ]
        return CheckResult(
            run: try run(), summary: CheckSummary(records: [("employees", 2500), ("ratings", 12_345)], rules: rules),
            findings: FindingList(levels + [talk]), waived: try waived(), waivers: try waivers(), baseline: baseline,
            unknown: UnknownList(unknown),
            metrics: metrics, data: data)
    }

    /// One waiver of each state.
    private static func waivers() throws -> [WaiverResult] {
        let states: [WaiverResult.State] = [.used, .unused, .expired, .pending]
        return try states.enumerated().map { number, state in
            WaiverResult(waiver: try waiver("000009\(number)"), state: state, findings: state == .used ? 1 : 0)
        }
    }

    private static func waiver(_ subject: String) throws -> Waiver {
        Waiver(
            rule: "level", subject: subject, item: "ethics", reason: "復帰後に話し合う", approvedBy: "人事課長",
            from: try #require(CivilDate(year: 2025, month: 4, day: 1)),
            until: try #require(CivilDate(year: 2026, month: 3, day: 31)),
            range: SourceRange(SourceText(name: "適用除外.yaml", text: "waivers:\n  - rule: level"), 13..<24))
    }

    private static func waived() throws -> [WaivedFinding] {
        var finding = levels[0]
        finding.subject = Subject(kind: "employee", id: "0000090")
        finding.outcome = .waived
        return [WaivedFinding(finding: finding, waiver: try waiver("0000090"))]
    }

    private static let baseline = BaselineComparison(
        asOf: "2024-04-01", isNew: [true, false, false, false, false, true],
        gone: [("0000091", BaselineComparison.Fate.resolved), ("0000090", .waived), ("0000092", .unknown)].map { subject, fate in
            BaselineComparison.Gone(
                entry: Baseline.Entry(
                    id: "level/\(subject)/ethics", rule: "level", subject: subject, item: "ethics", severity: "note", message: ""),
                fate: fate)
        })

    private static func run() throws -> RunDescription {
        let digest = String(repeating: "0f", count: 32)
        return RunDescription(
            tool: "jinzai 0", policy: "sample", policyTitle: .init(ja: "見本の方針", en: "a sample policy"),
            policyFiles: [RunFile(path: "sample.yaml", bytes: 12, digest: digest)],
            inputs: [RunFile(path: "記録/職員.csv", bytes: 345, digest: digest)],
            asOf: try #require(CivilDate(year: 2025, month: 4, day: 1)), year: 2024, parameters: [("share", "0.8")])
    }

    private static var levels: [Finding] {
        (1...5).map { number in
            Finding(
                rule: "level", subject: Subject(kind: "employee", id: "000000\(number)"),
                item: number == 2 ? "2024/ethics" : "ethics",
                outcome: .unmet, severity: number == 4 ? .priority : .attention,
                observed: Shown(value: .int(Int64(number)), text: .init(ja: "努力を要する", en: "needs effort")),
                message: .init(
                    ja: "「倫理」は努力を要する水準です。これから伸ばしていける項目として、上司と取り組み方を話してみましょう",
                    en: "ethics needs effort; an ability to develop next, talk with your supervisor about how to go about it"),
                clauses: ["S-1"], basis: .document, audience: .person,
                recommendations: number == 4 ? recommendations : [], passedOver: number == 4 ? passedOver : [],
                place: CellPlace(file: "記録/評価結果.csv", line: number + 1))
        }
    }

    private static let recommendations = [
        RecommendedTraining(
            training: "E-1", title: .init(ja: "職場の事例検討で進行役を務める（服務と公正な窓口対応）", en: "lead a case discussion on fair service"),
            way: "experience", reason: .init(ja: "倫理を伸ばす経験", en: "an experience that develops ethics")),
        RecommendedTraining(
            training: "C-1", title: .init(ja: "倫理研修", en: "ethics"), way: "course", reason: .init(ja: "研修", en: "a course")),
    ]

    private static let passedOver = [
        RecommendedTraining(
            training: "F-1", title: .init(ja: "上司と振り返る", en: "talk it over"), way: "feedback",
            reason: .init(ja: "受講済み", en: "taken already"))
    ]

    /// About a group, with texts that are hostile to spreadsheets.
    private static let talk = Finding(
        rule: "talk", subject: Subject(kind: "department", id: "=cmd|' /C calc'!A0"), item: nil, outcome: .flagged,
        severity: .note,
        observed: Shown(value: .double(-0.25), text: .init("-0.25")),
        message: .init(ja: "面談、\"記録\"が\n少ない", en: "few talks, as \"records\"\nshow"), clauses: ["S-1", "S-2"],
        basis: .assumption, audience: .hr, recommendations: [], passedOver: [], place: nil)

    private static let unknown = [
        UnknownEntry(subject: nil, fields: ["ratings"], cause: .notSupplied, rules: ["level"], rows: 0, place: nil),
        UnknownEntry(
            subject: nil, fields: ["employee.talked"], cause: .notSupplied, rules: ["talk", "talks.share"], rows: 9, place: nil),
        missing("0000001", "employee.hired_on", .empty, line: 2), missing("0000002", "employee.hired_on", .empty, line: 3),
        missing("0000002", "rating.score", .unreadable, line: 4), missing("0000003", "rating.score", .notRated, line: 5),
        missing("0000004", "rating.score", .notApplicable, line: 6),
        missing("0000005", "rating.competency", .unresolved, line: 7),
        UnknownEntry(
            subject: Subject(kind: "employee", id: "0000006"), fields: [], cause: .error("division_by_zero"),
            rules: ["a", "b", "c", "d"], rows: 4, place: nil),
    ]

    private static func missing(_ subject: String, _ field: String, _ cause: UnknownCause, line: Int) -> UnknownEntry {
        UnknownEntry(
            subject: Subject(kind: "employee", id: subject), fields: [field], cause: cause, rules: ["level"], rows: 1,
            place: CellPlace(file: "記録/職員.csv", line: line, column: 3, header: "採用年月日"))
    }

    private static var metrics: [MetricResult] {
        var whole = metric("talks.share", .init(ja: "面談をした職員の割合", en: "share of staff with a talk"), "talks.held", .double(0.766))
        (whole.low, whole.high, whole.goal, whole.unknown, whole.having) = (.double(0.71), .double(0.83), .open, 12, 77)
        var sales = whole
        sales.group = [("department", Shown(value: .text("財政課"), text: .init("財政課")))]
        (sales.value, sales.goal, sales.unknown, sales.low, sales.high) = (.double(1), .reached, 0, .double(1), .double(1))
        var small = sales
        small.group = [("department", Shown(value: .none, text: .init(ja: "不明", en: "unknown")))]
        (small.value, small.low, small.high, small.goal, small.suppressed, small.counted) = (nil, nil, nil, nil, true, 0)
        var mean = metric("growth.mean", .init(ja: "評価の平均", en: "mean level"), "growth.seen", .double(3.456))
        mean.isShare = false
        var count = metric("staff", .init(ja: "職員の数", en: "number of staff"), nil, .int(2500))
        (count.isShare, count.area) = (false, "talks")
        return [whole, sales, small, mean, count]
    }

    private static func metric(_ id: String, _ title: LocalizedText, _ target: String?, _ value: ShownValue) -> MetricResult {
        MetricResult(
            metric: id, title: title, target: target, area: target.map { String($0.prefix { $0 != "." }) }, clauses: ["S-2"],
            audience: .hr, group: [], value: value, low: nil, high: nil, goal: nil, counted: 100, having: nil, unknown: 0,
            suppressed: false, isShare: true)
    }

    private static var data: [DataFinding] {
        (2...6).map { line in
            DataFinding(
                RecordsDiagnostics.emptyCell, [.init("採用年月日")],
                at: CellPlace(file: line < 6 ? "記録/職員.csv" : "記録/旧職員.csv", line: line, column: 3, header: "採用年月日"))
        } + [DataFinding(RecordsDiagnostics.emptyFile, at: CellPlace(file: "記録/空.csv", line: 0))]
    }
}
