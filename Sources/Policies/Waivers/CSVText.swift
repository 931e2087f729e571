import Diagnostics

/// A text by RFC 4180, cell by cell with its places. For the few lines that a person writes; records have a reader of their own.
struct CSVText {
    struct Cell {
        let text: String
        /// With its quotes.
        let range: SourceRange
    }

    /// Lines without any text are left out.
    private(set) var lines: [[Cell]] = []
    private let source: SourceText
    private var position = 0

    /// Nil where a quote is not closed; that is reported.
    init?(_ source: SourceText, _ reading: inout Reading) {
        self.source = source
        if source.scalars.first == "\u{FEFF}" { position = 1 }
        while position < source.scalars.count {
            guard let line = line(&reading) else { return nil }
            if line.contains(where: { !$0.text.isEmpty }) { lines.append(line) }
        }
    }

    private mutating func line(_ reading: inout Reading) -> [Cell]? {
        var cells: [Cell] = []
        while true {
            guard let cell = cell(&reading) else { return nil }
            cells.append(cell)
            guard position < source.scalars.count else { return cells }
            let end = source.scalars[position]
            position += 1
            if end == "," { continue }
            if end == "\r", position < source.scalars.count, source.scalars[position] == "\n" { position += 1 }
            return cells
        }
    }

    private mutating func cell(_ reading: inout Reading) -> Cell? {
        let start = position
        var text = String.UnicodeScalarView()
        if position < source.scalars.count, source.scalars[position] == "\"" {
            position += 1
            while true {
                guard position < source.scalars.count else {
                    reading.report(WaiverDiagnostics.openQuote.at(SourceRange(source, start..<start + 1)))
                    return nil
                }
                let scalar = source.scalars[position]
                position += 1
                if scalar == "\"" {
                    guard position < source.scalars.count, source.scalars[position] == "\"" else { break }
                    position += 1
                }
                text.append(scalar)
            }
        }
        while position < source.scalars.count, ![",", "\n", "\r"].contains(source.scalars[position]) {
            text.append(source.scalars[position])
            position += 1
        }
        return Cell(text: Self.trimmed(String(text)), range: SourceRange(source, start..<position))
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars.drop { $0 == " " || $0 == "\u{3000}" }
        guard let last = scalars.lastIndex(where: { $0 != " " && $0 != "\u{3000}" }) else { return "" }
        return String(String.UnicodeScalarView(scalars[...last]))
    }
}
