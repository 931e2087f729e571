extension DiagnosticPage {
    static let waivers: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0701", .waivers,
            ja: "方針にないルールの適用除外は、何も除外しません。", en: "A waiver of a rule that there is not waives nothing.",
            wrong: list(rule: "gapp"), right: list()),
        DiagnosticPage(
            "JZ0702", .waivers,
            ja: "始まる前に終わる適用除外は、一日も効きません。", en: "A waiver that ends before it begins never holds.",
            wrong: list(until: "2025-03-31"), right: list()),
        DiagnosticPage(
            "JZ0703", .waivers,
            ja: "同じ日に同じことを除外するものが二つあると、どちらの理由によるのか分からなくなります。",
            en: "Where two waivers hold for one thing on one day, nobody can tell whose reason counts.",
            wrong: list() + "\n" + entry(from: "2025-10-01"), right: list(until: "2025-09-30") + "\n" + entry(from: "2025-10-01")),
        DiagnosticPage(
            "JZ0704", .waiverTable,
            ja: "理由・承認者・期間のどれかが欠けた表では、除外してよいか分かりません。",
            en: "Without the reason, the approval and the days nobody can tell whether to waive.",
            wrong: "rule,subject,reason,from,until\ngap,0000012,on leave,2025-04-01,2026-03-31", right: lines()),
        DiagnosticPage(
            "JZ0705", .waiverTable,
            ja: "知らない見出しの列は読めません。書き間違いかもしれません。", en: "A column of another name is not read, and may be a slip of the pen.",
            wrong: lines(header: "rule,subject,why,approved_by,from,until"), right: lines()),
        DiagnosticPage(
            "JZ0706", .waiverTable,
            ja: "理由や承認者のない適用除外は、あとから説明できません。", en: "A waiver without its reason or its approval cannot be accounted for later.",
            wrong: lines("gap,0000012,,HR,2025-04-01,2026-03-31"), right: lines()),
        DiagnosticPage(
            "JZ0707", .waiverTable,
            ja: "日付として読めなければ、いつまで効くのか決まりません。", en: "Without a date nobody can tell how long it holds.",
            wrong: lines("gap,0000012,on leave,HR,2025-04-01,soon"), right: lines()),
        DiagnosticPage(
            "JZ0708", .waiverTable,
            ja: "引用符が閉じていないと、残りの行がすべて一つのセルになります。", en: "A quote that is not closed makes one cell of all that follows.",
            wrong: lines("gap,0000012,\"on leave,HR,2025-04-01,2026-03-31"), right: lines()),
    ]

    private static func list(rule: String = "gap", until: String = "2026-03-31") -> String {
        "waivers:\n" + entry(rule: rule, until: until)
    }

    private static func entry(rule: String = "gap", from: String = "2025-04-01", until: String = "2026-03-31") -> String {
        """
          - rule: \(rule)
            subject: "0000012"
            reason: on leave
            approved_by: HR
            from: \(from)
            until: \(until)
        """
    }

    private static func lines(
        _ line: String = "gap,0000012,on leave,HR,2025-04-01,2026-03-31",
        header: String = "rule,subject,reason,approved_by,from,until"
    ) -> String {
        header + "\n" + line
    }
}
