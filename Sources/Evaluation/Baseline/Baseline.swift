import CEL
package import Diagnostics

/// The findings of an earlier result, to compare a later one with.
package struct Baseline: Sendable {
    /// A finding of then.
    package struct Entry: Sendable {
        package let id: String
        package let rule: String
        package let subject: String
        package let item: String?
        package let severity: String
        package let message: String
    }

    package let asOf: String
    package let entries: [Entry]

    /// Reads a result that `--format json` has written. Throws where the text is none.
    package init(json text: String, name: String) throws(JinzaiError) {
        let result: JSONValue
        do { result = try JSONReader.read(text) } catch { throw BaselineErrors.notAResult(name) }
        guard let asOf = result["run"]?["as_of"]?.text, let findings = result["findings"]?.elements else {
            throw BaselineErrors.notAResult(name)
        }
        self.asOf = asOf
        entries = findings.compactMap { finding in
            guard let id = finding["id"]?.text, let rule = finding["rule"]?.text, let subject = finding["subject"]?.text else {
                return nil
            }
            return Entry(
                id: id, rule: rule, subject: subject, item: finding["item"]?.text,
                severity: finding["severity"]?.text ?? "", message: finding["message"]?.text ?? "")
        }
        guard entries.count == findings.count else { throw BaselineErrors.notAResult(name) }
    }
}

/// What stops the reading of an earlier result.
private enum BaselineErrors {
    static func notAResult(_ name: String) -> JinzaiError {
        JinzaiError(
            code: "JZ0916", reason: .input,
            message: LocalizedText(
                ja: "「\(name)」は `jinzai check --format json` の結果ではありません",
                en: "`\(name)` is no result of `jinzai check --format json`"),
            help: LocalizedText(
                ja: "前回の結果（result.json）を指定してください", en: "name the result.json of an earlier run"))
    }
}
