import Diagnostics

/// The words on standard error for what stopped the program.
struct ErrorText {
    private let error: JinzaiError

    init(_ error: JinzaiError) {
        self.error = error
    }

    /// `jinzai: error: … [JZ0901]`, and what to do on a line of its own.
    func rendered(in language: Language) -> String {
        let label = LocalizedText(ja: "エラー", en: "error")[language]
        var text = "jinzai: \(label): \(error.message[language]) [\(error.code)]\n"
        if let help = error.help {
            let label = LocalizedText(ja: "対処", en: "help")[language]
            text += "  \(label): \(help[language])\n"
        }
        return text
    }
}
