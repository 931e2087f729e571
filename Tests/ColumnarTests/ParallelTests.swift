import Columnar
import Testing

struct ParallelTests {
    @Test("results come in order, whatever the number of threads", arguments: [1, 2, 3, 8, 40])
    func order(threads: Int) {
        for count in [0, 1, 2, 7, 1_000] {
            let results = Parallel.concurrentMap(count: count, threads: threads) { "\($0 * $0)" }
            #expect(results == (0..<count).map { "\($0 * $0)" })
        }
    }

    @Test("work may start work of its own")
    func nested() {
        let sums = Parallel.concurrentMap(count: 5, threads: 3) { outer in
            Parallel.concurrentMap(count: 10, threads: 2) { outer * 10 + $0 }.reduce(0, +)
        }
        #expect(sums == (0..<5).map { $0 * 100 + 45 })
    }
}

struct NarrowColumnTests {
    @Test(
        "integers are stored in the narrowest width that holds them all",
        arguments: [
            ([], 1), ([0, -128, 127], 1), ([128], 2), ([-129, 5], 2), ([32_767, -32_768], 2), ([32_768], 4),
            ([-2_147_483_648, 2_147_483_647], 4), ([2_147_483_648], 8), ([.min, .max, 0], 8),
        ] as [([Int64], Int)])
    func widths(values: [Int64], bytes: Int) {
        var builder = ColumnBuilder(.int)
        for value in values { builder.append(value) }
        builder.append(absent: .unreadable)
        let column = builder.finished()
        let width =
            switch column.storage {
            case .ints(.int8): 1
            case .ints(.int16): 2
            case .ints(.int32): 4
            case .ints(.int64): 8
            default: 0
            }
        #expect(width == bytes)
        #expect(column.kind == .int)
        #expect(values.indices.map { column.int(at: $0) } == values)
        #expect(column.int(at: values.count) == nil)
        let picked = column.gathered(values.indices.reversed().map { Int32($0) })
        #expect(values.indices.map { picked.int(at: $0) } == values.reversed())
    }
}
