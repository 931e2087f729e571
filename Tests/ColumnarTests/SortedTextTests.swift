import Columnar
import SeededNumbers
import Testing

/// Texts that ascend are kept without hashing; nobody can tell.
struct SortedTextTests {
    /// Texts that ascend up to a place and are in any order behind it, some of them there twice.
    private static func texts(ascending count: Int, seed: UInt64) -> [String] {
        var random = SeededGenerator(seed: seed)
        let all = (0..<300).map { "\($0 * 37 % 1_000)-職員" }
        return all.prefix(count).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            + (count..<300).map { _ in all[Int.random(in: 0..<300, using: &random)] }
    }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test("a text has one code, found wherever it is looked for first", arguments: [0, 1, 150, 300])
    func codes(ascending: Int) {
        let texts = Self.texts(ascending: ascending, seed: 3)
        var dictionary = TextDictionary()
        var known: [String: Int32] = [:]
        for text in texts {
            let code = dictionary.insert(text)
            #expect(code == known[text] ?? Int32(known.count))
            known[text] = code
        }
        for (text, code) in known {
            #expect(dictionary.code(of: text) == code)
            for near in [-1, code - 2, code, code + 1] as [Int32] {
                #expect(dictionary.code(of: Self.bytes(text).span, near: near) == code)
            }
        }
        #expect(dictionary.code(of: Self.bytes("none").span, near: 5) == nil)
        let ordered = known.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let ranks = dictionary.ranks()
        #expect(ordered.map { known[$0].map { ranks[Int($0)] } } == ordered.indices.map { Int32($0) })
    }

    @Test("dictionaries are put together in any order", arguments: [["a", "b"], ["b", "c"], ["c", "d"], [], ["d", "a", "e"]])
    func joined(added: [String]) {
        for first in [["a", "b"], ["c"], []] {
            var (dictionary, other) = (TextDictionary(), TextDictionary())
            for text in first { dictionary.insert(text) }
            for text in added { other.insert(text) }
            #expect(dictionary.insert(all: other).map { dictionary[$0] } == added)
            #expect(dictionary.count == Set(first + added).count)
            let codes = (0..<dictionary.count).map { Int32($0) }
            #expect(codes.map { dictionary.code(of: dictionary[$0]) } == codes)
        }
    }

    @Test("a dictionary is a copy of another until one of them has another text")
    func copies() {
        var dictionary = TextDictionary()
        dictionary.insert("a")
        var other = dictionary
        #expect(other.isCopy(of: dictionary))
        other.insert("b")
        #expect(!other.isCopy(of: dictionary))
        let hashed = dictionary.hashed
        #expect(hashed.isCopy(of: dictionary) && !hashed.isAscending && hashed.code(of: "a") == 0)
    }

    @Test("columns that share a dictionary are joined as those that have their own")
    func sharedDictionary() throws {
        var builder = ColumnBuilder(.text)
        for text in ["c", "a", "b", "a"] { builder.append(text: Self.bytes(text).span) }
        let shared = builder.finished()
        var own = ColumnBuilder(.text)
        for text in ["d", "a"] { own.append(text: Self.bytes(text).span) }
        let parts = [own.finished(), shared.gathered([3, 0]), shared.gathered([2]), own.finished(), shared.gathered([1, 2])]
        let joined = try #require(Column.joined(parts))
        #expect((0..<joined.count).map { joined.text(at: $0) } == ["d", "a", "a", "c", "b", "d", "a", "a", "b"])
    }

    @Test("columns are appended to each other as they are joined")
    func columns() throws {
        for kind in [ColumnBuilder.Kind.int, .text, .date, .bool, .double] {
            var (whole, parts) = (ColumnBuilder(kind), [Column]())
            for part in 0..<4 {
                var builder = ColumnBuilder(kind)
                if part % 2 == 1 { builder.append(absent: .unreadable) }
                for value in [1, 0, 1 << (9 * part)] {
                    if kind == .text {
                        builder.append(text: Self.bytes("\(value)").span)
                    } else {
                        builder.append(word: Int64(value))
                    }
                }
                builder.append(absent: .empty, count: part)
                parts.append(builder.finished())
                whole.append(contentsOf: parts[part])
                whole.reserve(100)
            }
            let (found, joined) = (whole.finished(), try #require(Column.joined(parts)))
            let cells = parts.flatMap { part in (0..<part.count).map { (part, $0) } }
            #expect(found.count == joined.count && joined.count == cells.count)
            for (row, (part, place)) in cells.enumerated() {
                #expect(joined.state(at: row) == part.state(at: place))
                #expect(joined.int(at: row) == part.int(at: place) && joined.text(at: row) == part.text(at: place))
                #expect(joined.dayNumber(at: row) == part.dayNumber(at: place) && joined.bool(at: row) == part.bool(at: place))
                #expect(joined.double(at: row) == part.double(at: place))
            }
            for row in 0..<joined.count {
                #expect(found.state(at: row) == joined.state(at: row))
                #expect(found.int(at: row) == joined.int(at: row) && found.text(at: row) == joined.text(at: row))
                #expect(found.dayNumber(at: row) == joined.dayNumber(at: row) && found.bool(at: row) == joined.bool(at: row))
                #expect(found.double(at: row) == joined.double(at: row))
            }
        }
    }
}

struct RowRunsTests {
    private static let numbers: [[Int32]] = [[], [3], [3, 3, 4], [4, 4, 4, 1], [-1, 0, 0, 5, 5]]

    @Test("runs behind each other are the rows behind each other", arguments: numbers, numbers)
    func appended(first: [Int32], second: [Int32]) {
        var runs = RowRuns(first)
        runs.append(contentsOf: RowRuns(second))
        #expect(runs.expanded == first + second)
        #expect(runs.starts == RowRuns(first + second).starts)
    }

    @Test("the first run that ends at or behind a row is found from any run on", arguments: numbers + [(0..<100).map { $0 / 3 }])
    func ending(numbers: [Int32]) {
        let runs = RowRuns(numbers)
        for first in runs.values.indices {
            for row in runs.rows(of: first).lowerBound + 1...numbers.count {
                let wanted = (first..<runs.values.count).first { runs.rows(of: $0).upperBound >= row }
                #expect(runs.run(endingAt: row, from: first) == wanted)
            }
        }
    }

    @Test("rows are left out", arguments: numbers)
    func without(numbers: [Int32]) {
        for mask in 0..<1 << numbers.count {
            let left = numbers.indices.filter { mask >> $0 & 1 == 0 }
            let found = RowRuns(numbers).without(numbers.indices.filter { mask >> $0 & 1 == 1 })
            #expect(found.expanded == left.map { numbers[$0] })
            #expect(found.starts == RowRuns(left.map { numbers[$0] }).starts)
        }
    }
}
