import Policies

/// Writes a given value in one line, as YAML in flow style.
enum GivenText {
    static func text(_ value: GivenValue) -> String {
        switch value {
        case .null: "null"
        case .text(let text, let isQuoted, _): isQuoted ? "'\(text)'" : text
        case .list(let elements, _): "[" + elements.map { text($0) }.joined(separator: ", ") + "]"
        case .map(let entries, _): "{" + entries.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}
