package import Diagnostics

/// A text of the policy, written in one language, in both, or as one plain string that serves for both.
package struct PolicyText: Sendable {
    /// Nil where the author gave no Japanese text.
    package let ja: String?
    /// Nil where the author gave no English text.
    package let en: String?
    package let range: SourceRange

    /// The text in both languages; a missing one is replaced by the other.
    package var localized: LocalizedText { LocalizedText(ja: ja ?? en ?? "", en: en ?? ja ?? "") }

    package subscript(language: Language) -> String { localized[language] }

    /// The languages that the author left out.
    package var missing: [Language] { (ja == nil ? [.ja] : []) + (en == nil ? [.en] : []) }
}
