import Columnar
import SeededNumbers
import Testing

@testable import Records

/// Keys that fit one word a row put rows in the same order as those that are compared one by one.
struct GroupBlockTests {
    private static func column(_ kind: ColumnBuilder.Kind, _ values: [Int64?]) -> Column {
        var builder = ColumnBuilder(kind)
        for value in values {
            guard let value else {
                builder.append(absent: .empty)
                continue
            }
            if kind == .text { builder.append(text: Array("d\(value)".utf8).span) } else { builder.append(word: value) }
        }
        return builder.finished()
    }

    @Test("rows of one parent are put in the order of their keys, and those of one key are found", arguments: 0..<8)
    func order(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for round in 0..<20 {
            // Groups of one row up to some that are sorted in another way.
            let parents = (0..<12).flatMap {
                [Int32](repeating: $0, count: Int.random(in: 1...(round == 0 ? 90 : 9), using: &random))
            }
            func values(_ range: ClosedRange<Int64>, _ empties: Int) -> [Int64?] {
                parents.map { _ in
                    Int.random(in: 0..<100, using: &random) < empties ? nil : Int64.random(in: range, using: &random)
                }
            }
            let empties = round % 3 == 0 ? 30 : 0
            let keys = [
                KeyWords.ordered(Self.column(.int, values(-2...2, 0)), emptyIsValue: false),
                KeyWords.ordered(Self.column(.date, values(18_000...18_003, empties)), emptyIsValue: true),
                KeyWords.ordered(Self.column(.text, values(1...12, 0)), emptyIsValue: false),
            ]
            let runs = RowRuns(parents)
            let block = 0..<runs.values.count
            let packed = GroupBlock(runs, block, keys: keys, base: nil, isKeyed: true)
            let rows = parents.indices.map { Int32($0) }
            let plain = GroupBlock(runs, block, keys: keys, base: rows, isKeyed: true)
            var wanted: [Int32] = []
            plain.appendRows(to: &wanted, base: rows)
            #expect(Distances(packed.distances).rows == wanted, "round \(round)")
            #expect(packed.repetitions.map(\.first) == plain.repetitions.map(\.first))
            #expect(packed.repetitions.map(\.later) == plain.repetitions.map(\.later))
        }
    }

    @Test("keys that fit no word, and cells that cannot be compared, are not packed")
    func unpacked() {
        let far = KeyWords.ordered(Self.column(.int, [.min, .max]), emptyIsValue: false)
        let near = KeyWords.ordered(Self.column(.int, [1, 2]), emptyIsValue: false)
        let empty = KeyWords.ordered(Self.column(.int, [1, nil]), emptyIsValue: false)
        #expect(PackedKeys([near], 0..<2) != nil)
        #expect(PackedKeys([near, far], 0..<2) == nil)
        #expect(PackedKeys([empty], 0..<2) == nil)
    }
}
