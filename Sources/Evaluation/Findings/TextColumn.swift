package import Columnar

/// Texts of rows beside each other, each put together from pieces.
package struct TextColumn: Sendable {
    package let pieces: [TextPiece]

    init(_ form: TextPiece.Form, present: Bitmap? = nil) {
        pieces = [TextPiece(form, present: present)]
    }

    /// The texts of columns one behind the other.
    init(joined columns: [TextColumn]) {
        pieces = columns.flatMap(\.pieces)
    }

    package static func same(_ text: String) -> TextColumn { TextColumn(.same(Array(text.utf8))) }

    /// One text a row; nil for a row without one.
    package static func each(_ texts: [String?]) -> TextColumn {
        TextColumn(
            .packed(PackedTexts(texts.map { $0 ?? "" })),
            present: texts.contains { $0 == nil } ? Bitmap(rows: texts.count) { texts[$0] != nil } : nil)
    }

    /// For each row the place of its text among several.
    package static func coded(_ places: [Int32], _ texts: PackedTexts) -> TextColumn { TextColumn(.coded(places, texts)) }

    /// The digits of numbers; nil for a row without one.
    package static func integers(_ values: [Int?]) -> TextColumn {
        TextColumn(
            .integers(values.map { Int64($0 ?? 0) }),
            present: values.contains { $0 == nil } ? Bitmap(rows: values.count) { values[$0] != nil } : nil)
    }

    /// Whether a row has a text. One of several pieces is a text even if all are empty.
    package func has(_ row: Int) -> Bool { pieces.count == 1 ? pieces[0].has(row) : true }

    /// Writes the text of a row; nothing for a row without one.
    package func append(_ row: Int, to buffer: inout ByteBuffer) {
        for piece in pieces { piece.append(row, to: &buffer) }
    }

    /// The text of a row; nil for a row without one.
    package func text(_ row: Int) -> String? { has(row) ? pieces.map { $0.text(row) }.joined() : nil }
}
