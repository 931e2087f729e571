/// A text with a name: a rule file, or an expression that stands alone.
///
/// Places are counted in Unicode scalars, as a person counts characters in an editor; `"\r\n"`, `"\n"` and a lone `"\r"` end a line.
public final class SourceText: Sendable {
    /// The path as the user gave it, or `<expression>`.
    public let name: String
    /// The whole text, one element a Unicode scalar.
    public let scalars: [Unicode.Scalar]
    /// Where each line begins, as an offset into `scalars`.
    private let lineStarts: [Int]

    /// A text and the name that messages give it.
    public convenience init(name: String, text: String) {
        self.init(name: name, scalars: [Unicode.Scalar](of: text))
    }

    /// A text by its scalars.
    package init(name: String, scalars: [Unicode.Scalar]) {
        self.name = name
        var starts = [0]
        // Nearly all that is read lies above the line ends.
        for (offset, scalar) in scalars.enumerated() where scalar.value <= 0x0D && (scalar == "\n" || scalar == "\r") {
            let isPair = scalars[offset] == "\r" && offset + 1 < scalars.count && scalars[offset + 1] == "\n"
            if !isPair { starts.append(offset + 1) }
        }
        self.scalars = scalars
        self.lineStarts = starts
    }

    /// How many lines there are, at least one.
    public var lineCount: Int { lineStarts.count }

    /// The line and column, both from 1, of a scalar offset. An offset past the end is the end.
    public func position(at offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), scalars.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourcePosition(line: low + 1, column: offset - lineStarts[low] + 1)
    }

    /// The text of a line, counted from 1, without its line end. Empty for a line that is not there.
    public func line(_ number: Int) -> String {
        guard number >= 1, number <= lineStarts.count else { return "" }
        let end = number < lineStarts.count ? lineStarts[number] : scalars.count
        var line = scalars[lineStarts[number - 1]..<end]
        while let last = line.last, last == "\n" || last == "\r" { line.removeLast() }
        return String(scalars: line)
    }

    /// The offset of a line, counted from 1, and column, counted from 1.
    public func offset(line: Int, column: Int) -> Int {
        guard line >= 1, line <= lineStarts.count else { return scalars.count }
        return min(lineStarts[line - 1] + max(column - 1, 0), scalars.count)
    }

    /// The text of a range of scalar offsets.
    public func text(in range: Range<Int>) -> String {
        String(scalars: scalars[range.clamped(to: 0..<scalars.count)])
    }
}

/// A line and a column, both from 1, in Unicode scalars.
public struct SourcePosition: Sendable, Hashable, Comparable {
    /// From 1.
    public var line: Int
    /// From 1, in Unicode scalars.
    public var column: Int

    /// A place from its line and column.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Whether the first stands earlier.
    public static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A range of Unicode scalars of one text.
public struct SourceRange: Sendable {
    /// The text it is a part of.
    public let source: SourceText
    /// From where to where, in Unicode scalars.
    public let offsets: Range<Int>

    /// A part of a text.
    public init(_ source: SourceText, _ offsets: Range<Int>) {
        self.source = source
        self.offsets = offsets
    }

    /// Where it begins.
    public var start: SourcePosition { source.position(at: offsets.lowerBound) }
    /// Where it ends.
    public var end: SourcePosition { source.position(at: offsets.upperBound) }
    /// What stands there.
    public var text: String { source.text(in: offsets) }
}
