/// The largest results that functions make, so that a short expression cannot fill the memory.
enum ResultLimit {
    /// Bytes of a text.
    static let bytes = 16_777_216
    /// Elements of a list.
    static let elements = 1_000_000

    /// What a list or a map holds, in all.
    static let weight = 10_000_000

    /// The list, unless it holds too much.
    static func result(_ list: CELList) -> CELResult {
        list.weight <= weight ? .value(.list(list)) : .error(tooHeavy)
    }

    /// The map, unless it holds too much.
    static func result(_ map: CELMap) -> CELResult {
        map.weight <= weight ? .value(.map(map)) : .error(tooHeavy)
    }

    static func joined(_ left: String, _ right: String) -> CELResult {
        left.utf8.count + right.utf8.count <= bytes ? .value(.string(left + right)) : .error(tooLong)
    }

    static func joined(_ left: [UInt8], _ right: [UInt8]) -> CELResult {
        left.count + right.count <= bytes ? .value(.bytes(left + right)) : .error(tooLong)
    }

    private static var tooLong: CELError { CELError(.overflow, "the text would be longer than \(bytes) bytes") }

    private static var tooHeavy: CELError { CELError(.overflow, "the value would hold more than \(weight) others") }

    static func check(bytes count: Int) throws(CELError) {
        guard count <= bytes else { throw tooLong }
    }

    static func check(elements count: Int) throws(CELError) {
        guard count <= elements else { throw CELError(.overflow, "the list would have more than \(elements) elements") }
    }
}
