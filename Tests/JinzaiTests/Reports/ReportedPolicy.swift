import CivilTime
import Diagnostics
import Jinzai
import Testing

/// A little policy with grades, ratings and a measure, and records of a few people with hostile names.
enum ReportedPolicy {
    static let hostileName = "<script>alert(1)</script>"
    static let hostileDepartment = "\"><img src=x onerror=alert(2)>../../x"

    static let numbers = (1...6).map { "770000\($0)" }

    static func run() throws -> CheckRun {
        let policy = CheckedPolicy.load(sources: [SourceText(name: "policy.yaml", text: rules)])
        try #require(policy.isUsable, "\(DiagnosticRenderer(language: .en).text(policy.diagnostics))")
        let options = CheckOptions(asOf: try #require(CivilDate(year: 2025, month: 4, day: 1)))
        return try policy.check(
            files: [("employees.csv", Array(employees.utf8)), ("ratings.csv", Array(ratings.utf8))], options: options)
    }

    /// Six people of two departments: `7700001` with the hostile name, `7700002` without a department of a plain name.
    private static var employees: String {
        let name = hostileDepartment.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return """
            id,name,grade,department
            7700001,\(hostileName),A1,財政課
            7700002,架空 二,A2,"\(name)"
            7700003,架空 三,A1,財政課
            7700004,架空 四,A1,財政課
            7700005,架空 五,A1,財政課
            7700006,架空 六,A1,財政課

            """
    }

    private static let ratings = """
        id,fiscal_year,competency,score
        7700001,2024,ethics,1
        7700002,2024,ethics,2
        7700003,2024,ethics,2
        7700004,2024,ethics,1
        7700005,2024,ethics,2
        7700006,2024,ethics,2
        7700001,2023,ethics,2
        7700002,2023,ethics,1
        7700003,2023,ethics,1
        7700004,2023,ethics,1
        7700005,2023,ethics,2
        7700001,2022,ethics,2

        """

    private static let rules = """
        policy: {id: sample, title: {ja: 見本の方針, en: a sample policy}, fiscal_year_starts: 04-01, year: last-completed, minimum_group: 5}
        clauses:
          - {id: S-1, page: P1, area: growth, treatment: rule, summary: {ja: 公正に働く, en: work fairly}}
        scale:
          levels:
            2: {label: {ja: 満たしている, en: meets}, meets: true}
            1: {label: {ja: 努力を要する, en: needs effort}, severity: attention}
        streams:
          - id: office
            label: {ja: 事務系, en: office}
            grades:
              - {id: A1, label: {ja: 係員, en: staff}}
              - {id: A2, label: {ja: 主任, en: senior}}
        expectations:
          - {grade: A1, competencies: {ethics: {clause: S-1, label: {ja: 倫理, en: ethics}, text: {ja: 公正に働く, en: works fairly}}}}
          - {grade: A2, competencies: {ethics: {clause: S-1, label: {ja: 倫理, en: ethics}, text: {ja: とても公正に働く, en: works very fairly}}}}
        targets:
          - {id: fair, label: {ja: 公正な職場, en: a fair workplace}, text: {ja: 誰もが公正に働く, en: everyone works fairly}}
        records:
          employees:
            row: employee
            key: id
            fields:
              id: {type: string, personal: true}
              name: {type: string, optional: true, personal: true}
              grade: {type: grade}
              department: {type: string}
          ratings:
            row: rating
            of: employees
            key: [fiscal_year, competency]
            fields:
              fiscal_year: {type: fiscal_year}
              competency: {type: competency}
              score: {type: level, optional: true, sensitive: true}
        trainings:
          - {id: T-1, title: {ja: 倫理研修, en: ethics course}, way: course, develops: [ethics]}
        metrics:
          - id: met
            label: {ja: 届いている割合, en: share that meets}
            target: fair
            audience: supervisor
            basis: assumption
            reason: a guess
            each: assessment
            share: assessment.score >= assessment.minimum
            goal: observed >= 0.9
            by:
              - {department: employee.department}
              - {department: employee.department, competency: assessment.competency.id}
          - {id: own, basis: assumption, reason: a guess, each: employee, count: true, minimum_group: 1, by: [{who: employee.id}]}
          - {id: staff, label: {ja: 職員数, en: number of staff}, basis: assumption, reason: a guess, each: employee, count: true}
        rules:
          - id: level
            label: {ja: 評価の水準, en: the level reached}
            basis: assumption
            reason: a guess
            each: assessment
            observed: assessment.score
            require: observed >= assessment.minimum
            item: assessment.competency.id
            severity: {level: assessment.score}
            audience: person
            message: {ja: "「{assessment.competency}」は伸ばせます", en: "{assessment.competency} can grow"}
            recommend: {develops: assessment.competency}
          - id: secret
            label: {ja: 人事だけのこと, en: for HR alone}
            basis: assumption
            reason: a guess
            each: employee
            flag: employee.grade.id == 'A1'
            severity: note
            audience: hr
            message: {ja: 人事だけが読む文, en: a sentence for HR alone}
          - id: printed
            basis: assumption
            reason: a guess
            each: employee
            observed: employee.name
            flag: employee.grade.id == 'A2' || employee.id == '7700001'
            item: employee.id
            severity: note
            audience: hr
            message: {ja: "番号 {employee.id} さん", en: "number {employee.id}"}
          - id: talk
            label: {ja: 来年度の面談, en: a talk about next year}
            basis: assumption
            reason: a guess
            each: employee
            flag: employee.grade.id == 'A1'
            item: ~
            severity: note
            audience: supervisor
            message: {ja: 来年度のことを話しましょう, en: talk about next year}
        """
}
