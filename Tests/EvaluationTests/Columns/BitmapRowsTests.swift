import Columnar
import Testing

@testable import Evaluation

@Suite("Rows as bits")
struct BitmapRowsTests {
    @Test("are what was said of each of them", arguments: [0, 1, 7, 63, 64, 65, 128, 200])
    func rows(count: Int) {
        for divisor in [1, 3, 64, 1000] {
            let values = (0..<count).map { ($0 + 1) % divisor == 0 }
            let bits = Bitmap(rows: count) { values[$0] }
            #expect((0..<bits.count).map { bits[$0] } == values)
            var rows: [Int] = []
            bits.forEachRow { rows.append($0) }
            #expect(rows == values.indices.filter { values[$0] })
        }
    }

    @Test("are counted within any part of them", arguments: [1, 63, 64, 65, 200])
    func segments(count: Int) {
        let bits = Bitmap(rows: count) { $0 % 5 == 0 || $0 > 150 }
        for start in stride(from: 0, through: count, by: 7) {
            for end in stride(from: start, through: count, by: 9) {
                let values = (start..<end).map { bits[$0] }
                #expect(bits.population(from: start, to: end) == values.count { $0 })
                #expect(bits.hasAny(from: start, to: end) == values.contains(true))
            }
        }
    }
}
