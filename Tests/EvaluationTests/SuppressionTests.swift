import Diagnostics
import Testing

@testable import Evaluation
@testable import Policies

@Suite("Suppression")
struct SuppressionTests {
    private func group(_ names: [(String, String)], counted: Int) -> MetricResult {
        MetricResult(
            metric: "m", title: nil, target: nil, area: nil, clauses: [], audience: .hr,
            group: names.map { ($0.0, Shown(value: .text($0.1), text: LocalizedText($0.1))) }, value: .double(0.5), low: nil,
            high: nil, goal: nil, counted: counted, having: 1, unknown: 0, suppressed: false, isShare: true)
    }

    private func hidden(_ sizes: [Int], minimum: Int) -> [Bool] {
        let groups = sizes.enumerated().map { group([("d", "D\($0)")], counted: $1) }
        let whole = group([], counted: sizes.reduce(0, +))
        let result = Suppression(minimum: minimum).applied(to: [GroupingResults(names: ["d"], groups: groups)], whole: whole)
        return result[0].groups.map(\.suppressed)
    }

    @Test("withholds a small group and a second one, so that subtraction gives nothing away")
    func secondary() {
        #expect(hidden([3, 20, 9, 30], minimum: 5) == [true, false, true, false])
    }

    @Test("leaves groups alone that are large enough")
    func none() {
        #expect(hidden([5, 6, 7], minimum: 5) == [false, false, false])
    }

    @Test("withholds two small groups without a third when they are large enough together")
    func together() {
        #expect(hidden([3, 4, 9, 30], minimum: 5) == [true, true, false, false])
        #expect(hidden([1, 1, 9, 30], minimum: 5) == [true, true, true, false])
    }

    @Test("withholds within a group of a coarser grouping as well")
    func nested() {
        let coarse = GroupingResults(
            names: ["d"], groups: [group([("d", "A")], counted: 20), group([("d", "B")], counted: 20)])
        let fine = GroupingResults(
            names: ["d", "g"],
            groups: [
                group([("d", "A"), ("g", "1")], counted: 17), group([("d", "A"), ("g", "2")], counted: 3),
                group([("d", "B"), ("g", "1")], counted: 18), group([("d", "B"), ("g", "2")], counted: 2),
            ])
        let result = Suppression(minimum: 5).applied(to: [coarse, fine], whole: group([], counted: 40))
        #expect(result[1].groups.map(\.suppressed) == [true, true, true, true])
        #expect(result[0].groups.map(\.suppressed) == [false, false])
        #expect(result[1].groups.allSatisfy { $0.counted == 0 && $0.value == nil })
    }
}
