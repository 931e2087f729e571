/// The largest results that functions make, so that a short expression cannot fill the memory.
enum ResultLimit {
    /// Bytes of a text.
    static let bytes = 16_777_216
    /// Elements of a list.
    static let elements = 1_000_000

    static func check(bytes count: Int) throws(CELError) {
        guard count <= bytes else { throw CELError(.overflow, "the text would be longer than \(bytes) bytes") }
    }

    static func check(elements count: Int) throws(CELError) {
        guard count <= elements else { throw CELError(.overflow, "the list would have more than \(elements) elements") }
    }
}
