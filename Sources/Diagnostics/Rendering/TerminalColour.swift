/// Colours of a terminal, by ANSI escape sequences.
package enum TerminalColour: String {
    case red = "31"
    case yellow = "33"
    case cyan = "36"
    case green = "32"
    case bold = "1"

    /// The text in this colour; unchanged where colours are off.
    package func paint(_ text: String, if isOn: Bool) -> String {
        isOn ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension Severity {
    var colour: TerminalColour {
        switch self {
        case .note: .cyan
        case .warning: .yellow
        case .error: .red
        }
    }

    /// The word for it in front of a message.
    public var label: LocalizedText {
        switch self {
        case .note: LocalizedText(ja: "参考", en: "note")
        case .warning: LocalizedText(ja: "警告", en: "warning")
        case .error: LocalizedText(ja: "エラー", en: "error")
        }
    }
}
