import CEL
import Testing

@testable import Policies

@Suite("What a condition may come to")
struct TruthsTests {
    private static let all = (1..<8).map { Truths(rawValue: UInt8($0)) }
    private static let single: [Truths] = [.yes, .no, .neither]

    /// What comes of each single truth of one with each of the other.
    private func combined(_ left: Truths, _ right: Truths, _ combine: (Truths, Truths) -> Truths) -> Truths {
        var result = Truths()
        for one in Self.single where left.contains(one) {
            for other in Self.single where right.contains(other) { result.formUnion(combine(one, other)) }
        }
        return result
    }

    /// `&&` as CEL has it: false decides, then what has no value.
    private func and(_ left: Truths, _ right: Truths) -> Truths {
        if left == .no || right == .no { return .no }
        return left == .yes && right == .yes ? .yes : .neither
    }

    private func or(_ left: Truths, _ right: Truths) -> Truths {
        if left == .yes || right == .yes { return .yes }
        return left == .no && right == .no ? .no : .neither
    }

    @Test("is what comes of each of its members")
    func members() {
        for left in Self.all {
            for right in Self.all {
                #expect(left.and(right) == combined(left, right, and), "\(left) && \(right)")
                #expect(left.or(right) == combined(left, right, or), "\(left) || \(right)")
            }
            #expect(left.negated.negated == left)
            #expect(left.and(.open).isSuperset(of: left.intersection(.no)))
        }
    }

    @Test("of a choice is what comes of the side that is taken")
    func choice() {
        #expect(Truths.choice(.yes, .no, .yes) == .no)
        #expect(Truths.choice(.no, .no, .yes) == .yes)
        #expect(Truths.choice(.neither, .no, .yes) == .neither)
        #expect(Truths.choice([.yes, .no], .no, .yes) == [.yes, .no])
    }
}
