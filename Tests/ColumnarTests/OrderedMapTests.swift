import Testing

@testable import Columnar

@Suite("Results in order")
struct OrderedMapTests {
    @Test("come in the order of their numbers, whatever the threads do", arguments: [1, 2, 5])
    func order(threads: Int) {
        var seen: [Int] = []
        Parallel.orderedMap(count: 500, threads: threads) { number in
            // Later ones are often done first.
            (0..<(500 - number)).reduce(number) { $0 &+ $1 } &- (0..<(500 - number)).reduce(0) { $0 &+ $1 }
        } _: {
            seen.append($0)
        }
        #expect(seen == Array(0..<500))
    }

    @Test("are the mapped codes of all parts", arguments: [1, 2, 5])
    func mapped(threads: Int) {
        let parts: [(codes: [Int32], mapping: [Int32])] = [
            ([0, 1, -1], [7, 5]), ([], []), ([2, 2, -2, 0], [1, 0, 9]), ([-1], []),
        ]
        #expect(Parallel.mapped(parts, threads: threads) == [7, 5, -1, 9, 9, -1, 1, -1])
        #expect(Parallel.mapped([], threads: threads) == [])
    }

    @Test("are none where nothing is asked for")
    func empty() {
        Parallel.orderedMap(count: 0, threads: 4) {
            $0
        } _: { _ in
            Issue.record("nothing was asked for")
        }
    }
}

@Suite("A buffer of bytes")
struct ByteBufferTests {
    @Test(
        "writes numbers as Swift does",
        arguments: [
            0, 1, -1, 9, 10, 99, 100, -100, 12_345, Int64.max, .min, 1_000_000_000_000_000_000, 999_999_999_999_999_999,
            9_999_999_999,
        ])
    func decimal(number: Int64) {
        var buffer = ByteBuffer(capacity: 1)
        buffer.append(decimal: number)
        #expect(String(decoding: buffer.bytes(), as: UTF8.self) == String(number))
    }

    @Test("grows, gives the end of what it holds, and takes that back")
    func grows() {
        var buffer = ByteBuffer(capacity: 1)
        for _ in 0..<100 { buffer.append("あいう") }
        let place = buffer.count
        buffer.append([1, 2, 3].span)
        #expect(place == 900)
        #expect(buffer.bytes(from: place) == [1, 2, 3])
        buffer.truncate(to: place)
        #expect(buffer.count == 900)
        #expect(String(decoding: buffer.bytes(), as: UTF8.self) == String(repeating: "あいう", count: 100))
    }
}
