package import Diagnostics

/// A small file of text in whatever encoding a spreadsheet writes.
package enum DecodedText {
    /// The text of a file's bytes; throws where they are none.
    package static func of(_ bytes: [UInt8], path: String) throws(JinzaiError) -> String {
        do {
            return String(decoding: try TextDecoding.decode(InputText(bytes)).utf8, as: UTF8.self)
        } catch {
            throw RecordsDiagnostics.stop(
                RecordsDiagnostics.notText, path, String(error.line), String(error.offset + 1), error.encoding.rawValue)
        }
    }
}
