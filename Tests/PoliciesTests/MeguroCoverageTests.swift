import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@testable import Policies

@Suite("Meguro's policy")
struct MeguroCoverageTests {
    private func policy() throws -> Policy {
        try #require(try PolicyLoader.load(paths: [PackageRoot.url("Rules/meguro").path()]).policy)
    }

    @Test("holds as much as the document")
    func counts() throws {
        let policy = try policy()
        #expect(policy.clauses.count == 165)
        #expect(policy.streams.count == 3)
        #expect(policy.grades.count == 11)
        #expect(policy.expectations.count == 56)
        #expect(policy.images.count == 3)
        #expect(policy.images.flatMap(\.behaviours).count == 11)
        #expect(policy.images.flatMap(\.enablers).count == 3)
        #expect(policy.areas.count == 6)
        #expect(policy.areas.flatMap(\.problems).count == 12)
        #expect(policy.areas.compactMap(\.consequence).count == 6)
        #expect(policy.targets.count == 14)
        #expect(policy.stages.count == 3)
        #expect(policy.questions.count == 4)
    }

    @Test("every clause that is to be checked is cited by what checks it")
    func clausesAreCited() throws {
        let policy = try policy()
        var cited = Set(policy.rules.flatMap(\.clauses).map(\.id))
        cited.formUnion(policy.metrics.flatMap(\.clauses).map(\.id))
        cited.formUnion(policy.expectations.flatMap(\.clauses).map(\.id))
        cited.formUnion(policy.scale?.clauses.map(\.id) ?? [])
        let open = policy.clauses.filter { $0.treatment == .rule || $0.treatment == .target }.map(\.id)
        #expect(open.filter { !cited.contains($0) } == [])
    }

    @Test("every rule, metric, expectation and parameter cites a clause or gives the reason of an assumption")
    func everythingHasASource() throws {
        let policy = try policy()
        func sourced(_ clauses: [IDReference], _ basis: Basis, _ reason: PolicyText?) -> Bool {
            basis == .assumption ? reason.map { $0.missing.isEmpty } ?? false : !clauses.isEmpty
        }
        #expect(policy.rules.filter { !sourced($0.clauses, $0.basis, $0.reason) }.map(\.id) == [])
        #expect(policy.metrics.filter { !sourced($0.clauses, $0.basis, $0.reason) }.map(\.id) == [])
        #expect(policy.parameters.filter { !sourced($0.clauses, $0.basis, $0.reason) }.map(\.id) == [])
        #expect(policy.expectations.filter { $0.clauses.isEmpty }.map { "\($0.grade).\($0.competency)" } == [])
    }

    @Test("every target has a metric")
    func targetsAreMeasured() throws {
        let policy = try policy()
        let measured = Set(policy.metrics.compactMap { $0.target?.id })
        #expect(policy.targets.map(\.id).filter { !measured.contains($0) } == [])
    }

    @Test("every expectation can be developed by experience, by feedback and by a course")
    func trainingsCoverExpectations() throws {
        let policy = try policy()
        let missing = policy.expectations.flatMap { expectation in
            Way.allCases.compactMap { way -> String? in
                let fits = policy.trainings.contains { training in
                    training.way == way && training.develops.contains { $0.id == expectation.competency }
                        && (training.grades.isEmpty || training.grades.contains { $0.id == expectation.grade })
                }
                return fits ? nil : "\(expectation.grade).\(expectation.competency) by \(way.rawValue)"
            }
        }
        #expect(missing == [])
    }

    @Test("every rule and metric shows by examples what it means")
    func examplesAreComplete() throws {
        let policy = try policy()
        for rule in policy.rules {
            let outcomes = Set(rule.examples.map(\.expect.value))
            let good: Set<RuleExample.Expected> = [.met, .clear]
            let bad: Set<RuleExample.Expected> = [.unmet, .flagged]
            #expect(!outcomes.isDisjoint(with: good), "\(rule.id) has no example that is met or clear")
            #expect(!outcomes.isDisjoint(with: bad), "\(rule.id) has no example that is unmet or flagged")
            #expect(outcomes.contains(.unknown), "\(rule.id) has no example that is unknown")
            if rule.when != nil {
                #expect(outcomes.contains(.notApplicable), "\(rule.id) has no example that it does not apply to")
            }
        }
        for metric in policy.metrics { #expect(!metric.examples.isEmpty, "\(metric.id) has no example") }
    }
}
