extension DiagnosticPage {
    static let types: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0401", .rules,
            ja: "値を求めるのにその値自身が要るのでは、計算が始まりません。",
            en: "A value that is needed to find itself can never be found.",
            wrong: "variables:\n  employee:\n    a: employee.a + 1", right: "variables:\n  employee:\n    a: employee.years + 1"),
        DiagnosticPage(
            "JZ0402", .rules,
            ja: "with は一覧の要素ごとに一行を作ります。一つの値からは行を作れません。",
            en: "`with` makes a row of each element of a list; a single value has none.",
            wrong: "views:\n  v: {row: r, each: employee, with: {p: employee.years}, columns: {n: employee.id}}",
            right: "views:\n  v: {row: r, each: employee, with: {p: employee.postings}, columns: {n: employee.id}}"),
        DiagnosticPage(
            "JZ0403", .rules,
            ja: "文字列の合計や平均はありません。集計の方法と値の型を合わせます。",
            en: "Texts have neither sum nor mean. The aggregate and the type of its values have to fit.",
            wrong: "metrics:\n  - {id: m, clause: C-3, each: employee, mean: employee.unit}",
            right: "metrics:\n  - {id: m, clause: C-3, each: employee, mean: employee.years}"),
        DiagnosticPage(
            "JZ0404", .rules,
            ja: "表のセルは入力と同じ型の値です。合わないセルの行は、決して当てはまりません。",
            en: "The cells of a table are values of its input's type. A row with another value would never be taken.",
            wrong: table("many"), right: table("3")),
        DiagnosticPage(
            "JZ0405", .rules,
            ja: "条件の中の数は、なぜその数なのかが後で分からなくなります。parameters に置けば、根拠と、いつからの値かを書けます。",
            en:
                "Why a number in a condition is just that one is soon forgotten. A parameter carries its basis and since when it holds.",
            wrong: rule("require: employee.years < 5"), right: rule("require: employee.years < params.early")),
    ]

    private static func table(_ cell: String) -> String {
        """
        variables:
          employee:
            x:
              table:
                inputs: {years: employee.years}
                rows:
                  - {years: \(cell), then: 1}
                  - {then: 0}
        """
    }

    static let examples: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0411", .rules,
            ja: "例の given には、そのルールの行にある項目を書きます。ない項目は結果に影響せず、例が確かめたいことを確かめません。",
            en:
                "`given` holds fields of the rule's row. One that the row does not have changes nothing, so the example would not test "
                + "what it seems to.",
            wrong: example("{year: 1}", "unmet"), right: example("{years: 1}", "unmet")),
        DiagnosticPage(
            "JZ0412", .rules,
            ja: "例の値は、記録の値と同じように項目の型で読みます。",
            en: "The values of an example are read by the types of their fields, as records are.",
            wrong: example("{hired_on: 去年}", "unmet"), right: example("{hired_on: 2024-04-01}", "unmet")),
        DiagnosticPage(
            "JZ0413", .rules,
            ja: "ルールを計算した結果が例の期待と違います。ルールか例のどちらかが、方針の言いたいことと違っています。",
            en: "The rule comes to something else than the example says. Either of them is not what the policy means.",
            wrong: example("{years: 1}", "met"), right: example("{years: 1}", "unmet")),
        DiagnosticPage(
            "JZ0414", .rules,
            ja: "結果は合っていますが、値、対象、すすめる研修などのどれかが例と違います。",
            en: "The outcome is right, but a value, the item or the recommended training is another than the example says.",
            wrong: example("{years: 1}", "unmet, observed: 2"), right: example("{years: 1}", "unmet, observed: 1")),
        DiagnosticPage(
            "JZ0415", .policy,
            ja: "在職年数や年度は、いつの時点で見るかによって変わります。時点を決めない例は、明日には違う結果になりかねません。",
            en:
                "Years of service depend on the day they are counted to. An example without a day might come out otherwise tomorrow.",
            wrong: dated(""), right: dated(", examples_at: {as_of: 2025-04-01, year: 2024}")),
    ]

    private static func example(_ given: String, _ expect: String) -> String {
        """
        rules:
          - id: late
            clause: C-1
            each: employee
            observed: employee.years
            require: observed >= params.early
            severity: note
            message: {ja: 確認, en: look}
            examples:
              - {name: joined lately, given: \(given), expect: \(expect)}
        """
    }

    private static func dated(_ time: String) -> String {
        """
        policy: {id: p, title: {ja: 方針, en: policy}, fiscal_year_starts: 04-01\(time)}
        clauses: [{id: C, page: P1, area: a, treatment: rule, summary: {ja: 要約, en: summary}}]
        records:
          employees: {row: employee, key: id, fields: {id: {type: string}, here: {type: bool}}}
        rules:
          - id: here
            clause: C
            each: employee
            require: employee.here
            severity: note
            message: {ja: 確認, en: look}
            examples:
              - {name: is there, given: {here: true}, expect: met}
        """
    }
}
