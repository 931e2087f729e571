import CEL
import Diagnostics

/// What is wrong with values for an expression.
enum BindingErrors {
    static func noName(_ argument: String) -> JinzaiError {
        JinzaiError(
            code: "JZ0916", reason: .usage,
            message: LocalizedText(ja: "「\(argument)」は 名前=値 の形ではありません", en: "`\(argument)` is not of the form name=value"),
            help: LocalizedText(ja: "`--bind score=3` のように書いてください", en: "write it as `--bind score=3`"))
    }

    static func notJSON(_ place: String, _ mistake: JSONReader.Mistake) -> JinzaiError {
        JinzaiError(
            code: "JZ0917", reason: .usage,
            message: LocalizedText(
                ja: "「\(place)」の値を JSON として読めません（\(mistake.offset + 1)バイト目: \(mistake.message)）",
                en: "the value of `\(place)` is not JSON (\(mistake.message), byte \(mistake.offset + 1))"),
            help: LocalizedText(ja: "文字列は 'name=\"値\"' のように引用符で囲んでください", en: "quote a text, as in 'name=\"value\"'"))
    }

    static func notYAML(_ mistake: Diagnostic) -> JinzaiError {
        let place = "\(mistake.range.source.name):\(mistake.range.start.line):\(mistake.range.start.column)"
        return JinzaiError(
            code: "JZ0917", reason: .usage,
            message: LocalizedText(ja: "\(place): \(mistake.message.ja)", en: "\(place): \(mistake.message.en)"),
            help: mistake.help)
    }

    static func noMapping(_ path: String) -> JinzaiError {
        JinzaiError(
            code: "JZ0918", reason: .usage,
            message: LocalizedText(ja: "「\(path)」に変数の名前と値の組がありません", en: "`\(path)` does not map names to values"),
            help: LocalizedText(ja: "`score: 3` のように、1行に一つずつ書いてください", en: "write one variable a line, as `score: 3`"))
    }
}
