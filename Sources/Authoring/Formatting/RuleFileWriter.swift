package import Diagnostics
import Reports

/// Writes a rule file in the place of an earlier one.
package enum RuleFileWriter {
    /// The whole new text or the whole old one stands there, whatever happens; a byte order mark stays.
    ///
    /// Throws where it cannot be written.
    package static func replace(_ path: String, with text: String) throws(JinzaiError) {
        let hasMark = try FileReader.bytes(of: path, limit: 3).starts(with: [0xEF, 0xBB, 0xBF])
        let file = try AtomicFile.replacing(path)
        file.write((hasMark ? "\u{FEFF}" : "") + text)
        try file.commit()
    }
}
