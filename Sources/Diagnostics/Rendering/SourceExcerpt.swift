/// The lines of a text that a range touches, ready for a terminal, with marks under exactly the characters of the range.
struct SourceExcerpt {
    struct Line {
        let number: Int
        let text: String
        /// Spaces, then `^~~~`.
        let marks: String
    }

    let lines: [Line]
    /// True where the range goes on for more lines than are shown.
    let isCut: Bool

    /// Shows at most `lineLimit` lines, each cut to about `width` cells around the range.
    init(_ range: SourceRange, lineLimit: Int = 4, width: Int = 120) {
        let first = range.start.line
        let last = max(first, range.source.lastLine(of: range))
        lines = (first...min(last, first + lineLimit - 1)).map { Line(number: $0, range: range, width: width) }
        isCut = last - first >= lineLimit
    }

    /// A whole line without marks.
    static func line(_ text: String, width: Int = 120) -> String {
        DisplayLine(text).window(around: 0..<0, width: width).text
    }
}

extension SourceExcerpt.Line {
    fileprivate init(number: Int, range: SourceRange, width: Int) {
        let display = DisplayLine(range.source.line(number))
        let start = range.source.offset(line: number, column: 1)
        let count = display.count
        var from = min(max(range.offsets.lowerBound - start, 0), count)
        let to = min(max(range.offsets.upperBound - start, from), count)
        if number > range.start.line { from = min(display.firstVisible, to) }
        let window = display.window(around: from..<to, width: width)
        self.number = number
        text = window.text
        marks = String(repeating: " ", count: window.before) + "^" + String(repeating: "~", count: max(0, window.marked - 1))
    }
}

/// A line as it is drawn: each character with its cells.
private struct DisplayLine {
    private let scalars: [Unicode.Scalar]
    /// The cells in front of each character; one more entry for the whole line.
    private let cells: [Int]

    init(_ line: String) {
        scalars = Array(line.unicodeScalars)
        var sum = 0
        cells =
            [0]
            + scalars.map { scalar in
                sum += DisplayWidth.of(Self.drawn(scalar))
                return sum
            }
    }

    var count: Int { scalars.count }

    var firstVisible: Int { scalars.firstIndex { $0 != " " && $0 != "\t" && $0 != "\u{3000}" } ?? 0 }

    /// What stands for a character: spaces for a tab, a replacement for what would disturb a terminal.
    private static func drawn(_ scalar: Unicode.Scalar) -> String {
        if scalar == "\t" { return "    " }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return "\u{FFFD}"
        default: return String(scalar)
        }
    }

    /// The part of the line to show, the cells in front of the marked characters, and the cells that they take.
    func window(around marked: Range<Int>, width: Int) -> (text: String, before: Int, marked: Int) {
        var start = 0
        if cells[marked.upperBound] > width {
            while cells[marked.lowerBound] - cells[start] > width / 4 { start += 1 }
        }
        var end = start
        while end < count, cells[end + 1] - cells[start] <= width { end += 1 }
        let text = (start > 0 ? "…" : "") + scalars[start..<end].map(Self.drawn).joined() + (end < count ? "…" : "")
        let before = cells[marked.lowerBound] - cells[start] + (start > 0 ? 1 : 0)
        return (text, before, cells[min(marked.upperBound, max(end, marked.lowerBound))] - cells[marked.lowerBound])
    }
}

extension SourceText {
    /// The line of the last character of a range, not counting a line end that the range ends with.
    fileprivate func lastLine(of range: SourceRange) -> Int {
        var end = range.offsets.clamped(to: 0..<scalars.count).upperBound
        while end > range.offsets.lowerBound, scalars[end - 1] == "\n" || scalars[end - 1] == "\r" { end -= 1 }
        return position(at: end).line
    }
}
