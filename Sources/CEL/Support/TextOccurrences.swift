/// The places where one text occurs in another, from left to right, none overlapping. An empty one occurs before every code point and
/// at the end.
struct TextOccurrences: IteratorProtocol {
    let text: CodePointText
    private let search: ByteSearch
    private let length: Int
    private var start: Int? = 0

    init(of part: String, in text: CodePointText) {
        self.text = text
        search = ByteSearch(Array(part.utf8))
        length = part.utf8.count
    }

    /// The bytes of the next one.
    mutating func next() -> Range<Int>? {
        guard let from = start, let found = search.first(in: text.bytes, from: from) else { return nil }
        if length > 0 {
            start = found + length
        } else {
            start = found < text.bytes.count ? text.end(ofCodePointAt: found) : nil
        }
        return found..<(found + length)
    }
}
