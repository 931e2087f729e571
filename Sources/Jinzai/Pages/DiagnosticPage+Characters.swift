extension DiagnosticPage {
    static let characters: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0561", .records,
            ja: "外字はそれを登録したパソコンでしか正しく見えません。名前は書き換えず、そのまま残します。",
            en: "Characters for private use look right only on machines that define them. Names are never changed.",
            wrong: "--- employees.csv\n職員番号,職層,採用年月日,氏名\n0000001,係員,2020-04-01,架\u{E000}",
            right: "--- employees.csv\n職員番号,職層,採用年月日,氏名\n0000001,係員,2020-04-01,架空"),
        DiagnosticPage(
            "JZ0562", .records,
            ja: "③ は 3 と読めますが、印や順番のつもりのこともあるのでお知らせします。",
            en: "③ can be read as 3, but may have been meant as a mark or a number in a list.",
            wrong: "--- employees.csv\n職員番号,職層,採用年月日,総合評価\n0000001,係員,2020-04-01,③",
            right: "--- employees.csv\n職員番号,職層,採用年月日,総合評価\n0000001,係員,2020-04-01,3"),
    ]
}
