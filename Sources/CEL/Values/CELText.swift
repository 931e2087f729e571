/// Text as the language sees it: a sequence of Unicode code points. Swift's own `==` holds texts equal that look alike (canonical
/// equivalence); these do not.
enum CELText {
    /// Whether both are the same code points.
    @inline(__always)
    static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && sameBytes(left, right)
    }

    private static func sameBytes(_ left: String, _ right: String) -> Bool {
        let left = left.utf8Span.span
        let right = right.utf8Span.span
        for index in left.indices where left[index] != right[index] { return false }
        return true
    }

    /// Whether `left` comes before `right` in the order of code points, which is that of their UTF-8.
    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// Equal for the same code points.
    static func hash(_ text: String, into hasher: inout Hasher) {
        let bytes = text.utf8Span.span
        hasher.combine(bytes.count)
        for index in bytes.indices { hasher.combine(bytes[index]) }
    }
}

/// A text as a key: by code point.
struct CELTextKey: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: Self, right: Self) -> Bool { CELText.isSame(left.text, right.text) }

    func hash(into hasher: inout Hasher) { CELText.hash(text, into: &hasher) }
}
