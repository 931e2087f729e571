import Diagnostics
import Policies
import Testing

@testable import Handbook

@Suite("conditions in words")
struct ExpressionWordsTests {
    private func rule(_ condition: String) throws -> TypedPolicy {
        let sample = try Sample.policy().policy.files[0]
        let text = sample.text(in: 0..<sample.scalars.count)
        let more = """
            rules:
              - id: tried
                clause: C-1
                each: employee
                require: "\(condition)"
                severity: note
                audience: hr
                message: {ja: a, en: a}

            """
        return try Sample.policy(text.replacing("rules:\n", with: more))
    }

    private func words(_ condition: String, _ language: Language) throws -> String {
        let policy = try rule(condition)
        let labels = Labels(policy, HandbookWords(language))
        let tried = try #require(policy.rules.first { $0.rule.id == "tried" })
        return Explanation(labels, row: "employee").condition(tried.statement).map(Self.text).joined(separator: " / ")
    }

    private static func text(_ block: Block) -> String {
        switch block {
        case .paragraph(let phrase): phrase.plain
        case .list(let points): points.map(text).joined(separator: "; ")
        case .code(let code): "CODE \(code)"
        default: "?"
        }
    }

    private static func text(_ point: Point) -> String {
        point.phrase.plain + (point.below.isEmpty ? "" : " (" + point.below.map(text).joined(separator: "; ") + ")")
    }

    @Test(
        "what can be said exactly is said",
        arguments: [
            ("employee.hours >= 2.0", "「時間」が2.0以上である", "“hours” is at least 2.0"),
            ("!(employee.hours < 2.0)", "「時間」が2.0未満でない", "“hours” is not less than 2.0"),
            ("employee.appointment == 'regular'", "「任用区分」が「正規」である", "“appointment” is “regular”"),
            (
                "employee.appointment in ['regular', 'temporary']", "「任用区分」が「正規」・「臨時」のいずれかである",
                "“appointment” is one of “regular”, “temporary”"
            ),
            ("employee.regular", "「正規職員」に当てはまる", "“regular staff” holds"),
            ("!employee.leads", "「係の代表」が「はい」でない", "“leads” is not yes"),
            ("!has(employee.hours)", "「時間」が記入されていない", "“hours” is not filled in"),
            ("'lead' in employee.grade.tags", "「職層」の目印に「lead」が含まれる", "tags of “grade” includes “lead”"),
            (
                "employee.hired_on.plusYears(params.talk_years) <= as_of",
                "「採用年月日」から「面談の間隔」（2024年4月1日から3、2026年4月1日から2）年後が基準日以前である",
                "“interval of talks” (3 from 1 April 2024, 2 from 1 April 2026) years after “hired on” is on or before the day of the check"
            ),
            (
                "employee.hours > 1.0 && (has(employee.hours) || employee.leads)",
                "次のすべてに当てはまる / 「時間」が1.0を超える値である; 次の少なくとも一つに当てはまる (「時間」が記入されている; 「係の代表」が「はい」である)",
                "all of these hold: / “hours” is more than 1.0; at least one of these holds: (“hours” is filled in; “leads” is yes)"
            ),
            (
                "!(employee.hours > 1.0 && employee.leads)",
                "次の少なくとも一つに当てはまる / 「時間」が1.0を超える値でない; 「係の代表」が「はい」でない",
                "at least one of these holds: / “hours” is not more than 1.0; “leads” is not yes"
            ),
            (
                "!employee.interviews.exists(i, i.kind == 'career')", "面談の一覧に、次に当てはまるものがない / 「種別」が「キャリア」である",
                "nothing among the list of each interview is such that this holds: / “kind” is “career”"
            ),
            (
                "employee.interviews.all(i, i.kind == 'career')", "面談の一覧に、次に当てはまるものがない / 「種別」が「キャリア」でない",
                "nothing among the list of each interview is such that this holds: / “kind” is not “career”"
            ),
            (
                "employee.hired_on.yearsUntil(as_of) == 3 - 1", "「採用年月日」から基準日までの満年数が3から1を引いた値である",
                "full years from “hired on” to the day of the check is 3 minus 1"
            ),
        ])
    func exact(condition: String, ja: String, en: String) throws {
        #expect(try words(condition, .ja) == ja)
        #expect(try words(condition, .en) == en)
    }

    @Test(
        "what cannot be said exactly stands as it is, with its names explained",
        arguments: [
            ("employee.hours > [1.0].max()", "`employee.hours`"),
            ("(employee.leads ? 1 : 2) == 1", "`employee.leads`"),
            ("employee.interviews.filter(i, i.kind == 'career').size() > 0", "`employee.interviews`"),
        ])
    func code(condition: String, name: String) throws {
        let text = try words(condition, .ja)
        #expect(text.hasPrefix("CODE \(condition)"), "\(text)")
        #expect(text.contains(name.dropFirst().dropLast()))
        #expect(text.contains("："))
    }
}
