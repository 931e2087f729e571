extension DiagnosticPage {
    static let ruleValues: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0312", .rules,
            ja: "区切りの「,」や「_」、漢数字、単位を付けると整数として読めません。",
            en: "With separators, units or other digits it is not read as an integer.",
            wrong: "trainings:\n  - {id: T-9, way: course, capacity: 1_000}",
            right: "trainings:\n  - {id: T-9, way: course, capacity: 1000}"),
        DiagnosticPage(
            "JZ0313", .rules,
            ja: "単位は項目の意味に含まれています。数だけを書きます。",
            en: "The unit is part of what the key means; only the number is written.",
            wrong: "trainings:\n  - {id: T-9, way: course, hours: 二時間}", right: "trainings:\n  - {id: T-9, way: course, hours: 2}"
        ),
        DiagnosticPage(
            "JZ0314", .rules,
            ja: "0 人や 0 か月のように、意味を持たない数です。",
            en: "The number makes no sense here, as a term of zero months.",
            wrong: "trainings:\n  - {id: T-9, way: course, valid_months: 0}",
            right: "trainings:\n  - {id: T-9, way: course, valid_months: 12}"),
        DiagnosticPage(
            "JZ0315", .rules,
            ja: "yes、はい、○ などは処理系によって読み方が違うため、true と false だけを受け付けます。",
            en: "Programs read `yes` and its kin differently, so only `true` and `false` are taken.",
            wrong: "trainings:\n  - {id: T-9, way: course, sample: yes}",
            right: "trainings:\n  - {id: T-9, way: course, sample: true}"),
        DiagnosticPage(
            "JZ0316", .policy,
            ja: "ルールファイルの日付は一つの書き方に決めています。暦にない日付も誤りです。",
            en: "Rule files have one way to write a day. Days that no calendar has are told, too.",
            wrong: "policy: {id: p, title: P, review_by: 2027/3/31}", right: "policy: {id: p, title: P, review_by: 2027-03-31}"),
        DiagnosticPage(
            "JZ0317", .policy,
            ja: "年度の始まりなど、毎年同じ月日を表します。",
            en: "It is a day of every year, as the start of the fiscal year.",
            wrong: "policy: {id: p, title: P, fiscal_year_starts: 4月1日}",
            right: "policy: {id: p, title: P, fiscal_year_starts: 04-01}"),
        DiagnosticPage(
            "JZ0318", .rules,
            ja: "この項目の値は決まった言葉から選びます。",
            en: "The value is one of a list of words.",
            wrong: "trainings:\n  - {id: T-9, way: cource}", right: "trainings:\n  - {id: T-9, way: course}"),
        DiagnosticPage(
            "JZ0319", .rules,
            ja: "型は、値の読み方と、式の中でできることを決めます。",
            en: "A type decides how values are read and what expressions may do with them.",
            wrong: "parameters:\n  p: {type: money, basis: document, clause: C-1, values: {2024-04-01: 1}}",
            right: "parameters:\n  p: {type: int, basis: document, clause: C-1, values: {2024-04-01: 1}}"),
        DiagnosticPage(
            "JZ0320", .rules,
            ja: "値は書かれた型で読みます。型に合わない値は、式の計算を途中で止めてしまいます。",
            en: "Values are read by their type. One that does not fit would stop every expression that uses it.",
            wrong: "parameters:\n  p: {type: int, basis: document, clause: C-1, values: {2024-04-01: six}}",
            right: "parameters:\n  p: {type: int, basis: document, clause: C-1, values: {2024-04-01: 6}}"),
        DiagnosticPage(
            "JZ0321", .rules,
            ja: "メッセージの「{」から「}」までは式です。閉じないと、残りの文がすべて式になります。",
            en: "In a message an expression stands from `{` to `}`. If it is not closed, the rest of the text belongs to it.",
            wrong: message("年数は{employee.years です"), right: message("年数は{employee.years}です")),
        DiagnosticPage(
            "JZ0322", .rules,
            ja: "メッセージの「}」は式の終わりの印なので、文字としては二つ重ねて書きます。",
            en: "In a message `}` ends an expression, so the character itself is written twice.",
            wrong: message("年数は employee.years} です"), right: message("年数は{employee.years}です")),
        DiagnosticPage(
            "JZ0323", .rules,
            ja: "空の { } は何も表示しません。式の書き忘れです。",
            en: "Empty braces show nothing; the expression was forgotten.",
            wrong: message("年数は{ }です"), right: message("年数は{employee.years}です")),
    ]

    private static func message(_ text: String) -> String {
        rule("require: employee.early").replacing("{ja: 確認, en: look}", with: "{ja: \"\(text)\", en: look}")
    }
}
