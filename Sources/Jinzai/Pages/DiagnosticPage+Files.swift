extension DiagnosticPage {
    static let files: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0541", .records,
            ja: "方針にない列は読みません。見出しの書き方が違うだけのことがあるので、お知らせします。",
            en: "Columns that the policy does not name are not read. It is told, as only the header may differ.",
            wrong: staff("0000001,係員,2020-04-01,架空町", "住所"), right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0542", .records,
            ja: "ファイル名も見出しも、方針のどの表にも当てはまりません。",
            en: "Neither the name of the file nor its headers belong to a table of the policy.",
            wrong: staff("0000001,係員,2020-04-01") + "\n--- list.csv\na,b\n1,2", right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0543", .records,
            ja: "見出しだけでは、二つの表のどちらか決まりません。",
            en: "By its headers the file could be either of two tables.",
            wrong: staff("0000001,係員,2020-04-01") + "\n--- list.csv\n職員番号,日付\n0000001,2024-04-01",
            right: staff("0000001,係員,2020-04-01") + "\n--- lends.csv\n職員番号,日付\n0000001,2024-04-01"),
        DiagnosticPage(
            "JZ0544", .records,
            ja: "行を特定する列がなければ、どの行がだれのことか分かりません。",
            en: "Without the columns that identify a row nobody knows whom it is about.",
            wrong: "--- employees.csv\n職層,採用年月日\n係員,2020-04-01", right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0545", .records,
            ja: "同じ見出しの列が二つあり、どちらが正しいか分かりません。",
            en: "Two columns have one header, and which is right is not known.",
            wrong: "--- employees.csv\n職員番号,職層,職層,採用年月日\n0000001,係員,係員,2020-04-01",
            right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0546", .records,
            ja: "書き出しに失敗したファイルかもしれません。",
            en: "Maybe the export failed.",
            wrong: "--- employees.csv\n", right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0547", .records,
            ja: "親の表がないため、子の表にある番号から行を作りました。親の表だけにある項目は分からないままです。",
            en: "The table above was not supplied, so its rows are made of the codes below. Its other fields stay unknown.",
            wrong: "--- appraisals.csv\n職員番号,評価年度,評価種別\n0000001,2023,定期",
            right: staff("0000001,係員,2020-04-01") + "\n--- appraisals.csv\n職員番号,評価年度,評価種別\n0000001,2023,定期"),
        DiagnosticPage(
            "JZ0548", .sketch,
            ja: "古い形式の Excel ファイル（.xls など）は、フォルダーの中にあっても読みません。",
            en: "Old spreadsheets, as `.xls`, are not read, also within a folder.",
            wrong: "records/employees.csv\nrecords/old.xls", right: "records/employees.csv"),
        DiagnosticPage(
            "JZ0549", .records,
            ja: "子の表は行の並びなので、一行でも [ ] で書きます。",
            en: "A table within a row is a list, also with a single row.",
            wrong: objects(#"{"id": "0000001", "grade": "A1", "hired_on": "2020-04-01", "appraisals": 1}"#),
            right: objects(#"{"id": "0000001", "grade": "A1", "hired_on": "2020-04-01", "appraisals": []}"#)),
        DiagnosticPage(
            "JZ0550", .records,
            ja: "表の上に題がある、または見出しが二行に分かれているため、見出しとみなした行をお知らせします。",
            en: "Titles stand above the table, or its headers take two rows, so it is told which row was taken for them.",
            wrong: "--- employees.csv\n職員名簿,,\n職員番号,職層,採用年月日\n0000001,係員,2020-04-01",
            right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0551", .records,
            ja: "同じくらい見出しらしい行が二つあり、どちらか決められません。",
            en: "Two rows look alike as headers, and which is meant cannot be told.",
            wrong: "--- employees.csv\n職員名簿,,\n職員番号,職層,採用年月日\nid,grade,hired_on\n0000001,係員,2020-04-01",
            right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0552", .sketch,
            ja: "非表示の行も記録です。除くつもりで隠したのなら、消してください。",
            en: "Hidden rows are records too. If they were hidden to leave them out, delete them.",
            wrong: "2行目を非表示にしたシート / a sheet whose row 2 is hidden", right: "すべての行が見えるシート / a sheet all of whose rows are shown"),
        DiagnosticPage(
            "JZ0553", .sketch,
            ja: "シートの名前も見出しも、方針のどの表にも当てはまりません。説明や集計のシートならそのままでかまいません。",
            en: "Neither the sheet's name nor its headers belong to a table of the policy. Leave it if it explains or sums up.",
            wrong: "シート: employees, 記入要領", right: "シート: employees"),
        DiagnosticPage(
            "JZ0554", .sketch,
            ja: "見出しのない列の値は、何の値か分かりません。",
            en: "What the values of a column without a header mean is not known.",
            wrong: "職員番号  職層  採用年月日\n0000001   係員  2020-04-01  備考", right: "職員番号  職層  採用年月日\n0000001   係員  2020-04-01"),
    ]
}
