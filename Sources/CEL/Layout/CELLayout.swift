import Diagnostics

/// Lays the text of an expression out anew: spaces between its words and signs, line breaks and indentation, and nothing else.
///
/// Brackets that are not needed, the spelling of numbers and texts, macros and comments stay as they were typed: somebody wrote them
/// to be read. `CELExpression.text` is for programs.
package struct CELLayout {
    private var pieces: [LayoutPiece]

    /// Nil where the text holds something that is no word or sign of CEL.
    package init?(_ text: String) {
        guard let pieces = LayoutPiece.pieces(of: SourceText(name: "", text: text)), !pieces.isEmpty else { return nil }
        self.pieces = LayoutBreaks.moved(pieces)
    }

    /// The lines, without indentation from outside. Line breaks stay where the author made them; a line of more than `width`
    /// columns is broken before its outermost `?` and `:`, else `||`, else `&&`, as often as it takes and as it can be.
    package func lines(width: Int) -> [String] {
        var pieces = pieces
        while true {
            let lines = LayoutLines(pieces)
            guard let long = lines.all.first(where: { lines.text(of: $0).unicodeScalars.count > width && lines.canBreak($0) })
            else { return lines.all.map(lines.text) }
            for place in lines.breaks(of: long) { pieces[place].startsLine = true }
        }
    }
}
