import Testing

@testable import CEL

@Suite("lists and maps")
struct CollectionValueTests {
    @Test("a list that makes its elements reads like one that keeps them")
    func lazyList() {
        let list = CELList(count: 3) { .int(Int64($0 * 10)) }
        #expect(CELValue.list(list) == .list([.int(0), .int(10), .int(20)]))
        #expect(list.array.count == 3)
    }

    @Test("a key is found across the numeric types")
    func keys() throws {
        let map = try CELMap([(key: .int(1), value: .string("one")), (key: .uint(.max), value: .string("most"))])
        #expect(map[.uint(1)] == .string("one"))
        #expect(map[.double(1)] == .string("one"))
        #expect(map[.double(1.5)] == nil)
        #expect(map[.uint(.max)] == .string("most"))
        #expect(map[.bytes([1])] == nil)
    }

    @Test("a key that occurs twice is an error, also as another type of number")
    func duplicates() {
        let error = #expect(throws: CELError.self) {
            try CELMap([(key: .int(1), value: .null), (key: .uint(1), value: .null)])
        }
        #expect(error?.code == .duplicateKey)
    }

    @Test("what is no bool, number or text cannot be a key", arguments: [CELValue.double(1), .null, .bytes([]), .list([])])
    func wrongKeys(key: CELValue) {
        #expect(throws: CELError.self) { try CELMap([(key: key, value: .null)]) }
    }
}
