/// A language that every text for a user exists in.
public enum Language: String, Sendable, Hashable, CaseIterable {
    case ja
    case en
}

/// One text in both languages.
public struct LocalizedText: Sendable, Hashable {
    public var ja: String
    public var en: String

    public init(ja: String, en: String) {
        self.ja = ja
        self.en = en
    }

    /// The same text in both languages: a name, a number, a quotation.
    public init(_ text: String) {
        self.init(ja: text, en: text)
    }

    public subscript(language: Language) -> String {
        switch language {
        case .ja: ja
        case .en: en
        }
    }
}
