public import Diagnostics

extension DiagnosticPage {
    /// The kind whose page it is.
    public var kind: DiagnosticKind? { DiagnosticCatalog.all.first { $0.code == code } }

    /// What is wrong in general, with `…` for what differs from case to case.
    public var title: LocalizedText { kind.map { Self.general($0.message) } ?? LocalizedText(code) }

    /// What to do in general; nil where that is only known from case to case.
    private var help: LocalizedText? {
        kind?.help.map(Self.general).flatMap { $0.en == "…" ? nil : $0 }
    }

    /// The page for a terminal.
    public func text(in language: Language) -> String {
        let labels = Labels(language)
        var lines = ["\(code): \(title[language])", "", why[language]]
        if let help { lines += ["", "\(labels.help): \(help[language])"] }
        lines += ["", "\(labels.wrong):", ""] + indented(wrong) + ["", "\(labels.right):", ""] + indented(right)
        return lines.joined(separator: "\n") + "\n"
    }

    /// The page in both languages, with what is told about the wrong example in each.
    package func markdown(told: [Language: String]) -> String {
        let severity = (kind?.severity ?? .error).label
        let head = "# \(code): \(title.ja) / \(title.en)\n\n\(severity.ja) / \(severity.en)\n"
        return Language.allCases.reduce(head) { $0 + "\n" + section($1, told: told[$1] ?? "") }
    }

    private func section(_ language: Language, told: String) -> String {
        let labels = Labels(language)
        var parts = ["## \(language == .ja ? "日本語" : "English")", why[language]]
        if let help { parts.append("\(labels.help): \(help[language])") }
        parts += ["\(labels.wrong):", fenced(wrong, form.language)]
        if !told.isEmpty { parts += ["\(labels.told):", fenced(told, "text")] }
        parts += ["\(labels.right):", fenced(right, form.language)]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func fenced(_ text: String, _ language: String) -> String {
        "```\(language)\n\(text)\(text.utf8.last == UInt8(ascii: "\n") ? "" : "\n")```"
    }

    private func indented(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
    }

    private static func general(_ text: LocalizedText) -> LocalizedText {
        text.filled(with: Array(repeating: LocalizedText("…"), count: 10))
    }

    private struct Labels {
        let help: String
        let wrong: String
        let told: String
        let right: String

        init(_ language: Language) {
            switch language {
            case .ja: (help, wrong, told, right) = ("対処", "誤りの例", "表示", "正しい例")
            case .en: (help, wrong, told, right) = ("What to do", "Wrong", "Told as", "Right")
            }
        }
    }
}
