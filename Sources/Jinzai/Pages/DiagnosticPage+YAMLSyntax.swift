extension DiagnosticPage {
    static let yamlSyntax: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0120", .sketch,
            ja: "YAML の読み取りが止まり、原因を一つに絞れないときに出ます。止まった場所より前の行に原因があることがあります。",
            en: "Reading stopped and the reason could not be narrowed down. The cause may stand on a line before.",
            wrong: "rules:\n  …", right: "rules: []"),
        DiagnosticPage(
            "JZ0121", .yaml,
            ja: "タブの幅は画面によって違うため、YAML は字下げにタブを認めません。",
            en: "A tab is as wide as each screen likes, so YAML does not take tabs as indentation.",
            wrong: "rules:\n\t- id: R01", right: "rules:\n  - id: R01"),
        DiagnosticPage(
            "JZ0122", .yaml,
            ja: "閉じない引用符は後の行まで値として飲み込み、離れた場所で別の誤りに見えることがあります。",
            en: "A quote that is never closed swallows the lines that follow, and the trouble seems to be somewhere else.",
            wrong: "title: \"目黒区\nid: x", right: "title: \"目黒区\"\nid: x"),
        DiagnosticPage(
            "JZ0123", .yaml,
            ja: "{ } や [ ] の中では、閉じるまで次の行も続きとして読まれます。",
            en: "Inside of braces or brackets the next lines belong to the value until it is closed.",
            wrong: "title: {ja: 目黒区, en: Meguro\nid: x", right: "title: {ja: 目黒区, en: Meguro}\nid: x"),
        DiagnosticPage(
            "JZ0124", .yaml,
            ja: "コロンのない行は前の値の続きなのか新しいキーなのか決まりません。",
            en: "Of a line without a colon it is open whether it goes on with the value before or begins a new key.",
            wrong: "id: R01\nwhen\nrequire: x", right: "id: R01\nwhen: y\nrequire: x"),
        DiagnosticPage(
            "JZ0125", .yaml,
            ja: "コロンの直後に文字があると、YAML は「id:R01」全体を一つの文字列として読みます。",
            en: "Without a space YAML reads `id:R01` as one text, not as a key and a value.",
            wrong: "id:R01\nclause: S-034", right: "id: R01\nclause: S-034"),
        DiagnosticPage(
            "JZ0126", .yaml,
            ja: "「: 」はキーと値の区切りです。値の中にあると、そこからもう一つのキーが始まるように読まれます。式の「? :」も同じです。",
            en:
                "`: ` separates a key from its value; within a value it looks like another key. The `? :` of an expression does too.",
            wrong: "text: 注意: 期限あり", right: "text: \"注意: 期限あり\""),
        DiagnosticPage(
            "JZ0127", .yaml,
            ja: "YAML では字下げの深さが入れ子を表します。同じ階層の行の頭がずれると、どの項目に属するか決まりません。",
            en: "Indentation says what belongs to what. Where lines of one level begin at different columns, that is open.",
            wrong: "rule:\n    id: R01\n  when: x", right: "rule:\n    id: R01\n    when: x"),
        DiagnosticPage(
            "JZ0128", .yaml,
            ja: "引用符や [ ] で始まる値は、閉じたところで終わります。その後に続く文字は値に入りません。",
            en: "A value that begins with a quote or a bracket ends where that is closed; what follows has no place.",
            wrong: "when: \"A1\" in employee.grades", right: "when: '\"A1\" in employee.grades'"),
        DiagnosticPage(
            "JZ0129", .yaml,
            ja: "二重引用符の中では「\\」が特別な意味を持ち、後に続けられる文字が決まっています。",
            en: "Inside of double quotes a backslash has a meaning of its own, and only some letters may follow it.",
            wrong: "pattern: \"\\d+\"", right: "pattern: '\\d+'"),
        DiagnosticPage(
            "JZ0130", .yaml,
            ja: "「@」「`」「?」などは YAML が自分のために取ってある記号で、引用符のない値の頭には置けません。",
            en: "`@`, a backtick and some other signs are kept by YAML for itself and cannot begin a value without quotes.",
            wrong: "mail: @example", right: "mail: '@example'"),
        DiagnosticPage(
            "JZ0131", .yaml,
            ja: "値の頭の「|」や「>」は、次の行から文章が始まるという印です。式の「||」や「>=」で始めるときは引用符が要ります。",
            en:
                "`|` or `>` at the start of a value announces a text on the next lines. An expression that begins so needs quotes.",
            wrong: "goal: >= 80", right: "goal: '>= 80'"),
        DiagnosticPage(
            "JZ0132", .yaml,
            ja: "「&」は値に名前を付け、「*」はその値を繰り返す記号です。式の一部として書くときは引用符が要ります。",
            en: "`&` names a value and `*` repeats it. As part of an expression they need quotes around the whole.",
            wrong: "when: && x", right: "when: 'y && x'"),
        DiagnosticPage(
            "JZ0133", .yaml,
            ja: "[ ] や { } の中の値は「,」で区切ります。行を変えただけでは区切りになりません。",
            en: "Commas separate the values within brackets; a new line does not.",
            wrong: "grades: [\n  'A1'\n  'A2'\n]", right: "grades: [\n  'A1',\n  'A2'\n]"),
        DiagnosticPage(
            "JZ0134", .yaml,
            ja: "行頭の「%」は YAML 自身への指示で、ルールファイルには要りません。",
            en: "A line that begins with `%` instructs YAML itself; rule files have no use for it.",
            wrong: "%import other\nid: x", right: "id: x"),
        DiagnosticPage(
            "JZ0135", .yaml,
            ja: "コンマが二つ続くなど、値のあるべき場所に何もありません。値の書き忘れか、記号の消し忘れです。",
            en: "Nothing stands where a value belongs, as between two commas: a value was forgotten or a sign was left.",
            wrong: "grades: [A1, , A2]", right: "grades: [A1, A2]"),
        DiagnosticPage(
            "JZ0136", .yaml,
            ja: "{ } や [ ] の中では、かっこやコンマが YAML の区切りとして読まれるため、それらを含む式は引用符なしに書けません。",
            en: "Inside of braces or brackets further brackets belong to YAML, so an expression that holds them needs quotes.",
            wrong: "columns: {first: xs[0], n: 1}", right: "columns: {first: 'xs[0]', n: 1}"),
        DiagnosticPage(
            "JZ0137", .yaml,
            ja: "「- 」はリストの要素の始まりで、新しい行に書きます。マイナスで始まる式なら引用符が要ります。",
            en:
                "`- ` begins an element of a list and stands on a line of its own. An expression that begins with a minus needs quotes.",
            wrong: "grades: - A1", right: "grades:\n  - A1"),
        DiagnosticPage(
            "JZ0138", .yaml,
            ja: "「-A2」は全体で一つの文字列になり、リストの要素になりません。",
            en: "`-A2` is one text and no element of the list.",
            wrong: "grades:\n- A1\n-A2", right: "grades:\n- A1\n- A2"),
        DiagnosticPage(
            "JZ0139", .yaml,
            ja: "閉じかっこが一つ多いと、その後の行がどこに属するか決まりません。",
            en: "With one closing bracket too many it is open where the following lines belong.",
            wrong: "grades: [A1, A2]]", right: "grades: [A1, A2]"),
    ]
}
