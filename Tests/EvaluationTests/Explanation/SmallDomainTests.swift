import SeededNumbers
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies

@Suite("The smallest change on small domains")
struct SmallDomainTests {
    @Test("is the smallest of all combinations, and there is none where no combination will do")
    func bruteForce() throws {
        let domain = try SmallDomain(seed: 5, rules: Effort.cases(12, long: 60))
        let world = World(policy: domain.policy, dataset: domain.dataset, time: domain.time)
        PlanRunner(world: world).run()
        var generator = SeededGenerator(seed: 6)
        var tried = 0
        for rule in domain.policy.rules {
            let evaluator = RuleEvaluator(rule, in: domain.policy)
            let met = domain.people.indices.filter { evaluator.judge(world, row: $0).outcome == .met }
            let unmet = domain.people.indices.filter {
                domain.people[$0].added == nil && evaluator.judge(world, row: $0).outcome == .unmet
            }
            for place in unmet.shuffled(using: &generator).prefix(Effort.cases(4, long: 20)) {
                tried += 1
                try expectSmallest(rule, place, met, domain, world)
            }
        }
        #expect(tried > 20)
    }

    private func expectSmallest(
        _ rule: TypedRule, _ place: Int, _ met: [Int], _ domain: SmallDomain, _ world: World
    ) throws {
        let costs = met.compactMap { SmallDomain.cost(from: domain.people[place], to: domain.people[$0]) }
        let best = costs.min { ($0.fields, $0.distance) < ($1.fields, $1.distance) }
        let row = RowContext(world, type: rule.each, row: place).rowValue
        var search = ChangeFinder(try #require(ChangeSpace(rule, row: row)))
        let found = search.search().states.first
        let about = "\(rule.rule.statement.expression.text) for \(domain.people[place])"
        // More than one added row lies outside of the combinations.
        if best == nil, found?.added.count ?? 0 > 1 { return }
        #expect(found?.fields == best?.fields, "\(about)")
        #expect(found?.distance == best.map { Double($0.distance) }, "\(about)")
    }
}
