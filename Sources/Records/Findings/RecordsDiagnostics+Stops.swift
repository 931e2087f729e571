import Diagnostics

/// What stops the reading; `{0}` is the file.
extension RecordsDiagnostics {
    static let stops = [
        cannotOpen, notText, personalNumber, spreadsheet, tooLarge, nothingToRead, encrypted, brokenWorkbook, inflatedWorkbook,
    ]

    static let cannotOpen = DiagnosticKind(
        "JZ0921", .error, message: LocalizedText(ja: "「{0}」を開けません（{1}）", en: "`{0}` cannot be opened ({1})"),
        help: LocalizedText(ja: "ファイルの場所と読み取りの権限をご確認ください", en: "check that the file is there and that you may read it"))
    static let notText = DiagnosticKind(
        "JZ0922", .error,
        message: LocalizedText(
            ja: "「{0}」は文字のファイルとして読めません（{1}行目、{2}バイト目、{3}として）", en: "`{0}` is not text (line {1}, byte {2}, as {3})"),
        help: LocalizedText(ja: "CSV（UTF-8）で保存し直してください", en: "save it again as CSV (UTF-8)"))
    static let personalNumber = DiagnosticKind(
        "JZ0923", .error,
        message: LocalizedText(
            ja: "「{0}」の{1}行目「{2}」に12桁の番号があります。個人番号（マイナンバー）のおそれがあるため読むのをやめました",
            en: "`{0}`, line {1}, `{2}` holds a number of twelve digits, maybe an Individual Number; reading stopped"),
        help: LocalizedText(
            ja: "その列を職員番号に置き換えるか、ファイルから削除してください", en: "replace the column by employee numbers or remove it from the file"))
    static let spreadsheet = DiagnosticKind(
        "JZ0924", .error,
        message: LocalizedText(
            ja: "「{0}」は古い形式などの表計算のファイルで、読めません", en: "`{0}` is a spreadsheet of another format, which cannot be read"),
        help: LocalizedText(
            ja: "Excel で開き、「Excel ブック（.xlsx）」か「CSV UTF-8」で保存し直してください",
            en: "open it in Excel and save it as Excel Workbook (.xlsx) or CSV UTF-8"))
    static let tooLarge = DiagnosticKind(
        "JZ0925", .error, message: LocalizedText(ja: "「{0}」は大きすぎて読めません", en: "`{0}` is too large"),
        help: LocalizedText(ja: "2,147,483,647行までに分けてください", en: "split it below 2,147,483,647 rows"))
    static let nothingToRead = DiagnosticKind(
        "JZ0926", .error,
        message: LocalizedText(
            ja: "「{0}」に読めるファイル（.xlsx、.csv、.tsv、.ndjson）がありません", en: "`{0}` has no file to read (.xlsx, .csv, .tsv, .ndjson)"),
        help: LocalizedText(ja: "データのフォルダをご確認ください", en: "check the folder of the data"))

    static let encrypted = DiagnosticKind(
        "JZ0927", .error,
        message: LocalizedText(ja: "「{0}」はパスワードで保護されているため読めません", en: "`{0}` is protected by a password and cannot be read"),
        help: LocalizedText(
            ja: "手元に写しを作り、Excel でその写しのパスワードを外して保存してください。使い終わったら写しを消してください",
            en: "make a local copy, remove its password in Excel and save it; delete the copy when it is no longer needed"))
    static let brokenWorkbook = DiagnosticKind(
        "JZ0928", .error,
        message: LocalizedText(ja: "「{0}」は Excel ブックとして読めません（{1}）", en: "`{0}` cannot be read as a workbook ({1})"),
        help: LocalizedText(
            ja: "Excel で開けることを確かめ、「Excel ブック（.xlsx）」で保存し直してください",
            en: "see whether Excel opens it, and save it again as Excel Workbook (.xlsx)"))
    static let inflatedWorkbook = DiagnosticKind(
        "JZ0929", .error,
        message: LocalizedText(
            ja: "「{0}」の中身（{1}）が、ファイルの大きさに比べて異常に大きいため、読むのをやめました",
            en: "reading of `{0}` stopped because its part {1} is far larger than the file suggests"),
        help: LocalizedText(
            ja: "だれが作ったファイルかを確かめ、Excel で保存し直してください", en: "make sure who made the file, and save it again in Excel"))

    /// The error that a kind becomes.
    static func stop(_ kind: DiagnosticKind, _ arguments: String...) -> JinzaiError {
        let texts = arguments.map { LocalizedText($0) }
        return JinzaiError(
            code: kind.code, reason: .input, message: kind.message.filled(with: texts), help: kind.help?.filled(with: texts))
    }
}
