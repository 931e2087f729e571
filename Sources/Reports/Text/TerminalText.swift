import Diagnostics

/// Texts from files as a terminal may show them.
enum TerminalText {
    /// A line end becomes a space, or nothing behind a wide character; what would steer a terminal or turn the direction of writing
    /// becomes a replacement character.
    static func safe(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t":
                if let last = result.last, last != " ", DisplayWidth.of(last) < 2 { result.append(" ") }
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result.append("\u{FFFD}")
            default: result.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }
}
