package import Diagnostics

extension YAMLReader {
    /// Reads a file under the name that the user gave it. Throws where the file cannot be read at all.
    package static func load(_ path: String, limits: YAMLLimits = YAMLLimits()) throws(JinzaiError) -> YAMLDocument {
        read(utf8: try FileReader.bytes(of: path, limit: limits.bytes), name: path, limits: limits)
    }

    /// Reads the bytes of a file; bytes that are not UTF-8 are a diagnostic.
    package static func read(utf8 bytes: [UInt8], name: String, limits: YAMLLimits = YAMLLimits()) -> YAMLDocument {
        if bytes.count > limits.bytes { return refusal(of: SourceText(name: name, text: ""), at: 0, tooLarge(limits)) }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        // Without its mark the text has the columns that an editor shows.
        let text = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
        if let scalars = [Unicode.Scalar](validating: text) {
            return read(SourceText(name: name, scalars: scalars), utf8: text, limits: limits)
        }
        let guess = EncodingGuess(bytes)
        let source = SourceText(name: name, text: guess.isUTF16 ? "" : String(decoding: bytes, as: UTF8.self))
        return refusal(of: source, at: guess.firstFault) { YAMLDiagnostics.notUTF8.at($0, guess.name) }
    }

    static func tooLarge(_ limits: YAMLLimits) -> (SourceRange) -> Diagnostic {
        { YAMLDiagnostics.fileTooLarge.at($0, LocalizedText(String(limits.bytes >> 20))) }
    }

    /// A document of which only one mistake is known.
    static func refusal(of source: SourceText, at offset: Int, _ mistake: (SourceRange) -> Diagnostic) -> YAMLDocument {
        let offset = min(offset, source.scalars.count)
        let range = SourceRange(source, offset..<min(offset + 1, source.scalars.count))
        return YAMLDocument(source: source, root: nil, comments: [], diagnostics: [mistake(range)])
    }
}
