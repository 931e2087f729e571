import CEL
import Testing

@testable import Evaluation
@testable import Policies

@Suite("An aggregate")
struct AccumulatorTests {
    private func value(_ function: Aggregate.Function, _ values: [CELValue], unknown: Int = 0) -> CELValue? {
        var state = Accumulator(function)
        for value in values { state.add(value) }
        state.addUnknown(unknown)
        guard case .value(let value) = state.value else { return nil }
        return value
    }

    private static let medians: [(numbers: [Int64], expected: Double)] = [
        ([3, 1, 2], 2), ([4, 1, 2, 3], 2.5), ([5], 5), ([2, 2, 3, 3], 2.5),
    ]

    @Test("of whole numbers has its middle", arguments: medians)
    func median(numbers: [Int64], expected: Double) {
        #expect(value(.median, numbers.map { .int($0) }) == .double(expected))
    }

    @Test("over nothing has a value only where nothing is an answer")
    func nothing() {
        #expect(value(.count, []) == .int(0))
        #expect(value(.distinct, []) == .int(0))
        #expect(value(.mean, []) == nil)
        #expect(value(.share, []) == nil)
        #expect(value(.min, []) == nil)
        #expect(value(.variance, [.int(3)]) == nil)
    }

    @Test("a share runs over the known rows and counts the others apart")
    func share() {
        var state = Accumulator(.share)
        state.add(.bool(true))
        state.add(.bool(false))
        state.addUnknown()
        #expect(state.counted == 2)
        #expect(state.having == 1)
        #expect(state.unknown == 1)
    }

    @Test("a sum that grows too large is an error, not a wrong number")
    func overflow() {
        var state = Accumulator(.sum)
        state.add(.int(.max))
        state.add(.int(1))
        guard case .error(let error) = state.sum(as: .int) else {
            Issue.record("an overflow was not told")
            return
        }
        #expect(error.code == .overflow)
    }
}
