import Columnar
import TestSupport
import SeededNumbers
import Testing

struct BitmapTests {
    @Test("bits are kept across words", arguments: [0, 1, 63, 64, 65, 200])
    func bits(count: Int) {
        var bitmap = Bitmap()
        for index in 0..<count { bitmap.append(index % 3 == 0) }
        #expect(bitmap.count == count)
        #expect((0..<count).allSatisfy { bitmap[$0] == ($0 % 3 == 0) })
        #expect(bitmap.population == (0..<count).count { $0 % 3 == 0 })
        #expect(Bitmap(repeating: true, count: count).population == count)
    }

    @Test("bits are picked in any order")
    func gathered() {
        var bitmap = Bitmap(repeating: false, count: 100)
        bitmap[99] = true
        let picked = bitmap.gathered([99, 0, 99])
        #expect((0..<3).map { picked[$0] } == [true, false, true])
    }

    /// Bits of all lengths around a word's, some of them all set and some of them none.
    private static let samples: [Bitmap] = [0, 1, 7, 63, 64, 65, 128, 200].flatMap { count in
        [bitmap(count) { $0 % 3 == 0 }, bitmap(count) { $0 < count - 1 }, bitmap(count) { _ in true }]
    }

    private static func bitmap(_ count: Int, _ bit: (Int) -> Bool) -> Bitmap {
        var result = Bitmap()
        for place in 0..<count { result.append(bit(place)) }
        return result
    }

    @Test("a bitmap says of each place what was said of it", arguments: samples)
    func logic(bits: Bitmap) {
        let values = (0..<bits.count).map { bits[$0] }
        #expect(bits.places == values.indices.filter { values[$0] }.map { Int32($0) })
        #expect(bits.isFull == values.allSatisfy(\.self))
        #expect(bits.hasAny == values.contains(true))
        let other = Self.bitmap(bits.count) { $0 % 2 == 0 }
        #expect((0..<bits.count).allSatisfy { (~bits)[$0] != bits[$0] })
        #expect((~bits).population == bits.count - bits.population)
        #expect((0..<bits.count).allSatisfy { (bits & other)[$0] == (bits[$0] && other[$0]) })
        #expect((0..<bits.count).allSatisfy { (bits | other)[$0] == (bits[$0] || other[$0]) })
        #expect((0..<bits.count).allSatisfy { bits.subtracting(other)[$0] == (bits[$0] && !other[$0]) })
    }

    @Test("a part of a bitmap is what stands there", arguments: samples)
    func slice(bits: Bitmap) {
        for start in stride(from: 0, through: bits.count, by: 7) {
            for end in stride(from: start, through: bits.count, by: 9) {
                let slice = bits.slice(start..<end)
                #expect((0..<slice.count).map { slice[$0] } == (start..<end).map { bits[$0] })
            }
        }
    }
}

struct CellStatesTests {
    @Test("a state is what was appended, before and after picking")
    func states() {
        var states = CellStates()
        let all = CellState.allCases + [.value, .unreadable, .empty]
        for state in all { states.append(state) }
        #expect(all.indices.map { states[$0] } == all)
        let order = all.indices.reversed().map { Int32($0) }
        let picked = states.gathered(order)
        #expect(all.indices.map { picked[$0] } == all.reversed())
        for state in CellState.allCases { #expect(states.count(of: state) == all.count { $0 == state }) }
    }

    @Test("hindered are the cells that have no value and were not left empty")
    func hindered() {
        var states = CellStates()
        for state in CellState.allCases { states.append(state) }
        let expected = CellState.allCases.map { $0 == .unreadable || $0 == .unresolved || $0 == .notSupplied }
        #expect(states.hindered.map { bits in (0..<bits.count).map { bits[$0] } } == expected)
        #expect(CellStates(repeating: .empty, count: 3).hindered == nil)
    }

    @Test("cells of one state", arguments: CellState.allCases)
    func repeated(state: CellState) {
        let states = CellStates(repeating: state, count: 70)
        #expect((0..<70).allSatisfy { states[$0] == state })
        #expect(states.count(of: state) == 70)
    }
}

struct TextDictionaryTests {
    @Test("texts are told apart by their bytes, not by what they look like")
    func identity() {
        var dictionary = TextDictionary()
        let texts = ["神", "\u{FA19}", "が", "か\u{3099}", "", "a", "A"]
        let codes = texts.map { dictionary.insert($0) }
        #expect(codes == Array(0..<7))
        #expect(texts.allSatisfy { Array(dictionary[dictionary.insert($0)].utf8) == Array($0.utf8) })
        #expect(dictionary.count == 7)
        #expect(dictionary.code(of: "b") == nil)
    }

    @Test("many texts keep their codes while the dictionary grows")
    func growth() {
        var dictionary = TextDictionary()
        let texts = (0..<5_000).map { "text-\($0 * 7_919 % 5_000)" }
        for text in texts { dictionary.insert(text) }
        #expect(dictionary.count == 5_000)
        for (code, text) in texts.enumerated() { #expect(dictionary.code(of: text) == Int32(code)) }
    }

    @Test("ranks follow the bytes")
    func ranks() {
        var dictionary = TextDictionary()
        for text in ["b", "a", "あ", "", "ab"] { dictionary.insert(text) }
        #expect(dictionary.ranks() == [3, 1, 4, 0, 2])
    }
}

struct KeyTableTests {
    @Test("a row is found by its key, and keys of several rows say so")
    func entries() {
        var table = KeyTable(width: 2)
        for row in 0..<1_000 { #expect(table.insert([Int64(row % 500), Int64(row / 500)], row: Int32(row)) == nil) }
        #expect(table.insert([3, 0], row: 7_000) == 3)
        #expect(table[[4, 1]] == .row(504))
        #expect(table[[3, 0]] == .several)
        #expect(table[[500, 0]] == .none)
    }
}

struct RowGroupsTests {
    @Test("each parent has its rows, some none")
    func rows() {
        let groups = RowGroups(parents: [0, 0, 2, 2, 2], parentCount: 4)
        #expect((0..<4).map { groups.rows(of: $0) } == [0..<2, 2..<2, 2..<5, 5..<5])
        let some = groups.rows(of: [2, 1, 0, 2] as [Int32])
        #expect(some.offsets == [0, 3, 3, 5, 8])
        #expect(some.rows == [2, 3, 4, 0, 1, 2, 3, 4])
    }

    @Test("the parents of rows are found in whatever order these come", arguments: 0..<10 as Range<UInt64>)
    func parents(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let parents = (0..<300).map { _ in Int32.random(in: 0..<90, using: &random) }.sorted()
        let groups = RowGroups(parents: parents, parentCount: 100)
        #expect(groups.parents == parents)
        #expect((0..<300).map { groups.parent(of: $0) } == parents.map { Int($0) })
        let rows = (0..<200).map { _ in Int32.random(in: 0..<300, using: &random) }
        for rows in [rows, rows.sorted()] { #expect(groups.parents(of: rows) == rows.map { parents[Int($0)] }) }
        let first = Int.random(in: 0..<300, using: &random)
        let some = first..<Int.random(in: first...300, using: &random)
        #expect(groups.parents(of: some, from: 7) == parents[some].map { $0 - 7 })
    }

    @Test("no parent has no rows")
    func none() {
        let groups = RowGroups(offsets: [0])
        #expect(groups.parents.isEmpty)
        #expect(groups.parents(of: []).isEmpty)
    }
}
