import SeededNumbers
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies

@Suite("The smallest change where rows hold rows")
struct NestedDomainTests {
    @Test("is the smallest of all combinations, also where rows and rows in them are added")
    func bruteForce() throws {
        try expectSmallest(NestedDomain.rules(Effort.cases(8, long: 60), seed: 7), perRule: Effort.cases(3, long: 20))
    }

    @Test(
        "is the smallest where many rows are missing",
        arguments: [
            "['p', 'q'].filter(c, !employee.notes.exists(n, n.talk.half == 'second' && n.topic == c && n.good)).size() == 0",
            "employee.notes.filter(n, has(n.good) && n.good).size() == 4 && employee.kind == 'y'",
            "employee.talks.size() == 2 && employee.talks.all(t, t.notes.filter(n, has(n.good)).size() == 2)",
        ])
    func manyRows(rule: String) throws {
        try expectSmallest([rule], perRule: Effort.cases(6, long: 120))
    }

    /// For some of those who do not meet a rule: that no combination which does is nearer than the change that was found.
    private func expectSmallest(_ rules: [String], perRule: Int) throws {
        let domain = try NestedDomain(rules: rules)
        var generator = SeededGenerator(seed: 8)
        var tried = 0
        for rule in domain.policy.rules {
            let outcomes = domain.people.indices.map {
                RuleEvaluator(rule, in: domain.policy).judge(domain.world, row: $0).outcome
            }
            let met = domain.people.indices.filter { outcomes[$0] == .met }
            for place in domain.people.indices.filter({ outcomes[$0] == .unmet }).shuffled(using: &generator).prefix(perRule) {
                tried += 1
                let best = met.compactMap { NestedDomain.fields(from: domain.people[place], to: domain.people[$0]) }.min()
                let row = RowContext(domain.world, type: rule.each, row: place).rowValue
                var search = ChangeFinder(try #require(ChangeSpace(rule, row: row)))
                let found = search.search().states.first
                let about = "\(rule.rule.statement.expression.text) for \(domain.people[place])"
                #expect(found?.fields == best, "\(about)")
                #expect(found?.distance == best.map(Double.init), "\(about)")
            }
        }
        #expect(tried >= min(perRule, 6))
    }
}
