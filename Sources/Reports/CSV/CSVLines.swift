import Columnar
import Evaluation

/// Many lines of CSV at once.
enum CSVLines {
    /// The lines of rows beside each other, each ended by CR LF.
    static func bytes(_ columns: [TextColumn], count: Int) -> [UInt8] {
        var line = LinePieces()
        for (place, column) in columns.enumerated() {
            if place > 0 { line.append(text: ",") }
            for piece in pieces(column, count) { line.append(piece) }
        }
        line.append(text: "\r\n")
        return TextLines.bytes(line.pieces, count: count)
    }

    /// A column as it stands in lines: cells that a spreadsheet would take for a formula, or that need quotes, are written for that.
    private static func pieces(_ column: TextColumn, _ count: Int) -> [TextPiece] {
        let pieces = column.pieces
        if pieces.count == 1 {
            switch pieces[0].form {
            case .same(let text) where pieces[0].present == nil:
                return [.same(CSVLine.cell(String(decoding: text, as: UTF8.self)))]
            case .integers: return pieces
            default: break
            }
        }
        let traits = pieces.map { $0.traits(count) }
        guard let first = traits.first, let last = traits.last else { return [] }
        // Where the first or last piece may be empty, another one is at the edge.
        let hasEdges = pieces.count == 1 || !first.contains(.empty) && !last.contains(.empty)
        guard hasEdges, !first.contains(.formula) else { return written(column, count) }
        let all = traits.reduce(into: TextTraits()) { $0.formUnion($1) }
        let isOrdinary = !first.contains(.spaceFirst) && !last.contains(.spaceLast)
        if isOrdinary, all.isDisjoint(with: [.comma, .quote, .lineBreak]) { return pieces }
        return quoted(pieces, traits) ?? written(column, count)
    }

    /// The pieces between quotes, where a text that all rows share needs them anyhow; nil where it depends on the row.
    private static func quoted(_ pieces: [TextPiece], _ traits: [TextTraits]) -> [TextPiece]? {
        var isNeeded = false
        var result: [TextPiece] = [.same("\"")]
        for (piece, traits) in zip(pieces, traits) {
            if case .same(let text) = piece.form, piece.present == nil {
                if !traits.isDisjoint(with: [.comma, .quote, .lineBreak]) { isNeeded = true }
                result.append(TextPiece(.same(text.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] })))
            } else if traits.contains(.quote) {
                return nil
            } else {
                result.append(piece)
            }
        }
        return isNeeded ? result + [.same("\"")] : nil
    }

    /// Each cell written by itself.
    private static func written(_ column: TextColumn, _ count: Int) -> [TextPiece] {
        [TextPiece(.packed(PackedTexts((0..<count).map { CSVLine.cell(column.text($0) ?? "") })))]
    }
}

/// The pieces of a line. Texts that all lines share are put together where they stand beside each other.
private struct LinePieces {
    private(set) var pieces: [TextPiece] = []

    mutating func append(text: String) { append(.same(text)) }

    mutating func append(_ piece: TextPiece) {
        guard piece.present == nil, case .same(let text) = piece.form, let last = pieces.last, last.present == nil,
            case .same(let before) = last.form
        else { return pieces.append(piece) }
        pieces[pieces.count - 1] = TextPiece(.same(before + text))
    }
}
