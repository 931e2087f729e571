import Testing

@testable import Columnar

struct IntegersTests {
    private static func width(_ integers: Integers) -> Int { integers.width.rawValue }

    @Test("what is appended later may need a wider storage, and what was there before stays")
    func widening() {
        var integers = Integers()
        var wanted: [Int64] = []
        for value in [0, 127, -128, 128, 40_000, -1, .max] as [Int64] {
            integers.append(value)
            wanted.append(value)
            #expect((0..<integers.count).map { integers[$0] } == wanted)
        }
        #expect(Self.width(integers) == 8)
    }

    @Test("only so many of the integers given are appended, and only those decide on the width")
    func firstOnes() {
        var integers = Integers()
        integers.append([1, 2, 3_000] as [Int32], count: 2)
        integers.append([-5, .max] as [Int64], count: 1)
        #expect(integers.codes == [1, 2, -5])
        #expect(Self.width(integers) == 1)
    }

    @Test("parts are joined in the widest width of any of them")
    func joining() {
        let joined = Integers.joined([Integers([1, 2] as [Int32]), Integers(), Integers([300] as [Int32])])
        #expect(joined.codes == [1, 2, 300])
        #expect(Self.width(joined) == 2)
    }

    @Test("codes of several dictionaries are joined as codes of one; a part without texts has code 0")
    func mapping() {
        let parts: [(codes: Integers, mapping: [Int32])] = [
            (codes: Integers([0, 1, 0] as [Int32]), mapping: [7, 200]),
            (codes: Integers([0, 0] as [Int32]), mapping: []),
        ]
        let joined = Integers.joined(parts, below: 201)
        #expect(joined.codes == [7, 200, 7, 0, 0])
        #expect(Self.width(joined) == 2)
    }

    @Test("integers are picked by range, by rows and by distance", arguments: [1, 1_000, 100_000, 1 << 40] as [Int64])
    func picking(scale: Int64) {
        let values = (0..<6).map { Int64($0) * scale }
        let integers = Integers(values)
        #expect(integers.wide(in: 2..<4) == [2 * scale, 3 * scale])
        #expect(integers.wide(at: [5, 0, 0]) == [5 * scale, 0, 0])
        #expect(integers.gathered([1, 4]).wide(in: 0..<2) == [scale, 4 * scale])
        let distances = Distances(Integers([1, -1, 0, 2, -1, -1] as [Int32]))
        #expect(distances.rows == [1, 0, 2, 5, 3, 4])
        #expect(integers.displaced(by: distances).wide(in: 0..<6) == [1, 0, 2, 5, 3, 4].map { $0 * scale })
    }

    @Test("rows that are left out move the others up, however far these are from their places", arguments: [100, 1_000, 100_000])
    func leavingOut(reach: Int) {
        let count = 2 * reach
        // The first half changes places with the second.
        let rows = (0..<count).map { Int32(truncatingIfNeeded: ($0 + reach) % count) }
        let distances = Distances(Integers(rows.enumerated().map { $1 - Int32(truncatingIfNeeded: $0) }))
        let gone: [Int32] = [3, 0, Int32(truncatingIfNeeded: count - 1)]
        let places = distances.places(of: gone)
        #expect(places == rows.indices.filter { gone.contains(rows[$0]) })
        let kept = distances.without(places)
        let wanted = rows.filter { !gone.contains($0) }
        #expect(kept.rows == wanted)
        let values = Integers((0..<count).map { Int64($0) * 3 })
        #expect(values.displaced(by: kept).wide(in: 0..<wanted.count) == wanted.map { Int64($0) * 3 })
        var states = CellStates()
        for row in 0..<count { states.append(row % 3 == 0 ? .empty : .value) }
        let moved = states.displaced(by: kept)
        #expect((0..<moved.count).map { moved[$0] } == wanted.map { $0 % 3 == 0 ? .empty : .value })
        #expect(CellStates(repeating: .value, count: count).displaced(by: kept).count == wanted.count)
        #expect(distances.without([]).rows == rows)
    }

    @Test("equal bits are appended across the ends of words", arguments: [0, 1, 63, 64, 65, 130])
    func bits(count: Int) {
        for first in [0, 5, 63, 64] {
            for bit in [true, false] {
                var bits = Bitmap(repeating: !bit, count: first)
                bits.append(repeating: bit, count: count)
                bits.append(!bit)
                let wanted = Array(repeating: !bit, count: first) + Array(repeating: bit, count: count) + [!bit]
                #expect((0..<bits.count).map { bits[$0] } == wanted)
                #expect(bits.population == wanted.count { $0 })
            }
        }
    }
}
