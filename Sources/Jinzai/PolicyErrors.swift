import Diagnostics

/// What stops a run although every file could be read.
enum PolicyErrors {
    static func unusable(_ diagnostics: [Diagnostic]) -> JinzaiError {
        let counts = DiagnosticCounts(diagnostics)
        return JinzaiError(
            code: "JZ0914", reason: .usage,
            message: LocalizedText(
                ja: "方針のファイルに誤りがあるため使えません（\(counts.text(.ja))）",
                en: "the policy cannot be used because of mistakes in its files (\(counts.text(.en)))"),
            help: LocalizedText(
                ja: "`jinzai validate` で誤りと直し方を確かめてください", en: "`jinzai validate` tells the mistakes and how to mend them"))
    }

    static func yearOutOfRange(_ year: Int) -> JinzaiError {
        JinzaiError(
            code: "JZ0915", reason: .usage,
            message: LocalizedText(ja: "\(year) は年度として扱えません", en: "\(year) is no fiscal year that can be used"),
            help: LocalizedText(ja: "年度は 2025 のように西暦で書いてください", en: "write the year in which it begins, as 2025"))
    }
}
