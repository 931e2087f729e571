/// A value as its author saw it: all that stands behind a key or dash, up to the end of the line or, in braces, the next comma.
///
/// YAML may read it otherwise; this is what a fix puts in quotes.
struct ValueSite {
    let range: Range<Int>
    let isInFlow: Bool

    /// The value that a place belongs to. `isInFlow` says that its line stands inside of braces or brackets that opened before.
    init?(at offset: Int, in text: ReadableText, isInFlow: Bool = false) {
        let scan = ExpressionScan(scalars: text.scalars)
        let line = text.line(at: offset)
        guard !isInFlow else {
            guard let range = Self.flowValue(at: offset, from: line.lowerBound, until: line.upperBound, hasKeys: true, scan)
            else {
                return nil
            }
            self.range = range
            self.isInFlow = true
            return
        }
        let start = Self.skipDashesAndKey(in: line, scan)
        let end = scan.endOfValue(from: start, until: line.upperBound, inFlow: false)
        guard start < end, offset >= start, offset <= max(end, start) else { return nil }
        if let inner = Self.descend(into: start..<end, at: offset, scan) {
            range = inner
            self.isInFlow = true
        } else {
            range = start..<end
            self.isInFlow = false
        }
    }

    /// The value inside of a collection in brackets; nil where the brackets are only the beginning of an expression.
    private static func descend(into range: Range<Int>, at offset: Int, _ scan: ExpressionScan) -> Range<Int>? {
        let opener = scan.scalars[range.lowerBound]
        guard opener == "{" || opener == "[" else { return nil }
        let behind = scan.endOfBracket(at: range.lowerBound, until: range.upperBound)
        if let behind, behind < range.upperBound { return nil }
        guard offset > range.lowerBound, offset < behind ?? range.upperBound + 1 else { return nil }
        let end = behind.map { $0 - 1 } ?? range.upperBound
        return flowValue(at: offset, from: range.lowerBound + 1, until: end, hasKeys: opener == "{", scan)
    }

    private static func flowValue(
        at offset: Int, from start: Int, until end: Int, hasKeys: Bool, _ scan: ExpressionScan
    ) -> Range<Int>? {
        var position = start
        while position < end {
            position = skipBlanks(from: position, until: end, scan)
            let valueStart = hasKeys ? keyEnd(from: position, until: end, inFlow: true, scan) ?? position : position
            let valueEnd = scan.endOfValue(from: valueStart, until: end, inFlow: true)
            if offset <= valueEnd || valueEnd >= end {
                guard offset >= valueStart, valueStart < valueEnd else { return nil }
                return descend(into: valueStart..<valueEnd, at: offset, scan) ?? valueStart..<valueEnd
            }
            position = valueEnd
            while position < end, scan.scalars[position] != "," { position += 1 }
            position += 1
        }
        return nil
    }

    private static func skipDashesAndKey(in line: Range<Int>, _ scan: ExpressionScan) -> Int {
        var position = skipBlanks(from: line.lowerBound, until: line.upperBound, scan)
        while position + 1 < line.upperBound, scan.scalars[position] == "-", scan.scalars[position + 1].isYAMLBlank {
            position = skipBlanks(from: position + 1, until: line.upperBound, scan)
        }
        return keyEnd(from: position, until: line.upperBound, inFlow: false, scan) ?? position
    }

    /// Where the value behind a key begins; nil where no key stands at `start`.
    static func keyEnd(from start: Int, until end: Int, inFlow: Bool, _ scan: ExpressionScan) -> Int? {
        guard start < end else { return nil }
        var position = start
        let isQuoted = scan.scalars[start] == "\"" || scan.scalars[start] == "'"
        if isQuoted {
            position = scan.endOfQuote(at: start, until: end)
        } else {
            while position < end, scan.scalars[position].isKeyLetter { position += 1 }
        }
        guard position > start, position < end, scan.scalars[position] == ":" else { return nil }
        guard position + 1 == end || scan.scalars[position + 1].isYAMLBlank || isQuoted && inFlow else { return nil }
        return skipBlanks(from: position + 1, until: end, scan)
    }

    private static func skipBlanks(from start: Int, until end: Int, _ scan: ExpressionScan) -> Int {
        var position = start
        while position < end, scan.scalars[position].isYAMLBlank { position += 1 }
        return position
    }
}

extension Unicode.Scalar {
    /// What the keys of rule files are made of: names, grades, numbers, Japanese words.
    var isKeyLetter: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", "<": true
        case "：", "　", "，", "｛", "｝", "［", "］", "＃", "“", "”", "‘", "’": false
        default: value >= 0x80
        }
    }
}

extension ReadableText {
    /// The line that an offset is on, without its end.
    func line(at offset: Int) -> Range<Int> {
        let offset = min(max(offset, start), scalars.count)
        var lower = offset
        while lower > start, !scalars[lower - 1].isYAMLBreak { lower -= 1 }
        return lower..<CommentFinder.lineEnd(in: self, from: offset)
    }

    /// The line before a line that holds more than blanks and a comment.
    func lineBefore(_ line: Range<Int>) -> Range<Int>? {
        var end = line.lowerBound
        while end > start {
            let previous = self.line(at: end - 1)
            if let first = firstLetter(of: previous), scalars[first] != "#" { return previous }
            if previous.lowerBound == end { end -= 1 } else { end = previous.lowerBound }
        }
        return nil
    }

    /// The first character of a line that is no blank.
    func firstLetter(of line: Range<Int>) -> Int? {
        line.first { !scalars[$0].isYAMLBlank }
    }
}
