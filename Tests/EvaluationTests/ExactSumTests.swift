import CEL
import Policies
import Testing

@testable import Evaluation

@Suite("A sum of doubles")
struct ExactSumTests {
    private func sum(_ values: [Double]) -> Double {
        var sum = ExactSum()
        for value in values { sum.add(value) }
        return sum.value
    }

    private static let roundings: [(values: [Double], expected: Double)] = [
        ([0.1, 0.2, 0.3], 0.6), ([1e100, 1, -1e100], 1), ([1e16, 1, 1], 10_000_000_000_000_002), ([], 0),
        (Array(repeating: 0.1, count: 10), 1),
    ]

    @Test("is rounded once", arguments: roundings)
    func rounding(values: [Double], expected: Double) {
        #expect(sum(values) == expected)
    }

    @Test("does not depend on order or partition")
    func order() {
        let values = (1...200).map { 1 / Double($0) * ($0 % 3 == 0 ? -1e9 : 1) }
        var parts = [ExactSum(), ExactSum(), ExactSum()]
        for (index, value) in values.enumerated() { parts[index % 3].add(value) }
        var merged = parts[2]
        merged.merge(parts[0])
        merged.merge(parts[1])
        #expect(sum(values) == sum(values.reversed()))
        #expect(merged.value == sum(values))
    }

    @Test("is not a number when something in it is none")
    func special() {
        #expect(sum([1, .nan]).isNaN)
        #expect(sum([1, .infinity]) == .infinity)
        #expect(sum([-.infinity, .infinity]).isNaN)
    }

    @Test("a variance of values far from zero loses nothing")
    func variance() {
        var state = Accumulator(.variance)
        for value in [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16] { state.add(.double(value)) }
        guard case .value(.double(let variance)) = state.value else {
            Issue.record("four values have a variance")
            return
        }
        #expect(variance == 30)
    }
}
