package import Columnar

/// Texts one behind the other in one piece of memory.
package struct PackedTexts: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    package init() {}

    package init(_ texts: some Sequence<String>) {
        for text in texts { append(text) }
    }

    package var count: Int { ends.count }

    package mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        ends.append(bytes.count)
    }

    /// Appends all that `write` puts into the buffer as one text.
    mutating func append(_ buffer: ByteBuffer, _ write: (ByteBuffer) -> Void) {
        buffer.removeAll()
        write(buffer)
        unsafe buffer.withBytes { unsafe bytes.append(contentsOf: $0) }
        ends.append(bytes.count)
    }

    private func range(_ place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place - 1])..<ends[place] }

    package subscript(place: Int) -> String { String(decoding: bytes[range(place)], as: UTF8.self) }

    @inline(__always)
    package func append(_ place: Int, to buffer: ByteBuffer) { buffer.append(bytes.span.extracting(range(place))) }

    /// Whether all texts pass a test of their bytes.
    func all(_ test: (Span<UInt8>) -> Bool) -> Bool {
        for place in ends.indices where !test(bytes.span.extracting(range(place))) { return false }
        return true
    }
}
