import Diagnostics

/// ArgumentParser's sentences about wrong use, in our wording and in both languages.
enum ParserMessage {
    private struct Form {
        /// As ArgumentParser writes it, with `{0}`, `{1}`… for what differs.
        let original: String
        let text: LocalizedText
    }

    /// More particular forms come first.
    private static let forms: [Form] = [
        Form(
            original: "Unknown option '{0}'. Did you mean '{1}'?",
            text: LocalizedText(ja: "「{0}」というオプションはない（「{1}」のことか）", en: "there is no option `{0}`; did you mean `{1}`?")),
        Form(
            original: "Unknown option '{0}'",
            text: LocalizedText(ja: "「{0}」というオプションはない", en: "there is no option `{0}`")),
        Form(
            original: "Missing value for '{0}'",
            text: LocalizedText(ja: "「{0}」に値がない", en: "`{0}` needs a value")),
        Form(
            original: "The option '{0}' does not take any value, but '{1}' was specified.",
            text: LocalizedText(ja: "「{0}」は値を取らないが、「{1}」と書かれている", en: "`{0}` takes no value, but `{1}` was given")),
        Form(
            original: "Unexpected argument '{0}'",
            text: LocalizedText(ja: "「{0}」は余分である", en: "`{0}` is one argument too many")),
        Form(
            original: "{0} unexpected arguments: '{1}'",
            text: LocalizedText(ja: "余分な引数が {0} 個ある（「{1}」）", en: "{0} arguments too many: `{1}`")),
        Form(
            original: "Missing expected argument '{0}'",
            text: LocalizedText(ja: "「{0}」がない", en: "`{0}` is missing")),
        Form(
            original: "The value '{0}' is invalid for '{1}'. Please provide one of {2}.",
            text: LocalizedText(ja: "「{0}」は「{1}」に使えない（使える値は {2}）", en: "`{0}` is no value for `{1}`; it takes {2}")),
        Form(
            original: "The value '{0}' is invalid for '{1}': {2}",
            text: LocalizedText(ja: "「{0}」は「{1}」に使えない（{2}）", en: "`{0}` is no value for `{1}`: {2}")),
        Form(
            original: "The value '{0}' is invalid for '{1}'",
            text: LocalizedText(ja: "「{0}」は「{1}」に使えない", en: "`{0}` is no value for `{1}`")),
    ]

    /// The message in both languages; one that no form fits stays as it is.
    static func localized(_ message: String) -> LocalizedText {
        for form in forms {
            if let arguments = arguments(of: message, in: form.original) {
                return form.text.filled(with: arguments.map { LocalizedText($0) })
            }
        }
        return LocalizedText(message)
    }

    /// What stands in `message` for `{0}`, `{1}`… of `form`, in their order; nil where the form does not fit.
    private static func arguments(of message: String, in form: String) -> [String]? {
        var pieces = [""]
        for character in form {
            if character == "{" { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
        }
        let literals = [pieces[0]] + pieces.dropFirst().map { String($0.drop { $0 != "}" }.dropFirst()) }
        guard let start = literals.first, let end = literals.last, message.hasPrefix(start), message.hasSuffix(end) else {
            return nil
        }
        var rest = message.dropFirst(start.count)
        var result: [String] = []
        for literal in literals.dropFirst().dropLast() {
            guard let range = rest.firstRange(of: literal) else { return nil }
            result.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        guard rest.hasSuffix(end) else { return nil }
        return result + [String(rest.dropLast(end.count))]
    }
}
