/// Texts one behind the other in one piece of memory.
package struct PackedTexts: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each text begins, and where the last one ends.
    private(set) var starts = [0]

    package init() {}

    package init(_ texts: some Sequence<String>) {
        for text in texts { append(text) }
    }

    package var count: Int { starts.count - 1 }

    package mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        starts.append(bytes.count)
    }

    /// Appends a text and gives its place.
    package mutating func add(_ text: String) -> Int32 {
        append(text)
        return Int32(truncatingIfNeeded: count - 1)
    }

    private func range(_ place: Int) -> Range<Int> { starts[place]..<starts[place + 1] }

    package subscript(place: Int) -> String { String(decoding: bytes[range(place)], as: UTF8.self) }

    package func append(_ place: Int, to buffer: inout ByteBuffer) { buffer.append(bytes.span.extracting(range(place))) }
}
