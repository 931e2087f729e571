/// Looks for one text in others, in time linear in both (the algorithm of Knuth, Morris and Pratt).
struct ByteSearch {
    private let needle: [UInt8]
    /// For each length of what matched so far, the length of its longest proper prefix that is also its suffix.
    private let fallbacks: [Int]

    init(_ needle: [UInt8]) {
        self.needle = needle
        var fallbacks = [0]
        var matched = 0
        for index in needle.indices.dropFirst() {
            while matched > 0, needle[index] != needle[matched] { matched = fallbacks[matched - 1] }
            if needle[index] == needle[matched] { matched += 1 }
            fallbacks.append(matched)
        }
        self.fallbacks = fallbacks
    }

    /// Where it begins, from `start` on; nil where it does not occur. An empty text is found at `start`.
    func first(in text: [UInt8], from start: Int = 0) -> Int? {
        guard !needle.isEmpty else { return start <= text.count ? start : nil }
        var matched = 0
        var index = start
        while index < text.count {
            while matched > 0, text[index] != needle[matched] { matched = fallbacks[matched - 1] }
            if text[index] == needle[matched] { matched += 1 }
            index += 1
            if matched == needle.count { return index - needle.count }
        }
        return nil
    }

    /// Where it begins last, at `limit` or before.
    func last(in text: [UInt8], notAfter limit: Int) -> Int? {
        guard !needle.isEmpty else { return min(limit, text.count) }
        var found: Int?
        var matched = 0
        for (index, byte) in text.enumerated() {
            if index - needle.count + 1 > limit { break }
            if matched == needle.count { matched = fallbacks[matched - 1] }
            while matched > 0, byte != needle[matched] { matched = fallbacks[matched - 1] }
            if byte == needle[matched] { matched += 1 }
            if matched == needle.count { found = index - needle.count + 1 }
        }
        return found
    }
}
