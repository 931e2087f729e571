extension DiagnosticPage {
    static let cells: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0501", .records,
            ja: "空欄を 0 や「いいえ」とみなすと、実際と違う結果になります。値がないものは「判定できない」として残ります。",
            en: "If an empty cell counted as 0 or as no, results would be wrong. What has no value stays undecided.",
            wrong: staff("0000001,,2020-04-01"), right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0502", .records,
            ja: "単位や漢数字の付いた値を推測で読むことはしません。",
            en: "Units and other ways to write a number are not guessed at.",
            wrong: staff("0000001,係員,2020-04-01,三回", "回数"), right: staff("0000001,係員,2020-04-01,3", "回数")),
        DiagnosticPage(
            "JZ0503", .records,
            ja: "「約」や単位の付いた値を推測で読むことはしません。",
            en: "Units and remarks beside a number are not guessed at.",
            wrong: staff("0000001,係員,2020-04-01,約8", "勤務時間"), right: staff("0000001,係員,2020-04-01,7.75", "勤務時間")),
        DiagnosticPage(
            "JZ0504", .records,
            ja: "年のない日付や、年が2桁の日付は、いつのことか決まりません。",
            en: "Of a date without a year, or with two digits of one, the day is not certain.",
            wrong: staff("0000001,係員,4/1"), right: staff("0000001,係員,令和6年4月1日")),
        DiagnosticPage(
            "JZ0505", .records,
            ja: "改元の後に古い元号のまま数えた日付です。西暦に直せますが、年の打ち間違いかもしれません。",
            en: "The year was counted on in an era that had ended. It can be read, but may be a slip.",
            wrong: staff("0000001,係員,平成35年4月1日"), right: staff("0000001,係員,令和5年4月1日")),
        DiagnosticPage(
            "JZ0506", .records,
            ja: "年度は西暦4桁か、元号の付いた年で書きます。",
            en: "A fiscal year has four digits, or its era.",
            wrong: staff("0000001,係員,2020-04-01,来年度", "昇任年度"), right: staff("0000001,係員,2020-04-01,R6", "昇任年度")),
        DiagnosticPage(
            "JZ0507", .records,
            ja: "はいかいいえかが決まらない値です。分からないときは空欄にします。",
            en: "The value is neither yes nor no. What is not known is left empty.",
            wrong: staff("0000001,係員,2020-04-01,未定", "在籍"), right: staff("0000001,係員,2020-04-01,はい", "在籍")),
        DiagnosticPage(
            "JZ0508", .records,
            ja: "この項目の値は、方針の records にある言葉に限ります。",
            en: "The values of this field are the words that the policy lists under `records`.",
            wrong: staff("0000001,係員,2020-04-01,正視", "任用区分"), right: staff("0000001,係員,2020-04-01,正規", "任用区分")),
        DiagnosticPage(
            "JZ0509", .records,
            ja: "方針にない職層や能力です。ファイルでの書き方が違うときは、方針の also にその書き方を加えられます。",
            en: "The policy has no such grade or competency. Another way to write one can be added to its `also`.",
            wrong: staff("0000001,社長,2020-04-01"), right: staff("0000001,主任,2020-04-01")),
        DiagnosticPage(
            "JZ0510", .records,
            ja: "評価の段階は方針の scale にあるものだけです。0 は「評価していない」とは限りません。",
            en: "Levels are those of the policy's scale. A 0 does not always mean that nothing was rated.",
            wrong: staff("0000001,係員,2020-04-01,0", "総合評価"), right: staff("0000001,係員,2020-04-01,3", "総合評価")),
        DiagnosticPage(
            "JZ0511", .records,
            ja: "段階は一つの数字です。「4→3」や「3.5」のどれが正しいかは決められません。",
            en: "A level is one digit. Which of `4→3`, or what `3.5` means, cannot be decided here.",
            wrong: staff("0000001,係員,2020-04-01,A", "総合評価"), right: staff("0000001,係員,2020-04-01,4", "総合評価")),
        DiagnosticPage(
            "JZ0512", .records,
            ja: "表計算ソフトは番号を数値とみなし、先頭の 0 を落とします。方針の width の桁数まで補って読みます。",
            en: "Spreadsheets take codes for numbers and drop leading zeros. They are filled up to the field's `width`.",
            wrong: staff("1,係員,2020-04-01"), right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0513", .records,
            ja: "長い番号は表計算ソフトで「1.2E+06」のような数値に変わり、元の番号は戻せません。",
            en: "A spreadsheet turns long codes into numbers such as `1.2E+06`, and the code is lost.",
            wrong: staff("1.2E+06,係員,2020-04-01"), right: staff("1200000,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0514", .records,
            ja: "番号の桁数が決まっているのに合いません。打ち間違いのことがあります。",
            en: "Codes of this field all have the same length, and this one does not.",
            wrong: staff("00000001,係員,2020-04-01"), right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0515", .records,
            ja: "番号が指す行がありません。退職などで一覧から外れた職員のことがあります。",
            en: "No row has this code; maybe somebody who has left and is no longer listed.",
            wrong: staff("0000001,係員,2020-04-01,0000009", "上司"),
            right: staff("0000001,係員,2020-04-01,0000002\n0000002,主任,2010-04-01,", "上司")),
        DiagnosticPage(
            "JZ0516", .records,
            ja: "閉じる引用符の後に文字が続いています。どこまでが値か決まりません。",
            en: "Text follows the closing quote, so it is open where the value ends.",
            wrong: staff("0000001,係員,2020-04-01,\"正\"規", "任用区分"), right: staff("0000001,係員,2020-04-01,\"正規\"", "任用区分")),
        DiagnosticPage(
            "JZ0517", .records,
            ja: "一つの項目には一つの値です。",
            en: "A field has one value.",
            wrong: objects(#"{"id": "0000001", "grade": ["A1"], "hired_on": "2020-04-01"}"#),
            right: objects(#"{"id": "0000001", "grade": "A1", "hired_on": "2020-04-01"}"#)),
        DiagnosticPage(
            "JZ0518", .records,
            ja: "同じ名前の値が二つあると、どちらが正しいか決まりません。",
            en: "Of two values under one name it is open which is right.",
            wrong: objects(#"{"id": "0000001", "grade": "A1", "grade": "A2", "hired_on": "2020-04-01"}"#),
            right: objects(#"{"id": "0000001", "grade": "A1", "hired_on": "2020-04-01"}"#)),
        DiagnosticPage(
            "JZ0519", .records,
            ja: "#N/A や #REF! は、数式が値を求められなかったことを示すもので、値ではありません。",
            en: "#N/A and #REF! say that a formula found no value; they are none.",
            wrong: staff("0000001,#N/A,2020-04-01"), right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0520", .sketch,
            ja: "ほかのプログラムで作ったブックには、数式だけがあり計算結果のないことがあります。数式は計算しません。",
            en: "A workbook made by another program may hold formulas without their results. Formulas are not computed.",
            wrong: "職員番号  職層             採用年月日\n0000001   =\"係\"&\"員\"   2020-04-01",
            right: "職員番号  職層   採用年月日\n0000001   係員   2020-04-01"),
    ]

    /// A list of employees, with one more column where it is named.
    static func staff(_ rows: String, _ column: String = "") -> String {
        "--- employees.csv\n職員番号,職層,採用年月日\(column.isEmpty ? "" : "," + column)\n\(rows)"
    }

    static func objects(_ lines: String) -> String { "--- employees.ndjson\n\(lines)" }
}
