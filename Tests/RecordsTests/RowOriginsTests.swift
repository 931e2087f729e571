import Columnar
import SeededNumbers
import Testing

@testable import Records

struct RowOriginsTests {
    private struct Place: Equatable {
        var file: Int32
        var line: Int
        var item: Int32
    }

    private static func places(seed: UInt64) -> [Place] {
        var random = SeededGenerator(seed: seed)
        var place = Place(file: 0, line: 1, item: -1)
        return (0..<400).map { _ in
            switch Int.random(in: 0..<10, using: &random) {
            case 0: place = Place(file: place.file + 1, line: 1, item: -1)
            case 1: place.line += 7
            case 2: place.item = place.item < 0 ? 3 : -1
            default: if place.item < 0 { place.line += 1 } else { place.item += 1 }
            }
            return place
        }
    }

    private func places(_ origins: RowOrigins) -> [Place] {
        (0..<origins.count).map { row in
            let origin = origins[row]
            return Place(file: Int32(origin.file), line: origin.line, item: origin.item.map { Int32($0) } ?? -1)
        }
    }

    @Test("a row's place is what was appended, also when rows were picked or moved", arguments: 0..<20 as Range<UInt64>)
    func places(seed: UInt64) {
        let wanted = Self.places(seed: seed)
        var origins = RowOrigins()
        for place in wanted { origins.append(file: place.file, line: place.line, item: place.item) }
        #expect(places(origins) == wanted)
        var random = SeededGenerator(seed: seed)
        let picked = (0..<300).map { _ in Int32.random(in: 0..<400, using: &random) }
        #expect(places(origins.gathered(picked)) == picked.map { wanted[Int($0)] })
        #expect(places(origins.gathered(picked).gathered([7, 3])) == [wanted[Int(picked[7])], wanted[Int(picked[3])]])
        let pairs = (0..<400).map { Int32($0 % 2 == 0 ? 1 : -1) }
        #expect(places(origins.displaced(by: Distances(Integers(pairs)))) == (0..<400).map { wanted[$0 ^ 1] })
        let fewer = origins.displaced(by: Distances(Integers(pairs)).without([0, 399]))
        #expect(places(fewer) == (1..<399).map { wanted[$0 ^ 1] })
        let moved = origins.gathered(picked).displaced(by: Distances(Integers(Array(pairs.dropLast(100)))))
        #expect(places(moved) == (0..<300).map { wanted[Int(picked[$0 ^ 1])] })
    }

    @Test("parts put together are the whole", arguments: 0..<20 as Range<UInt64>)
    func parts(seed: UInt64) {
        let wanted = Self.places(seed: seed)
        var whole = RowOrigins()
        for start in stride(from: 0, to: 400, by: 23) {
            var part = RowOrigins()
            let places = wanted[start..<min(start + 23, 400)]
            for place in places { part.append(file: place.file, line: place.line - 1, item: place.item) }
            whole.append(part, from: 1)
        }
        #expect(places(whole) == wanted)
    }
}
