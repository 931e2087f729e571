import CEL
import SeededNumbers
import Testing

@testable import Policies

@Suite("The parts of a domain")
struct TermDomainTests {
    /// How a number stands to each constant.
    private func signature(_ number: Double, _ constants: [CELValue]) -> [Int] {
        constants.compactMap(\.number).map { number < $0 ? -1 : number > $0 ? 1 : 0 }
    }

    @Test("hold every integer that comparisons can tell from others", arguments: (1...50).map { UInt64($0) })
    func integers(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let constants: [CELValue] = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            Bool.random(using: &random)
                ? .int(Int64.random(in: -8...8, using: &random)) : .double(Double(Int.random(in: -16...16, using: &random)) / 2)
        }
        let low = Bool.random(using: &random) ? Int64(-5) : nil
        let domain = TermDomain(.integers(low: low, high: 6))
        let chosen = domain.representatives(comparedWith: constants).compactMap { $0?.number }
        #expect(chosen.allSatisfy { $0 >= Double(low ?? -30) && $0 <= 6 })
        let found = Set(chosen.map { signature($0, constants) })
        for number in (low ?? -20)...6 {
            #expect(found.contains(signature(Double(number), constants)), "\(number): \(constants)")
        }
    }

    @Test("hold every number that comparisons can tell from others, and no more than twice as many as there are constants")
    func numbers() {
        let constants: [CELValue] = [.double(0.5), .double(0.25), .int(1)]
        let domain = TermDomain(.numbers(low: 0, high: 1), mayBeEmpty: true)
        let chosen = domain.representatives(comparedWith: constants)
        #expect(chosen.compactMap { $0?.number } == [0, 0.125, 0.25, 0.375, 0.5, 0.75, 1])
        #expect(chosen.contains { $0 == nil })
    }

    @Test("of texts are the constants and one that is none of them")
    func texts() {
        let chosen = TermDomain(.texts).representatives(comparedWith: [.string("a"), .string("…"), .string("a")])
        #expect(chosen == [.string("a"), .string("…"), .string("……")])
    }

    @Test("of a finite domain are its values, and emptiness where that may be")
    func finite() {
        let levels: [CELValue] = [.int(1), .int(2)]
        #expect(TermDomain(.finite(levels)).representatives(comparedWith: [.int(7)]) == levels)
        #expect(TermDomain(.finite(levels), mayBeEmpty: true).representatives(comparedWith: []) == levels + [nil])
        #expect(TermDomain(.opaque, mayBeEmpty: true).representatives(comparedWith: []).count == 2)
    }
}
