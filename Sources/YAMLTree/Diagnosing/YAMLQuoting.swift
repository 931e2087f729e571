package import Diagnostics

/// Puts texts in quotes for YAML.
package enum YAMLQuoting {
    /// The text in quotes, so that YAML gives it back as it is; a text of several lines must be indented already.
    ///
    /// Single quotes, or double ones where the text holds single ones and nothing that double ones would change.
    package static func quoted(_ text: String) -> String {
        let holds = { (mark: Unicode.Scalar) in text.unicodeScalars.contains(mark) }
        if holds("'"), !holds("\""), !holds("\\") { return "\"\(text)\"" }
        var result = String.UnicodeScalarView("'".unicodeScalars)
        for scalar in text.unicodeScalars { result.append(contentsOf: scalar == "'" ? ["'", "'"] : [scalar]) }
        result.append("'")
        return String(result)
    }

    /// The fix that puts quotes around what stands in `range`.
    package static func fix(_ range: SourceRange) -> Diagnostic.Fix {
        Diagnostic.Fix(YAMLDiagnostics.quote, replacing: range, with: quoted(range.text))
    }
}
