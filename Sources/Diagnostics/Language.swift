/// A language that every text for a user exists in.
public enum Language: String, Sendable, Hashable, CaseIterable {
    case ja
    case en
}

/// One text in both languages.
public struct LocalizedText: Sendable, Hashable {
    /// Japanese.
    public var ja: String
    /// English.
    public var en: String

    /// From its two wordings.
    public init(ja: String, en: String) {
        self.ja = ja
        self.en = en
    }

    /// The same text in both languages: a name, a number, a quotation.
    public init(_ text: String) {
        self.init(ja: text, en: text)
    }

    /// The wording in a language.
    public subscript(language: Language) -> String {
        switch language {
        case .ja: ja
        case .en: en
        }
    }
}
