/// A piece of the texts of rows beside each other. What many rows share is held once.
package struct TextPiece: Sendable {
    package enum Form: Sendable {
        /// One text for all rows.
        case same([UInt8])
        /// Decimal digits.
        case integers([Int64])
        /// Codes of a dictionary.
        case dictionary([Int32], TextDictionary)
        /// For each row its place among the texts.
        case coded([Int32], PackedTexts)
        /// One text a row.
        case packed(PackedTexts)
    }

    package let form: Form
    /// Rows that have the piece; nil for all.
    package let present: Bitmap?

    package init(_ form: Form, present: Bitmap? = nil) {
        self.form = form
        self.present = present
    }

    package static func same(_ text: String) -> TextPiece { TextPiece(.same(Array(text.utf8))) }

    package func has(_ row: Int) -> Bool { present.map { $0[row] } ?? true }

    /// Writes the piece of a row; nothing for a row without one.
    package func append(_ row: Int, to buffer: inout ByteBuffer) {
        guard has(row) else { return }
        switch form {
        case .same(let text): buffer.append(text.span)
        case .integers(let values): buffer.append(decimal: values[row])
        case .dictionary(let codes, let texts): texts.append(codes[row], to: &buffer)
        case .coded(let places, let texts): texts.append(Int(places[row]), to: &buffer)
        case .packed(let texts): texts.append(row, to: &buffer)
        }
    }

    /// The piece of a row; nothing for a row without one.
    package func text(_ row: Int) -> String {
        guard has(row) else { return "" }
        switch form {
        case .same(let text): return String(decoding: text, as: UTF8.self)
        case .integers(let values): return String(values[row])
        case .dictionary(let codes, let texts): return texts[codes[row]]
        case .coded(let places, let texts): return texts[Int(places[row])]
        case .packed(let texts): return texts[row]
        }
    }
}
