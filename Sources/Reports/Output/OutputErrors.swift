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
}
