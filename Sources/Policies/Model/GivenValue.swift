package import Diagnostics

/// A value given in an example, still as text: its type is decided by the field that it stands for.
package indirect enum GivenValue: Sendable {
    /// `null`, `~` or nothing: an empty cell.
    case null(SourceRange)
    /// `isQuoted` tells `"5"` from `5`.
    case text(String, isQuoted: Bool, SourceRange)
    case list([GivenValue], SourceRange)
    case map([GivenEntry], SourceRange)

    package var range: SourceRange {
        switch self {
        case .null(let range), .text(_, _, let range), .list(_, let range), .map(_, let range): range
        }
    }

    /// The value of a key of a map, or nil.
    package subscript(key: String) -> GivenValue? {
        guard case .map(let entries, _) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }
}

/// One key of a given map.
package struct GivenEntry: Sendable {
    package let key: String
    package let keyRange: SourceRange
    package let value: GivenValue

    package init(key: String, keyRange: SourceRange, value: GivenValue) {
        self.key = key
        self.keyRange = keyRange
        self.value = value
    }
}
