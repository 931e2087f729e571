import Diagnostics
import Testing

@Suite("Work on several cores")
struct ConcurrentMapTests {
    @Test("gives results in the order of what they are made of", arguments: [0, 1, 2, 1_000])
    func order(count: Int) {
        let numbers = Array(0..<count)
        #expect(ConcurrentMap.map(numbers) { $0 * 2 } == numbers.map { $0 * 2 })
        #expect(ConcurrentMap.map(numbers, weight: { $0 % 7 }) { $0 * 2 } == numbers.map { $0 * 2 })
        #expect(ConcurrentMap.map(numbers, by: 3) { Array($0) }.flatMap(\.self) == numbers)
    }

    @Test("gives what two pieces of work give, each its own")
    func both() {
        let (text, number) = ConcurrentMap.both({ "a" }, { 1 })
        #expect(text == "a" && number == 1)
    }
}
