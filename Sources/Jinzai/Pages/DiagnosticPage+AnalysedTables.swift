extension DiagnosticPage {
    static let analysedTables: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0427", .analysis,
            ja: "match は上から見て最初に当てはまる行を使います。前の行がすべて取ってしまうので、この行は使われません。",
            en: "`match` takes the first entry that holds, and those before leave nothing for this one.",
            wrong: match(
                "{condition: employee.years < params.early_years, output: \"'early'\"}",
                "{condition: employee.years < params.short_years, output: \"'short'\"}", "{output: \"'late'\"}"),
            right: match(
                "{condition: employee.years < params.short_years, output: \"'short'\"}",
                "{condition: employee.years < params.early_years, output: \"'early'\"}", "{output: \"'late'\"}")),
        DiagnosticPage(
            "JZ0428", .analysis,
            ja: "表は上から見て最初に当てはまる行を使います。前の行がすべて取ってしまうので、この行は使われません。",
            en: "A table takes the first row that fits, and those before leave nothing for this one.",
            wrong: table("[{grade: [G1, G2], then: early}, {grade: [G2], unit: [east], then: middle}, {then: late}]"),
            right: table("[{grade: [G2], unit: [east], then: middle}, {grade: [G2], unit: [west], then: early}, {then: late}]")),
        DiagnosticPage(
            "JZ0429", .analysis,
            ja: "どの条件にも当てはまらない記録があると、その値は判定できなくなります。境目の「以上」「より大きい」を確かめてください。",
            en: "Of a record that no entry takes the value is unknown. Look at the limits: `>` leaves out what `>=` takes.",
            wrong: match(
                "{condition: employee.years < params.early_years, output: \"'early'\"}",
                "{condition: employee.years > params.early_years, output: \"'late'\"}"),
            right: match(
                "{condition: employee.years < params.early_years, output: \"'early'\"}",
                "{condition: employee.years >= params.early_years, output: \"'late'\"}")),
        DiagnosticPage(
            "JZ0430", .analysis,
            ja: "どの行にも当てはまらない記録があると、その値は判定できなくなります。",
            en: "Of a record that no row takes the value is unknown.",
            wrong: table("[{grade: [G1, G2], then: early}, {grade: [H1], unit: [west], then: late}]"),
            right: table("[{grade: [G1, G2], then: early}, {grade: [H1], then: late}]")),
        DiagnosticPage(
            "JZ0431", .analysis,
            ja: "重なる場合は上の行の値になります。順序で決めてよいのかを確かめられるように、お知らせします。",
            en: "Where two rows fit the upper one holds. It is pointed out so that the order is meant and not by chance.",
            wrong: table("[{grade: [G1], then: early}, {unit: [east], then: middle}, {then: late}]"),
            right: table("[{grade: [G1], then: early}, {grade: [G2, H1], unit: [east], then: middle}, {then: late}]")),
    ]

    static let analysedUnused: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0446", .analysis,
            ja: "使われていないパラメータを変えても、何も変わりません。変えたつもりになることを防ぎます。",
            en: "Changing a parameter that nothing uses changes nothing, which is easily overlooked.",
            wrong: late("{2024-04-01: 30}", isUsed: false), right: late("{2024-04-01: 30}")),
        DiagnosticPage(
            "JZ0447", .analysis,
            ja: "使われていない変数は、読む人に意味があるように見えます。",
            en: "A variable that nothing uses looks as if it mattered.",
            wrong: "variables:\n  employee:\n    calm: \"!employee.early\"",
            right: "variables:\n  employee:\n    calm: \"!employee.early\"\n" + more("flag: employee.calm")),
        DiagnosticPage(
            "JZ0448", .analysis,
            ja: "使われていないビューは、読む人に意味があるように見えます。",
            en: "A view that nothing uses looks as if it mattered.",
            wrong:
                "views:\n  grades:\n    row: graded\n    each: employee\n    by: {grade: employee.grade}\n    columns: {n: {count: true}}",
            right:
                "views:\n  grades:\n    row: graded\n    each: employee\n    by: {grade: employee.grade}\n    columns: {n: {count: true}}\n"
                + more("flag: graded.n < params.short_years", each: "graded")),
        DiagnosticPage(
            "JZ0449", .analysis,
            ja: "使わない記録は集めないほうがよいものです。ルールで使うか、表を外してください。",
            en: "Records that nothing needs are better not collected.",
            wrong: "records:\n  leaves:\n    row: leave\n    of: employees\n    fields: {from: {type: date}}",
            right: "records:\n  leaves:\n    row: leave\n    of: employees\n    fields: {from: {type: date}}\n"
                + more("flag: employee.leaves.exists(l, l.from > as_of)")),
        DiagnosticPage(
            "JZ0450", .analysis,
            ja: "配慮を要する項目は、使うものだけを集めます。",
            en: "Of what is delicate only what is needed is collected.",
            wrong:
                "records:\n  leaves:\n    row: leave\n    of: employees\n    fields: {from: {type: date}, why: {type: string, sensitive: true}}\n"
                + more("flag: employee.leaves.exists(l, l.from > as_of)"),
            right: "records:\n  leaves:\n    row: leave\n    of: employees\n    fields: {from: {type: date}}\n"
                + more("flag: employee.leaves.exists(l, l.from > as_of)")),
        DiagnosticPage(
            "JZ0461", .analysisAlone,
            ja: "その日にはまだ値がないので、このパラメータを使うルールは何も判定できません。",
            en: "On that day there is no value yet, and what uses the parameter can decide nothing.",
            wrong: dated("2024-06-01", "2025-04-01"), right: dated("2025-06-01", "2025-04-01")),
        DiagnosticPage(
            "JZ0462", .analysis,
            ja: "方針が始まってから値が決まるまでの間は、このパラメータを使うルールが判定できません。",
            en: "From the start of the policy until the first value nothing that uses the parameter can be decided.",
            wrong: late("{2025-04-01: 30}"), right: late("{2024-04-01: 30}")),
        DiagnosticPage(
            "JZ0464", .analysis,
            ja: "方針の期間の外の値は使われません。日付の打ち間違いのことがあります。",
            en: "A value outside of the policy's time is never used; maybe its date is a slip.",
            wrong: late("{2024-04-01: 20, 2031-04-01: 25}"), right: late("{2024-04-01: 20, 2027-04-01: 25}")),
        DiagnosticPage(
            "JZ0465", .analysis,
            ja: "前と同じ値を書き直しても、何も変わりません。値の直し忘れのことがあります。",
            en: "The same value again changes nothing; maybe it was copied and not edited.",
            wrong: late("{2024-04-01: 20, 2026-04-01: 20}"), right: late("{2024-04-01: 20, 2026-04-01: 25}")),
    ]

    private static func match(_ arms: String...) -> String {
        "variables:\n  employee:\n    phase:\n      match:\n" + arms.map { "        - \($0)\n" }.joined() + phase
    }

    private static func table(_ rows: String) -> String {
        "variables:\n  employee:\n    phase:\n      table:\n        inputs: {grade: employee.grade.id, unit: employee.unit}\n"
            + "        rows: \(rows)\n" + phase
    }

    private static let phase = more("flag: employee.phase == 'late'")

    private static func late(_ values: String, isUsed: Bool = true) -> String {
        "parameters:\n  late_years: {type: int, basis: document, clause: C-1, values: \(values)}"
            + (isUsed ? "\n" + more("flag: employee.years > params.late_years") : "")
    }

    private static func dated(_ day: String, _ from: String) -> String {
        """
        # as-of \(day)
        policy: {id: alone, title: {ja: 方針, en: Policy}}
        clauses:
          - {id: C-1, page: P1, area: frame, treatment: rule, summary: {ja: 能力, en: competencies}}
        parameters:
          years: {type: int, basis: document, clause: C-1, values: {\(from): 10}}
        records:
          employees: {row: employee, key: id, fields: {id: {type: string, personal: true}, years: {type: int}}}
        rules:
          - id: more
            clause: C-1
            each: employee
            flag: employee.years > params.years
            severity: note
            message: {ja: 確認, en: look}
        """
    }
}
