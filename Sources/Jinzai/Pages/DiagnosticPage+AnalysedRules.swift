extension DiagnosticPage {
    static let analysedRules: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0420", .analysis,
            ja: "二つの条件が互いに打ち消し合い、どの記録にも当てはまりません。このルールは何も見つけないまま残ります。",
            en: "Its parts exclude each other, so no record ever fits, and the rule stays there without finding anything.",
            wrong: more("when: employee.years > params.early_years && employee.years < params.short_years"),
            right: more("when: employee.years > params.short_years && employee.years < params.early_years")),
        DiagnosticPage(
            "JZ0421", .analysis,
            ja: "とりうる値のすべてが並んでいるので、条件は何も絞り込みません。",
            en: "All values that there can be are listed, so the condition leaves nothing out.",
            wrong: more("when: employee.unit in ['east', 'west']"), right: more("when: employee.unit in ['east']")),
        DiagnosticPage(
            "JZ0422", .analysis,
            ja: "評価尺度や割合の範囲の外にある数と比べています。桁や単位の違いのことがあります。",
            en: "The number lies outside of the scale, or of what a share can be; maybe a digit or the unit is wrong.",
            wrong: more("require: rating.score >= 4", each: "rating"), right: more("require: rating.score >= 3", each: "rating")),
        DiagnosticPage(
            "JZ0423", .analysis,
            ja: "records の one_of や職層の一覧にない言葉とは、決して一致しません。",
            en: "No record ever has a word that is neither in `one_of` of the field nor an id of the policy.",
            wrong: more("when: employee.unit == 'eest'"), right: more("when: employee.unit == 'east'")),
        DiagnosticPage(
            "JZ0424", .analysis,
            ja: "ほかの部分から必ず決まる条件です。書き間違いか、消してよい部分です。",
            en: "The rest of the condition decides this part already. It is a slip, or can go.",
            wrong: more("when: employee.years > params.early_years && employee.years > params.short_years"),
            right: more("when: employee.years > params.early_years")),
        DiagnosticPage(
            "JZ0425", .analysis,
            ja: "対象になった人のだれもが同じ結果になるルールは、何も教えてくれません。when と require の境目を確かめてください。",
            en: "A rule that says the same of everybody tells nothing. Compare the limits of `when` and `require`.",
            wrong: more("when: employee.early\nrequire: employee.years > params.early_years"),
            right: more("when: employee.early\nrequire: employee.years > params.short_years")),
        DiagnosticPage(
            "JZ0426", .analysis,
            ja: "どの記録でも必ず満たされるルールは、何も見つけません。",
            en: "A rule that every record meets never finds anything.",
            wrong: more("when: employee.years > params.early_years\nrequire: employee.years > params.short_years"),
            right: more("when: employee.years > params.short_years\nrequire: employee.years > params.early_years")),
        DiagnosticPage(
            "JZ0432", .analysis,
            ja: "割合が 1 を超えることはないので、この目標には届きません。",
            en: "A share never exceeds 1, so the goal stays out of reach.",
            wrong: goal("share: has(employee.talked_on), goal: observed > 1.0"),
            right: goal("share: has(employee.talked_on), goal: observed >= 1.0")),
        DiagnosticPage(
            "JZ0433", .analysis,
            ja: "件数は 0 より小さくならないので、この目標はいつも達成されます。",
            en: "A count is never below 0, so the goal is always reached.",
            wrong: goal("count: true, goal: observed >= 0"), right: goal("count: true, goal: observed >= 1")),
        DiagnosticPage(
            "JZ0434", .analysis,
            ja: "系統ごとの値に書かれていない系統の人は、判定できなくなります。",
            en: "Nothing can be said of people in a stream that the parameter has no value for.",
            wrong: pause("{office: 1}"), right: pause("{office: 1, works: 1}")),
        DiagnosticPage(
            "JZ0451", .analysis,
            ja: "メッセージは一覧や画面に出ます。本人を特定する項目や配慮を要する項目は、そのまま載せません。",
            en: "Messages stand in lists and on screens. What identifies a person or is delicate stays out of them.",
            wrong: more("flag: employee.early", message: "{ja: \"{employee.mail}に連絡\", en: \"write to {employee.mail}\"}"),
            right: more("flag: employee.early", message: "{ja: 連絡, en: write}")),
        DiagnosticPage(
            "JZ0453", .analysis,
            ja: "片方の言語だけだと、もう一方を選んだ人には別の言語の文が出ます。",
            en: "With one language only, who chose the other reads a text in the wrong one.",
            wrong: more("flag: employee.early", message: "{en: look}"), right: more("flag: employee.early")),
        DiagnosticPage(
            "JZ0454", .analysis,
            ja: "二つの言語の文が違う値を見せると、読む人によって伝わることが変わります。",
            en: "If the two languages show different values, readers are told different things.",
            wrong: more("flag: employee.early", message: "{ja: \"{employee.years}年目\", en: \"{employee.unit}\"}"),
            right: more("flag: employee.early", message: "{ja: \"{employee.years}年目\", en: \"year {employee.years}\"}")),
        DiagnosticPage(
            "JZ0457", .analysis,
            ja: "文書に根拠のない独自のルールです。理由があれば問題ありませんが、見直すときに目に付くようにしています。",
            en: "The rule is the owner's own. That is fine with a reason; it is pointed out so that a review finds it.",
            wrong: more("flag: employee.early", clause: "basis: assumption\nreason: {ja: 定めがない, en: none given}"),
            right: more("flag: employee.early")),
    ]

    /// A rule of which only some lines matter.
    static func more(
        _ lines: String, each: String = "employee", message: String = "{ja: 確認, en: look}", clause: String = "clause: C-1"
    ) -> String {
        let states = lines.contains("require:") || lines.contains("flag:")
        let all =
            "\(clause)\neach: \(each)\n\(lines)\(states ? "" : "\nflag: has(employee.talked_on)")\nseverity: note\nmessage: \(message)"
        return "rules:\n  - id: more\n    " + all.replacing("\n", with: "\n    ")
    }

    private static func goal(_ keys: String) -> String {
        "metrics:\n  - {id: more, clause: C-2, each: employee, \(keys)}"
    }

    private static func pause(_ values: String) -> String {
        "parameters:\n  pause_years: {type: map(int), basis: document, clause: C-1, values: {2024-04-01: \(values)}}\n"
            + more("require: employee.years >= params.pause_years[employee.grade.stream]")
    }
}
