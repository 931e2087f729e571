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
            ja: "Excel などのファイルはまだ読めません。",
            en: "Spreadsheets and other such files cannot be read yet.",
            wrong: "records/employees.csv\nrecords/old.xlsx", right: "records/employees.csv"),
        DiagnosticPage(
            "JZ0549", .records,
            ja: "子の表は行の並びなので、一行でも [ ] で書きます。",
            en: "A table within a row is a list, also with a single row.",
            wrong: objects(#"{"id": "0000001", "grade": "A1", "hired_on": "2020-04-01", "appraisals": 1}"#),
            right: objects(#"{"id": "0000001", "grade": "A1", "hired_on": "2020-04-01", "appraisals": []}"#)),
        DiagnosticPage(
            "JZ0921", .sketch,
            ja: "記録のファイルがないか、読む権限がありません。",
            en: "The file is not there, or may not be read.",
            wrong: "jinzai check Rules/meguro recrods", right: "jinzai check Rules/meguro records"),
        DiagnosticPage(
            "JZ0922", .sketch,
            ja: "文字として読めないバイトがあります。画像や圧縮ファイルの名前を変えたものかもしれません。",
            en: "Some bytes are no text. Maybe it is a picture or an archive under another name.",
            wrong: "職員番号,職層<0x80 0xFF>", right: "職員番号,職層"),
        DiagnosticPage(
            "JZ0923", .records,
            ja: "12桁の番号は個人番号のおそれがあります。人材育成の方針には要らないものなので、一件でもあれば読むのをやめます。",
            en:
                "A number of twelve digits may be an Individual Number. The policy has no use for those, so reading stops at the first.",
            wrong: staff("123456789012,係員,2020-04-01"), right: staff("0000001,係員,2020-04-01")),
        DiagnosticPage(
            "JZ0924", .sketch,
            ja: "拡張子が .csv でも、中身が Excel のファイルです。",
            en: "In spite of its name the file is a workbook.",
            wrong: "employees.csv   (Excel)", right: "employees.csv   (CSV UTF-8)"),
        DiagnosticPage(
            "JZ0925", .sketch,
            ja: "行の番号は約 21 億までです。",
            en: "Rows are numbered up to about two thousand millions.",
            wrong: "employees.csv   3,000,000,000 rows", right: "employees.csv   2,500 rows"),
        DiagnosticPage(
            "JZ0926", .sketch,
            ja: "フォルダーに記録のファイルがありません。別のフォルダーを指定したのかもしれません。",
            en: "The folder holds no records. Maybe another one was meant.",
            wrong: "records/\n  notes.md", right: "records/\n  employees.csv"),
    ]
}
