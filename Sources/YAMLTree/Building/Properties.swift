/// The anchor and tag in front of a value; libyaml gives one place for all three.
struct Properties {
    private(set) var tag: Range<Int>?
    /// Where the value itself begins.
    private(set) var valueStart: Int

    init(of event: YAMLEvent, in text: ReadableText) {
        valueStart = event.start
        guard event.anchor != nil || event.hasTag else { return }
        var position = event.start
        let end = event.end
        while position < end {
            let scalar = text.scalars[position]
            if scalar.isYAMLBlank || scalar.isYAMLBreak {
                position += 1
            } else if scalar == "#" {
                position = CommentFinder.lineEnd(in: text, from: position)
            } else if scalar == "&" || (scalar == "!" && tag == nil && event.hasTag) {
                let start = position
                position = Self.end(ofPropertyAt: start, in: text, until: end)
                if scalar == "!" { tag = start..<position }
            } else {
                break
            }
        }
        valueStart = position
    }

    private static func end(ofPropertyAt start: Int, in text: ReadableText, until end: Int) -> Int {
        let isAnchor = text.scalars[start] == "&"
        var position = start + 1
        while position < end {
            let scalar = text.scalars[position]
            if isAnchor ? !scalar.isAnchorLetter : scalar.isYAMLBlank || scalar.isYAMLBreak || scalar == "," { break }
            position += 1
        }
        return position
    }
}

extension Unicode.Scalar {
    /// What libyaml takes for a part of an anchor's name.
    fileprivate var isAnchorLetter: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }
}
