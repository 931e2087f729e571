import Diagnostics
import YAMLTree

/// Looks at what stands between the values of a text: blanks, line ends and comments.
struct TriviaScan {
    private let scalars: [Unicode.Scalar]
    /// The ends of comments by their starts.
    private let comments: [Int: Int]

    init(_ document: YAMLDocument) {
        scalars = document.source.scalars
        comments = Dictionary(
            document.comments.map { ($0.offsets.lowerBound, $0.offsets.upperBound) }, uniquingKeysWith: { first, _ in first })
    }

    var count: Int { scalars.count }

    func text(_ start: Int, _ length: Int) -> String {
        String(String.UnicodeScalarView(scalars[start..<min(start + length, scalars.count)]))
    }

    /// The next place that is neither blank nor in a comment, or the end.
    func next(from offset: Int) -> Int {
        var position = offset
        while position < scalars.count {
            if let end = comments[position] {
                position = end
            } else if Self.isBlank(scalars[position]) || Self.isBreak(scalars[position]) {
                position += 1
            } else {
                return position
            }
        }
        return position
    }

    func hasBreak(in range: Range<Int>) -> Bool { scalars[range].contains(where: Self.isBreak) }

    func blanks(before offset: Int) -> Int {
        var position = offset
        while position > 0, Self.isBlank(scalars[position - 1]) { position -= 1 }
        return offset - position
    }

    /// From 0.
    func column(of offset: Int) -> Int { offset - lineStart(of: offset) }

    /// Whether only blanks stand before the offset on its line, and the line before has nothing but blanks.
    func isBehindBlankLine(_ offset: Int) -> Bool {
        let start = lineStart(of: offset)
        guard start > 0, blanks(before: offset) == offset - start else { return false }
        var end = start - 1
        if scalars[end] == "\n", end > 0, scalars[end - 1] == "\r" { end -= 1 }
        let before = lineStart(of: end)
        return scalars[before..<end].allSatisfy(Self.isBlank)
    }

    private func lineStart(of offset: Int) -> Int {
        var position = offset
        while position > 0, !Self.isBreak(scalars[position - 1]) { position -= 1 }
        return position
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}
