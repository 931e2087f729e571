extension DiagnosticPage {
    static let celTypes: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0221", .expression,
            ja: "式で使えるのは、その行と親の行、params、as_of、year などの名前だけです。",
            en: "An expression knows the row and its parents by their names, and params, as_of, year and a few more.",
            wrong: "employe.years < 3", right: "employee.years < 3"),
        DiagnosticPage(
            "JZ0222", .expression,
            ja: "行にあるのは records の項目、variables の値、子の表だけです。",
            en: "A row has the fields of `records`, the values of `variables`, and its child tables.",
            wrong: "employee.yeers < 3", right: "employee.years < 3"),
        DiagnosticPage(
            "JZ0223", .expression,
            ja: "その名前の関数はありません。関数は yearsUntil のように大文字を区切りに使います。",
            en: "There is no function of that name. Functions are written as `yearsUntil`, with a capital for each further word.",
            wrong: "employee.hired_on.yearUntil(as_of) > 3", right: "employee.hired_on.yearsUntil(as_of) > 3"),
        DiagnosticPage(
            "JZ0224", .expression,
            ja: "演算子や関数は決まった型の組み合わせにだけ使えます。文字列と数は足せません。",
            en: "Operators and functions take certain types only. A text and a number cannot be added.",
            wrong: "employee.unit + 3", right: "employee.unit + string(3)"),
        DiagnosticPage(
            "JZ0225", .expression,
            ja: "「? :」の前には真か偽になる条件が要ります。数の 0 を偽とはみなしません。",
            en: "What stands before `? :` is true or false. The number 0 does not count as false.",
            wrong: "employee.years ? 'a' : 'b'", right: "employee.years > 0 ? 'a' : 'b'"),
        DiagnosticPage(
            "JZ0226", .expression,
            ja: "どちらになっても同じ型でなければ、その後の計算の型が決まりません。",
            en: "Whichever of the two it becomes, what uses the value must know its type.",
            wrong: "employee.early ? 1 : 'one'", right: "employee.early ? 'many' : 'one'"),
        DiagnosticPage(
            "JZ0227", .expression,
            ja: "点の後に項目を書けるのは行や map だけです。数や日付には項目がありません。",
            en: "Only rows and maps have fields behind a dot; numbers and dates have none.",
            wrong: "employee.years.value > 3", right: "employee.years > 3"),
        DiagnosticPage(
            "JZ0228", .expression,
            ja: "[ ] はリストの番号か map の鍵で中身を取り出します。",
            en: "Brackets take an element out of a list by its position or out of a map by its key.",
            wrong: "employee.years[0] > 3", right: "[employee.years][0] > 3"),
        DiagnosticPage(
            "JZ0229", .expression,
            ja: "all、exists、filter などは要素を一つずつ見ます。一つの値には使えません。",
            en: "`all`, `exists`, `filter` and their kin look at each element; a single value has none.",
            wrong: "employee.years.all(y, y > 3)", right: "employee.ratings.all(r, r.score > 3)"),
        DiagnosticPage(
            "JZ0230", .rules,
            ja: "when や require は真か偽になる条件です。数や文字列のままでは満たしたかどうかが決まりません。",
            en: "`when` and `require` are conditions. A number or a text is neither met nor unmet.",
            wrong: rule("require: employee.years"), right: rule("require: employee.years >= params.early")),
        DiagnosticPage(
            "JZ0231", .expression,
            ja: "職層や上司は一つの行で、文字列ではありません。文字列と比べるには「.id」などの項目を使います。",
            en: "A grade or a superior is a row, no text. To compare it with a text use one of its fields, as `.id`.",
            wrong: "employee.grade == 'G1'", right: "employee.grade.id == 'G1'"),
        DiagnosticPage(
            "JZ0232", .expression,
            ja: "型の違う二つの値は決して等しくならないため、比べる式は書き間違いです。",
            en: "Two values of different types are never equal, so comparing them is a slip.",
            wrong: "employee.unit == 3", right: "employee.unit == 'east'"),
        DiagnosticPage(
            "JZ0233", .expression,
            ja: "小数や日付は鍵にできません。",
            en: "Fractions and dates cannot be keys.",
            wrong: "{1.5: 'a'}.size() > 0", right: "{'1.5': 'a'}.size() > 0"),
        DiagnosticPage(
            "JZ0234", .expression,
            ja: "名前の後の { } は、その型の値を新しく作る書き方です。方針の行は記録から来るもので、式では作れません。",
            en: "A name followed by braces makes a value of that type. Rows come from records and cannot be made.",
            wrong: "Person{name: 'a'}.name == 'a'", right: "{'name': 'a'}.name == 'a'"),
        DiagnosticPage(
            "JZ0235", .expression,
            ja: "作る値の項目には、その項目の型の値を書きます。",
            en: "A field of a value that is made takes values of its own type.",
            wrong: "google.protobuf.Int32Value{value: 'a'} == 1", right: "google.protobuf.Int32Value{value: 1} == 1"),
        DiagnosticPage(
            "JZ0236", .expression,
            ja: "要素の前の「?」は「あれば入れる」という意味で、あるかないか分からない値に付けます。",
            en: "`?` in front of an element means to put it in if it is there; it needs a value that may be absent.",
            wrong: "[?employee.years].size() > 0", right: "[?optional.of(employee.years)].size() > 0"),
        DiagnosticPage(
            "JZ0237", .expression,
            ja: "書かれた文字列をその場で調べた結果、どの記録でも失敗することが分かります。",
            en: "The text stands in the expression, so it is known already that this fails for every record.",
            wrong: "employee.unit.matches('(')", right: "employee.unit.matches('^e')"),
        DiagnosticPage(
            "JZ0238", .expression,
            ja: "transformMapEntry は要素ごとに新しい map を作り、それらを一つにまとめます。",
            en: "`transformMapEntry` makes a map of each entry and joins them.",
            wrong: "{'a': 1}.transformMapEntry(k, v, v).size() > 0", right: "{'a': 1}.transformMapEntry(k, v, {k: v}).size() > 0"),
    ]

    /// A rule of which only one line matters.
    static func rule(_ line: String) -> String {
        """
        rules:
          - id: late
            clause: C-1
            each: employee
            \(line.replacing("\n", with: "\n    "))
            severity: note
            message: {ja: 確認, en: look}
        """
    }
}
