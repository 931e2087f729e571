extension DiagnosticPage {
    static let rows: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0521", .records,
            ja: "列の足りない行では、どの列が抜けたのか分かりません。",
            en: "Of a row with too few cells it is not known which are missing.",
            wrong: staff("0000001,係員"), right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0522", .records,
            ja: "値の中のカンマで列がずれた行です。ずれたまま読むと別の項目の値になります。",
            en: "A comma within a value has shifted the cells; read as they are, they would be values of other fields.",
            wrong: staff("0000001,係員,2020-04-01,3,回", "回数"), right: staff("0000001,係員,2020-04-01,3", "回数")),
        DiagnosticPage(
            "JZ0523", .records,
            ja: "閉じない引用符は、ファイルの終わりまでを一つの値にしてしまいます。",
            en: "A quote that is never closed makes one value of the rest of the file.",
            wrong: staff("0000001,係員,2020-04-01,\"正規", "任用区分"), right: staff("0000001,係員,2020-04-01,\"正規\"", "任用区分")),
        DiagnosticPage(
            "JZ0524", .records,
            ja: "番号のない行は、だれのことか分かりません。",
            en: "Without its code it is not known whom the row is about.",
            wrong: staff(",係員,2020-04-01"), right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0525", .records,
            ja: "同じ行が二度あります。二重に数えないよう、一度だけ使います。",
            en: "The row is there twice. It is used once, so that nothing counts double.",
            wrong: staff("0000001,係員,2020-04-01\n0000001,係員,2020-04-01"), right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0526", .records,
            ja: "同じ番号で内容が違う行のどちらが正しいかは、記録からは分かりません。",
            en: "Which of two rows with the same code is right cannot be seen from the records.",
            wrong: staff("0000001,係員,2020-04-01\n0000001,主任,2020-04-01"), right: staff("0000001,主任,2020-04-01")),
        DiagnosticPage(
            "JZ0527", .records,
            ja: "職員の一覧にない職員の行です。一覧の日付と、この表の日付が違うことがあります。",
            en: "The row is about somebody who is not listed; maybe the two files are of different days.",
            wrong: staff("0000001,係員,2020-04-01") + "\n--- appraisals.csv\n職員番号,評価年度,評価種別\n0000009,2023,定期",
            right: staff("0000001,係員,2020-04-01") + "\n--- appraisals.csv\n職員番号,評価年度,評価種別\n0000001,2023,定期"),
        DiagnosticPage(
            "JZ0528", .records,
            ja: "一人に複数の評価があるのに、どの評価の点なのかを示す列がありません。",
            en: "Somebody was appraised more than once, and no column says to which appraisal the level belongs.",
            wrong: appraised("職員番号,評価年度,能力,評価\n0000001,2023,倫理,3"),
            right: appraised("職員番号,評価年度,評価種別,能力,評価\n0000001,2023,定期,倫理,3")),
        DiagnosticPage(
            "JZ0529", .records,
            ja: "親の行が使えないと、その下の行も、だれのことか決まりません。",
            en: "Where the row above cannot be used, the rows below it belong to nobody.",
            wrong: staff("0000001,係員,2020-04-01\n0000001,主任,2020-04-01")
                + "\n--- appraisals.csv\n職員番号,評価年度,評価種別\n0000001,2023,定期",
            right: staff("0000001,主任,2020-04-01") + "\n--- appraisals.csv\n職員番号,評価年度,評価種別\n0000001,2023,定期"),
        DiagnosticPage(
            "JZ0530", .records,
            ja: "一行に一つの JSON が要ります。引用符のない 0 で始まる番号は JSON ではありません。",
            en: "Each line is one JSON object. A code with leading zeros is no JSON unless it is quoted.",
            wrong: objects(#"{"id": 0000001, "grade": "A1", "hired_on": "2020-04-01"}"#),
            right: objects(#"{"id": "0000001", "grade": "A1", "hired_on": "2020-04-01"}"#)),
        DiagnosticPage(
            "JZ0531", .records,
            ja: "子の行は、それぞれの項目に名前のあるオブジェクトで書きます。",
            en: "Rows within a row are objects whose fields have names.",
            wrong: objects(#"{"id": "0000001", "grade": "A1", "hired_on": "2020-04-01", "appraisals": [1]}"#),
            right: objects(
                #"{"id": "0000001", "grade": "A1", "hired_on": "2020-04-01", "appraisals": [{"fiscal_year": 2023, "kind": "regular"}]}"#
            )),
        DiagnosticPage(
            "JZ0532", .records,
            ja: "番号がなく「計」「合計」などとある行は、職員の行ではないとみなします。",
            en: "A row without a code that says total is taken for no record.",
            wrong: staff("0000001,係員,2020-04-01\n,合計,1人"), right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0533", .records,
            ja: "一つのセルだけに文のある行は、表の下などに書かれた注記とみなします。",
            en: "A row with nothing but a sentence in one cell is taken for a note below the table.",
            wrong: staff("0000001,係員,2020-04-01\n※ 令和７年４月１日現在,,"), right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0534", .records,
            ja: "方針が本務の配属だけを対象とするとき、兼務や併任の行は数えません。区分の列や値がない行は対象とします。",
            en: "Where a policy takes main postings only, concurrent ones do not count. Rows that do not say which they are do.",
            wrong: posted("2021-04-01,本務\n0000001,2023-04-01,兼務"), right: posted("2021-04-01,本務")),
    ]

    private static func posted(_ rows: String) -> String {
        staff("0000001,係員,2020-04-01") + "\n--- posts.csv\n職員番号,発令日,本務・兼務\n0000001,\(rows)"
    }

    private static func appraised(_ ratings: String) -> String {
        staff("0000001,係員,2020-04-01")
            + "\n--- appraisals.csv\n職員番号,評価年度,評価種別\n0000001,2023,定期\n0000001,2023,条件付\n--- ratings.csv\n\(ratings)"
    }
}
