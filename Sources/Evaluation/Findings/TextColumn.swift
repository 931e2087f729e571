package import Columnar

/// Texts of rows beside each other. What many rows share is held once, so that a row is written without a string of its own.
package struct TextColumn: Sendable {
    indirect enum Form: Sendable {
        /// One text for all rows.
        case same([UInt8])
        case integers([Int64])
        /// Codes of a dictionary.
        case dictionary([Int32], Texts)
        /// For each row its place among the texts.
        case coded([Int32], PackedTexts)
        /// One text a row.
        case packed(PackedTexts)
        /// Texts one behind the other.
        case joined([TextColumn])
    }

    let form: Form
    /// Rows that have a text; nil for all.
    let present: Bitmap?

    init(_ form: Form, present: Bitmap? = nil) {
        self.form = form
        self.present = present
    }

    package static func same(_ text: String) -> TextColumn { TextColumn(.same(Array(text.utf8))) }

    /// One text a row; nil for a row without one.
    package static func each(_ texts: [String?]) -> TextColumn {
        TextColumn(
            .packed(PackedTexts(texts.map { $0 ?? "" })),
            present: texts.contains { $0 == nil } ? Bitmap(rows: texts.count) { texts[$0] != nil } : nil)
    }

    /// Whether a row has a text.
    @inline(__always)
    package func has(_ row: Int) -> Bool { present.map { $0[row] } ?? true }

    /// Writes the text of a row; nothing for a row without one.
    package func append(_ row: Int, to buffer: ByteBuffer) {
        if let present, !present[row] { return }
        switch form {
        case .same(let text): buffer.append(text.span)
        case .integers(let values): buffer.append(decimal: values[row])
        case .dictionary(let codes, let texts): texts.dictionary.append(codes[row], to: buffer)
        case .coded(let places, let texts): texts.append(Int(places[row]), to: buffer)
        case .packed(let texts): texts.append(row, to: buffer)
        case .joined(let parts): for part in parts { part.append(row, to: buffer) }
        }
    }

    /// The text of a row; nil for a row without one.
    package func text(_ row: Int) -> String? {
        if let present, !present[row] { return nil }
        switch form {
        case .same(let text): return String(decoding: text, as: UTF8.self)
        case .integers(let values): return String(values[row])
        case .dictionary(let codes, let texts): return texts.dictionary[codes[row]]
        case .coded(let places, let texts): return texts[Int(places[row])]
        case .packed(let texts): return texts[row]
        case .joined(let parts): return parts.map { $0.text(row) ?? "" }.joined()
        }
    }

    /// Whether the texts that rows share, and the parts that texts consist of, all pass a test of their bytes. A column with a text for
    /// each row is not looked through.
    package func isKnown(toPass test: (Span<UInt8>) -> Bool) -> Bool {
        switch form {
        case .same(let text): test(text.span)
        case .integers: true
        case .coded(_, let texts): texts.all(test)
        case .joined(let parts): parts.allSatisfy { $0.isKnown(toPass: test) }
        case .dictionary, .packed: false
        }
    }
}
