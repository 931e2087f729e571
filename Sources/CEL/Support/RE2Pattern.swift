import CRE2

/// A compiled regular expression of RE2's syntax, which the language prescribes. It searches in time linear in the text.
@safe final class RE2Pattern: @unchecked Sendable {
    /// One match: the byte ranges of the whole match and of the groups; nil for a group that took no part.
    typealias Match = [Range<Int>?]

    /// What it was made from.
    let source: String
    /// The number of capturing groups.
    let groupCount: Int
    // RE2 searches with a compiled pattern from many threads at once: hence the unchecked conformance.
    private let handle: OpaquePointer

    /// An error that gives RE2's reason when the pattern is wrong or too large.
    init(_ source: String) throws(CELError) {
        let made = unsafe Self.withCharacters(of: source) { start, count in unsafe jinzai_re2_new(start, count) }
        guard let made = unsafe made else { throw CELError(.other, "no memory for the regular expression") }
        if let reason = unsafe jinzai_re2_error(made) {
            let text = unsafe String(cString: reason)
            unsafe jinzai_re2_free(made)
            throw CELError(.invalidArgument, "the regular expression is wrong: \(text)")
        }
        self.source = source
        unsafe handle = made
        groupCount = unsafe Int(jinzai_re2_groups(made))
    }

    deinit { unsafe jinzai_re2_free(handle) }

    /// Whether it matches anywhere in the text.
    func isFound(in text: String) -> Bool {
        unsafe Self.withCharacters(of: text) { start, count in unsafe jinzai_re2_search(handle, start, count, 0, nil, nil, 0) }
    }

    /// The matches from left to right, at most `limit`. None overlaps another, and none is empty right behind another.
    func matches(in text: String, limit: Int = .max) -> [Match] {
        unsafe Self.withCharacters(of: text) { start, count in
            var found: [Match] = []
            var position = 0
            var previousEnd = -1
            while found.count < limit, position <= count {
                guard let match = unsafe search(start, count, from: position), let whole = match[0] else { break }
                if !(whole.isEmpty && whole.lowerBound == previousEnd) {
                    found.append(match)
                    previousEnd = whole.upperBound
                }
                guard whole.isEmpty else {
                    position = whole.upperBound
                    continue
                }
                position = whole.upperBound + 1
                // Not into the middle of a code point.
                while position < count, unsafe UInt8(bitPattern: start[position]) & 0xC0 == 0x80 { position += 1 }
            }
            return found
        }
    }

    private func search(_ start: UnsafePointer<CChar>, _ count: Int, from position: Int) -> Match? {
        var begins = [Int](repeating: -1, count: groupCount + 1)
        var ends = begins
        let groups = Int32(groupCount + 1)
        guard unsafe jinzai_re2_search(handle, start, count, position, &begins, &ends, groups) else { return nil }
        return zip(begins, ends).map { $0 < 0 ? nil : $0..<$1 }
    }

    private static func withCharacters<Result>(of text: String, _ body: (UnsafePointer<CChar>, Int) -> Result) -> Result {
        let count = text.utf8.count
        return unsafe text.withCString { unsafe body($0, count) }
    }
}
