import Diagnostics

/// Finds comments in the gaps between scalars; libyaml does not report them.
enum CommentFinder {
    /// Comments of a text, each from its `#` to the end of its line. `scalarRanges` are in order and do not overlap.
    static func comments(in text: ReadableText, outside scalarRanges: [Range<Int>], until end: Int) -> [SourceRange] {
        var found: [SourceRange] = []
        var position = text.start
        for opaque in scalarRanges + [end..<end] {
            while position < opaque.lowerBound {
                guard text.scalars[position] == "#" else {
                    position += 1
                    continue
                }
                let start = position
                position = lineEnd(in: text, from: start)
                found.append(text.range(start..<position))
            }
            position = max(position, opaque.upperBound)
        }
        return found
    }

    /// The comment that follows on the line of `offset`, if only blanks stand between.
    static func comment(after offset: Int, in text: ReadableText) -> Range<Int>? {
        var position = offset
        while position < text.scalars.count, text.scalars[position].isYAMLBlank { position += 1 }
        guard position < text.scalars.count, text.scalars[position] == "#" else { return nil }
        return position..<lineEnd(in: text, from: position)
    }

    static func lineEnd(in text: ReadableText, from offset: Int) -> Int {
        text.scalars[offset...].firstIndex(where: \.isYAMLBreak) ?? text.scalars.count
    }
}
