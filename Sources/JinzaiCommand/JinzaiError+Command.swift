import Diagnostics

extension JinzaiError {
    /// Arguments that ArgumentParser cannot use; `message` is its own sentence.
    static func misuse(_ message: String, of arguments: [String]) -> JinzaiError {
        let command = arguments.first.flatMap { RootCommand.commandNames.contains($0) ? " " + $0 : nil }
        let help = "jinzai\(command ?? "") --help"
        return JinzaiError(
            code: "JZ0901", reason: .usage, message: ParserMessage.localized(message),
            help: LocalizedText(ja: "`\(help)` で使い方を確かめてください", en: "`\(help)` shows how it is used"))
    }

    /// A first argument that is no command; `known` are the commands there are.
    static func unknownCommand(_ name: String, known: [String]) -> JinzaiError {
        let near = Spelling.closestMatch(to: name, in: known)
        return JinzaiError(
            code: "JZ0902", reason: .usage,
            message: LocalizedText(
                ja: "「\(name)」というコマンドはない" + (near.map { "（「\($0)」のことか）" } ?? ""),
                en: "there is no command `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? "")),
            help: LocalizedText(
                ja: "コマンドは \(known.joined(separator: "、")) です。`jinzai --help` で説明を読めます",
                en: "the commands are \(known.joined(separator: ", ")); `jinzai --help` tells more"))
    }

    /// A code that nothing is told with.
    static func unknownCode(_ code: String) -> JinzaiError {
        JinzaiError(
            code: "JZ0904", reason: .usage,
            message: LocalizedText(ja: "「\(code)」という番号はない", en: "there is no code `\(code)`"),
            help: LocalizedText(
                ja: "`jinzai explain-code` で番号の一覧を見られます", en: "`jinzai explain-code` lists all codes"))
    }

    /// An error that no part of the program foresaw.
    static func unexpected(_ description: String) -> JinzaiError {
        JinzaiError(
            code: "JZ0909", reason: .input,
            message: LocalizedText(
                ja: "予期しない理由で続けられない（\(description)）", en: "the run stopped for an unforeseen reason: \(description)"))
    }
}
