extension DiagnosticPage {
    static let celSyntax: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0201", .expression,
            ja: "「等しい」は「==」、「かつ」は「&&」、「または」は「||」と二文字で書きます。日本語入力のままの全角の記号も使えません。",
            en:
                "Equality is `==`, and and or are `&&` and `||`, two characters each. Full-width signs of Japanese input have no meaning.",
            wrong: "employee.years = 3", right: "employee.years == 3"),
        DiagnosticPage(
            "JZ0202", .expression,
            ja: "文字列は始めたのと同じ引用符で閉じます。",
            en: "A text ends with the quote that it began with.",
            wrong: "employee.unit == 'east", right: "employee.unit == 'east'"),
        DiagnosticPage(
            "JZ0203", .expression,
            ja: "文字列の中の逆斜線は「\\n」（改行）などの特別な書き方の始まりで、後に続けられる文字が決まっています。",
            en: "A backslash in a text begins a special form such as `\\n` for a new line, and only some letters may follow.",
            wrong: "employee.unit == '\\east'", right: "employee.unit == 'east'"),
        DiagnosticPage(
            "JZ0204", .expression,
            ja: "整数は約 922 京までです。桁の打ち間違いがほとんどです。",
            en: "Whole numbers go up to about nine quintillions; mostly a digit was typed too often.",
            wrong: "employee.years < 99999999999999999999", right: "employee.years < 99"),
        DiagnosticPage(
            "JZ0205", .expression,
            ja: "「0x」の後には十六進の数字が、「e」の後には指数が要ります。",
            en: "Digits have to follow `0x`, and an exponent has to follow `e`.",
            wrong: "employee.years < 0x", right: "employee.years < 0x1F"),
        DiagnosticPage(
            "JZ0206", .expression,
            ja: "式の中の並びが文法に合いません。かっこの数や、演算子の書き忘れを確かめてください。",
            en: "The parts of the expression do not follow one another as they may. Look at brackets and forgotten operators.",
            wrong: "employee.years < 3)", right: "employee.years < 3"),
        DiagnosticPage(
            "JZ0207", .expression,
            ja: "開いたかっこが閉じていないか、演算子の右側がありません。",
            en: "A bracket is still open, or the right side of an operator is missing.",
            wrong: "(employee.years < 3", right: "(employee.years < 3)"),
        DiagnosticPage(
            "JZ0208", .expression,
            ja: "「const」「while」などは式の言語が将来のために取ってある言葉で、名前には使えません。",
            en: "`const`, `while` and some other words are kept by the language and cannot be names.",
            wrong: "employee.ratings.exists(const, true)", right: "employee.ratings.exists(r, true)"),
        DiagnosticPage(
            "JZ0209", .rules,
            ja: "空白だけの式には値がありません。",
            en: "An expression of nothing but spaces has no value.",
            wrong: "variables:\n  employee:\n    late: \" \"", right: "variables:\n  employee:\n    late: \"!employee.early\""),
        DiagnosticPage(
            "JZ0210", .expression,
            ja: "all や exists の最初の引数は、要素を一つずつ受け取る新しい名前です。式は二つ目に書きます。",
            en: "The first argument of `all`, `exists` and their kin is a new name for each element; the condition comes second.",
            wrong: "employee.ratings.all(r.score, r.score > 2)", right: "employee.ratings.all(r, r.score > 2)"),
        DiagnosticPage(
            "JZ0211", .expression,
            ja: "has() は、ある行の項目に値があるかを調べます。行そのものや計算した値は調べられません。",
            en: "`has()` asks whether a field of a row has a value. It takes neither a row itself nor a computed value.",
            wrong: "has(employee)", right: "has(employee.boss)"),
        DiagnosticPage(
            "JZ0212", .sketch,
            ja: "式は 100,000 文字までです。長い一覧は records の one_of や parameters に置けます。",
            en: "An expression has up to 100,000 characters. Long lists belong into `one_of` of a field or into a parameter.",
            wrong: "employee.unit in ['a', 'a', … ]", right: "employee.unit in ['a']"),
        DiagnosticPage(
            "JZ0213", .sketch,
            ja: "かっこや演算子の入れ子は 250 段までです。途中の値に variables で名前を付けると読みやすくもなります。",
            en:
                "Brackets and operators may stand up to 250 deep in one another. Names under `variables` make it easier to read, too.",
            wrong: "((( … employee.years … ))) > 3", right: "employee.years > 3"),
        DiagnosticPage(
            "JZ0214", .sketch,
            ja: "式の部品は 20,000 個までです。途中の値に variables で名前を付けてください。",
            en: "An expression may have up to 20,000 parts. Give names to parts of it under `variables`.",
            wrong: "1 + 1 + 1 + … > 3", right: "1 + 1 + 1 > 3"),
        DiagnosticPage(
            "JZ0215", .sketch,
            ja: "all や map を中に重ねるたびに計算の量が掛け算で増えるため、8 段までとしています。",
            en: "Each `all` or `map` within another multiplies the work, so they may stand up to 8 deep.",
            wrong: "[1].all(a, [1].all(b, … ))", right: "[1].all(a, [1].all(b, a == b))"),
        DiagnosticPage(
            "JZ0216", .expression,
            ja: "cel.index() は cel.block() の値を 0 から数えた番号で指します。",
            en: "`cel.index()` names a value of `cel.block()` by a number that counts from 0.",
            wrong: "cel.block([1], cel.index(-1)) > 0", right: "cel.block([1], cel.index(0)) > 0"),
        DiagnosticPage(
            "JZ0217", .expression,
            ja: "バイト列は文字ではなくバイトの並びなので、文字の番号では書けません。",
            en: "Bytes are no characters, so they cannot be written by a character's number.",
            wrong: "b'\\u0041' == b'A'", right: "b'\\x41' == b'A'"),
        DiagnosticPage(
            "JZ0218", .expression,
            ja: "番号と要素など二つの名前を受け取る繰り返しでは、別々の名前が要ります。",
            en: "A loop that gives two values, as a position and an element, needs two names.",
            wrong: "[1, 2].exists(i, i, i > 1)", right: "[1, 2].exists(i, v, v > 1)"),
        DiagnosticPage(
            "JZ0219", .expression,
            ja: "否定の「!」と符号の「-」は続けて書けません。真偽の値に符号はなく、数に否定はないので、どちらかは書き間違いです。",
            en: "`!` and `-` do not follow each other. Truth has no sign and a number no negation, so one of them is a slip.",
            wrong: "!-employee.years", right: "!employee.early"),
    ]
}
