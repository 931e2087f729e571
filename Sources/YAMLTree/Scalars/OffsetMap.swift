/// Maps offsets in a scalar's text to offsets in the file: runs in which every character takes equally many characters of the file.
///
/// There is one for every scalar of a file, so that it is kept small.
struct OffsetMap: Sendable, Hashable {
    /// A run that begins at `text` and `source`; each of its characters takes `width` characters of the file.
    struct Run: Sendable, Hashable {
        var text: Int
        var source: Int
        var width: Int
    }

    /// The first run, which begins with the text; apart from the others because most texts have no more than this one.
    private var source: Int32
    private var width: Int32 = 1
    private var length: Int32
    private var further: [Run]?

    var count: Int { Int(length) }

    /// A map for `count` characters that stand in the file as they are.
    init(startingAt source: Int, count: Int = 0) {
        self.source = Int32(truncatingIfNeeded: source)
        length = Int32(truncatingIfNeeded: count)
    }

    private var first: Run { Run(text: 0, source: Int(source), width: Int(width)) }

    /// Maps one more character of the text to `width` characters of the file.
    mutating func append(source: Int, width: Int) {
        let last = further?.last ?? first
        defer { length += 1 }
        if last.width == width, last.source + (count - last.text) * width == source { return }
        let run = Run(text: count, source: source, width: width)
        if last.text < count {
            if further == nil { further = [run] } else { further?.append(run) }
        } else if let place = further?.indices.last {
            further?[place] = run
        } else {
            self.source = Int32(truncatingIfNeeded: source)
            self.width = Int32(truncatingIfNeeded: width)
        }
    }

    /// The place of the character at `offset`; for the end, the place behind the last character.
    func source(at offset: Int) -> Int {
        let run = run(at: min(offset, max(count - 1, 0)))
        return run.source + (min(offset, max(count, 0)) - run.text) * run.width
    }

    /// The place behind the character at `offset`.
    func end(at offset: Int) -> Int {
        let run = run(at: offset)
        return run.source + (offset + 1 - run.text) * run.width
    }

    private func run(at offset: Int) -> Run {
        guard let further else { return first }
        var low = -1
        var high = further.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if further[middle].text <= offset { low = middle } else { high = middle }
        }
        return low < 0 ? first : further[low]
    }
}
