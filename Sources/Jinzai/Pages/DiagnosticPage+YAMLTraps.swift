extension DiagnosticPage {
    static let yamlTraps: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0140", .yaml,
            ja: "YAML は「!」で始まる値を、値の種類を示すタグとして読みます。否定の式は引用符で囲まないと式として届きません。",
            en:
                "YAML reads `!` at the start of a value as a tag that names a kind of value. A negation reaches the rules only in quotes.",
            wrong: "when: !has(employee.boss)", right: "when: \"!has(employee.boss)\""),
        DiagnosticPage(
            "JZ0141", .yaml,
            ja: "値は書かれたとおりの文字として読み、項目の型が意味を決めます。型を指定するタグは要りません。",
            en: "Values stay as they were typed, and the type of their key reads them. Tags for types are of no use.",
            wrong: "year: !!str 2024", right: "year: 2024"),
        DiagnosticPage(
            "JZ0142", .yaml,
            ja: "{ } の中のコンマは次のキーの始まりなので、引数が二つある関数は途中で切れて、黙って別の内容になります。",
            en: "A comma inside of braces begins the next key, so a function with two arguments is cut in two and silently means "
                + "something else.",
            wrong: "columns: {mean: max(a, b), n: 1}", right: "columns: {mean: 'max(a, b)', n: 1}"),
        DiagnosticPage(
            "JZ0143", .rules,
            ja: "空白の後の「#」から行末まではコメントです。引用符のない式の中にあると、式が途中で切れます。",
            en: "From ` #` to the end of the line is a comment. Within an expression without quotes it cuts off the rest.",
            wrong: "variables:\n  employee:\n    third: employee.unit != 'unit #3'",
            right: "variables:\n  employee:\n    third: \"employee.unit != 'unit #3'\""),
        DiagnosticPage(
            "JZ0144", .rules,
            ja: "{ } や [ ] で始まる値は YAML の並びとして読まれ、式として届きません。",
            en: "A value that begins with a brace or bracket is a collection of YAML and does not arrive as an expression.",
            wrong: "variables:\n  employee:\n    best: [1, 2]", right: "variables:\n  employee:\n    best: \"[1, 2]\""
        ),
        DiagnosticPage(
            "JZ0150", .yaml,
            ja: "日本語入力のまま打った「：」「－」「＃」「｛」は見た目が似ていても別の文字で、YAML の記号になりません。",
            en: "Signs typed in Japanese input look alike but are other characters, and no signs of YAML.",
            wrong: "id: R01\nclause： S-034", right: "id: R01\nclause: S-034"),
        DiagnosticPage(
            "JZ0151", .yaml,
            ja: "全角スペースは YAML では空白ではなく文字です。字下げや区切りに使うと、キーや値の一部になります。",
            en: "To YAML a full-width space is a letter. As indentation or separator it becomes part of a key or value.",
            wrong: "id: R01\nclause:　S-034", right: "id: R01\nclause: S-034"),
        DiagnosticPage(
            "JZ0152", .yaml,
            ja: "“ ” や「」は引用符の働きをせず、値の一部として残ります。",
            en: "Typographic and Japanese quotes do not quote: they stay as part of the value.",
            wrong: "title: “目黒区”", right: "title: \"目黒区\""),
        DiagnosticPage(
            "JZ0153", .yaml,
            ja: "値の端に残った全角スペースは目に見えませんが値の一部になり、同じ識別子に一致しなくなります。",
            en: "A full-width space left at the edge of a value cannot be seen, but the value no longer equals the id it names.",
            wrong: "clause: S-034　\nid: x", right: "clause: S-034\nid: x"),
        DiagnosticPage(
            "JZ0154", .yaml,
            ja: "始まりの引用符を書き忘れた値は、引用符のない値として読まれ、終わりの「\"」が文字として残ります。",
            en: "Without its first quote a value is read as one without quotes, and the last quote stays in it.",
            wrong: "title: 目黒区\"", right: "title: \"目黒区\""),
    ]
}
