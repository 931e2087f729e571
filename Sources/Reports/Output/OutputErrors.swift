package import Diagnostics

/// What stops the writing of results.
package enum OutputErrors {
    /// A file that cannot be written, by the system's error number.
    package static func cannotWrite(_ path: String, _ number: Int32) -> JinzaiError {
        let cause = FileError.reason(number)
        return JinzaiError(
            code: "JZ0912", reason: .output,
            message: LocalizedText(ja: "「\(path)」に書き込めない: \(cause.ja)", en: "cannot write `\(path)`: \(cause.en)"),
            help: LocalizedText(
                ja: "フォルダーの場所と、書き込みの権限、空き容量を確かめてください",
                en: "look at the folder's name, the permission to write and the space that is left"))
    }

    /// A file that is to be changed and is no longer what was read.
    package static func changedMeanwhile(_ path: String) -> JinzaiError {
        JinzaiError(
            code: "JZ0919", reason: .output,
            message: LocalizedText(
                ja: "「\(path)」は読み込んだ後に変わったため、書き換えなかった",
                en: "`\(path)` was not written, as it changed after it was read"),
            help: LocalizedText(ja: "もう一度実行してください", en: "run the command again"))
    }
}
