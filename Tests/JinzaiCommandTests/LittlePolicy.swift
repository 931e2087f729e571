/// Rule files for the tests of commands.
enum LittlePolicy {
    static let text = """
        policy:
          {id: little, title: {ja: 小さな方針, en: a little policy}, fiscal_year_starts: 04-01, year: current,
           examples_at: {as_of: 2025-04-01, year: 2025}}
        records:
          employees:
            row: employee
            key: id
            files: [employees, 職員]
            fields:
              id: {type: string, headers: [職員番号]}
              score: {type: int, headers: [点数]}
        rules:
          - id: low
            label: {ja: 点数, en: the score}
            basis: assumption
            reason: a guess
            each: employee
            require: employee.score >= params.least
            severity: attention
            audience: hr
            message: {ja: "{employee.id}が低い", en: "{employee.id} is low"}
            examples:
              - {name: a low score, given: {id: a, score: 1}, expect: unmet}
              - {name: a high score, given: {id: a, score: 2}, expect: met}
        parameters:
          least: {type: int, basis: assumption, reason: a guess, values: {2020-04-01: 2}}

        """
    static let unknownName = text.replacing("employee.score >=", with: "employe.score >=")
    static let contradiction = text.replacing("    require: ", with: "    when: employee.score < params.least\n    require: ")
    static let wrongExample = text.replacing("expect: met", with: "expect: unmet")
    /// Without an example of a low score.
    static let oneSided = text.replacing("      - {name: a low score, given: {id: a, score: 1}, expect: unmet}\n", with: "")
}
