import Diagnostics

/// A little policy with grades and levels, and records for it.
enum GradedPolicy {
    static func source(least: Int) -> SourceText {
        SourceText(name: "graded.yaml", text: text.replacing("LEAST", with: "\(least)"))
    }

    static var records: [(path: String, bytes: [UInt8])] {
        [
            (
                "employees.csv",
                Array("id,department,grade,hired_on\na,north,A1,2020-04-01\nb,south,A1,2020-04-01\nc,north,A2,2010-04-01\n".utf8)
            ),
            ("ratings.csv", Array("employee_id,competency,score\na,ethics,3\nb,ethics,2\nc,ethics,3\n".utf8)),
        ]
    }

    private static let text = """
        policy: {id: graded, title: {ja: 段階, en: graded}, fiscal_year_starts: 04-01, year: current}
        clauses:
          - {id: S-1, page: P1, area: growth, treatment: rule, summary: {ja: 伸びる, en: grow}}
        scale:
          clause: S-1
          levels:
            3: {label: {ja: 満たす, en: meets}, meets: true}
            2: {label: {ja: 惜しい, en: nearly}, severity: note}
            1: {label: {ja: まだ, en: not yet}, severity: attention}
        streams:
          - id: office
            clause: S-1
            label: {ja: 事務, en: office}
            grades:
              - {id: A1, label: {ja: 係員, en: staff}}
              - {id: A2, label: {ja: 主任, en: senior}}
        expectations:
          - grade: A1
            competencies:
              ethics: {clause: S-1, label: {ja: 倫理, en: ethics}, text: {ja: 公正, en: fair}}
          - grade: A2
            competencies:
              ethics: {clause: S-1, label: {ja: 倫理, en: ethics}, text: {ja: 公正, en: fair}}
        records:
          employees:
            row: employee
            key: id
            fields:
              id: {type: string, personal: true}
              department: {type: string}
              grade: {type: grade}
              hired_on: {type: date}
          ratings:
            row: rating
            of: employees
            key: [competency]
            fields:
              competency: {type: competency}
              score: {type: level, optional: true}
        parameters:
          least: {type: int, basis: assumption, clause: S-1, reason: {ja: 仮, en: a guess}, values: {2020-04-01: LEAST}}
        rules:
          - id: level
            label: {ja: 水準, en: the level}
            clause: S-1
            each: rating
            require: rating.score >= params.least
            severity: note
            audience: person
            message: {ja: 伸ばせます, en: can grow}

        """
}
