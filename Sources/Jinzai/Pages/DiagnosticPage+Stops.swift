extension DiagnosticPage {
    static let stops: [DiagnosticPage] = [
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
            ja: "古い形式（.xls）やバイナリ形式（.xlsb）、ほかの表計算の形式（.ods）は読めません。拡張子が違っても、中身で見分けます。",
            en:
                "Workbooks of older (.xls), binary (.xlsb) and other (.ods) formats are not read; a file is what it holds, whatever its name.",
            wrong: "employees.xls", right: "employees.xlsx"),
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
        DiagnosticPage(
            "JZ0927", .sketch,
            ja: "パスワードで保護されたブックは、中身を読めません。パスワードを尋ねることはしません。",
            en: "Nothing can be read of a workbook that is protected by a password, and none is asked for.",
            wrong: "employees.xlsx   (パスワード付き / with a password)", right: "employees.xlsx"),
        DiagnosticPage(
            "JZ0928", .sketch,
            ja: "途中で切れたか、名前だけ .xlsx にしたファイルです。",
            en: "The file was cut off, or only its name ends in .xlsx.",
            wrong: "employees.xlsx   (途中まで / cut off)", right: "employees.xlsx"),
        DiagnosticPage(
            "JZ0929", .sketch,
            ja: "広げると何百倍にもなるファイルは、人が作ったブックではまずありません。コンピューターを止めないよう、読みません。",
            en:
                "Hardly any workbook that a person made unpacks to hundreds of times its size. It is not read, lest it stop the machine.",
            wrong: "employees.xlsx   20 KB → 20 MB", right: "employees.xlsx   20 KB → 200 KB"),
    ]
}
