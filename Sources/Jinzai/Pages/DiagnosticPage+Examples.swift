extension DiagnosticPage {
    static let exampleTables: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0381", .rules,
            ja: "値と列の数が合わない行は、どの値がどの列のものか分かりません。",
            en: "In a row with more or fewer cells than columns nobody can tell which cell belongs where.",
            wrong: table("[years, expect]", "[[1, unmet], [20]]"), right: table("[years, expect]", "[[1, unmet], [20, met]]")),
        DiagnosticPage(
            "JZ0382", .rules,
            ja: "同じ列が二つあると、どちらの値を使うのか決まりません。", en: "Of two columns of one name nobody can tell which one counts.",
            wrong: table("[years, expect, years]", "[[1, unmet, 2]]"), right: table("[years, expect]", "[[1, unmet]]")),
        DiagnosticPage(
            "JZ0383", .rules,
            ja: "期待する結果のない表は、何も確かめません。", en: "A table that does not say what to expect tests nothing.",
            wrong: table("[years]", "[[1], [20]]"), right: table("[years, expect]", "[[1, unmet], [20, met]]")),
        DiagnosticPage(
            "JZ0416", .rules,
            ja: "ビューが作る行の数が例と違います。対象の条件か、例のどちらかが違っています。",
            en:
                "The view makes another number of rows than the example says. Its condition or the example is not what was meant.",
            wrong: view("[{served: 1}, {served: 20}]"), right: view("[{served: 1}]")),
    ]

    static let testing: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0481", .coverage,
            ja: "どの例もここを通らないため、書き間違えても例は気づきません。",
            en: "No example comes this way, so that none would notice a slip of the pen.",
            wrong: rule("employee.years >= params.early", ["{years: 20}, expect: met"]),
            right: rule("employee.years >= params.early", both)),
        DiagnosticPage(
            "JZ0482", .coverage,
            ja: "この行に至る例がないため、値が違っていても気づきません。", en: "As no example comes to this row, nobody would notice a wrong output.",
            wrong: band("{then: 2}", "{band: 2}, expect: unmet"), right: band("{then: 2}", "{unit: west}, expect: unmet")),
        DiagnosticPage(
            "JZ0483", .coverage,
            ja: "どの行にも合わないとき、値は空になります。それでよいかを確かめる例がありません。",
            en: "Where no row fits, the value is empty. No example shows whether that is meant.",
            wrong: band("{unit: west, then: 2}", "{unit: west}, expect: unmet"),
            right: band("{then: 2}", "{unit: west}, expect: unmet")),
        DiagnosticPage(
            "JZ0491", .mutation,
            ja: "ここを書き換えても、すべての例がそのまま通ります。境目の両側に例があると安心です。",
            en: "Every example still holds with this change. Examples on both sides of a limit would notice it.",
            wrong: rule("employee.years >= params.early", ["{years: 20}, expect: met", "{years: 1}, expect: unmet"]),
            right: rule("employee.years >= params.early", both)),
        DiagnosticPage(
            "JZ0492", .mutation,
            ja: "書き換えても結果の変わる例が見つかりません。ほかの条件に含まれている、余分な条件かもしれません。",
            en: "No example was found that comes out otherwise. Another condition may say the same already.",
            wrong: rule("employee.years >= params.early || employee.years > 100", both),
            right: rule("employee.years >= params.early", both)),
    ]

    private static let both = ["{years: 10}, expect: met", "{years: 9}, expect: unmet"]

    private static func table(_ columns: String, _ rows: String) -> String {
        head("employee.years >= params.early") + "\n      - {name: years, columns: \(columns), rows: \(rows)}"
    }

    private static func rule(_ statement: String, _ examples: [String]) -> String {
        head(statement) + examples.enumerated().map { "\n      - {name: example \($0 + 1), given: \($1)}" }.joined()
    }

    private static func head(_ statement: String) -> String {
        """
        rules:
          - id: long
            clause: C-1
            each: employee
            require: \(statement)
            severity: note
            message: {ja: 確認, en: look}
            examples:
        """
    }

    private static func band(_ last: String, _ example: String) -> String {
        """
        variables:
          employee:
            band:
              table:
                inputs: {unit: employee.unit}
                rows:
                  - {unit: east, then: 1}
                  - \(last)

        """ + rule("employee.band == 1", ["{unit: east}, expect: met", example])
    }

    private static func view(_ expected: String) -> String {
        """
        views:
          newcomers:
            row: newcomer
            each: employee
            when: employee.years < params.early
            columns: {served: employee.years}
            examples:
              - {name: one of two, given: [{years: 1}, {years: 20}], expect: \(expected)}
        """
    }
}
