import CivilTime
import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies
@testable import Records

@Suite("Explanations")
struct RowExplainerTests {
    private let policy: TypedPolicy
    private let explainer: RowExplainer
    private let findings: [Finding]

    init() throws {
        let setting = try MeguroSetting(records: "Fixtures/small/csv")
        policy = setting.policy
        explainer = RowExplainer(policy: setting.policy, dataset: setting.dataset, time: setting.time)
        findings = Array(setting.check().findings)
    }

    private func explanation(of finding: Finding) throws -> Explanation {
        let rule = try #require(policy.rules.first { $0.rule.id == finding.rule })
        let found = explainer.explain(rule: rule, RowExplainer.Question(subjects: [finding.subject.id], item: finding.item))
        #expect(found.count == 1, "\(finding.id)")
        return try #require(found.first)
    }

    @Test("say of every finding what the check says of it")
    func findingsAgree() throws {
        #expect(findings.count > 30)
        for finding in findings {
            let explanation = try explanation(of: finding)
            #expect(explanation.outcome == finding.outcome, "\(finding.id)")
            #expect(explanation.message == finding.message, "\(finding.id)")
            #expect(explanation.place == finding.place, "\(finding.id)")
            #expect(explanation.clauses.map(\.id) == finding.clauses, "\(finding.id)")
            #expect(explanation.missing.isEmpty, "\(finding.id)")
        }
    }

    @Test("come to the statement's value at the root, and to a cell with its place in the leaves")
    func statements() throws {
        var withoutCells: [String] = []
        for finding in findings {
            let explanation = try explanation(of: finding)
            let statement = try #require(explanation.statement)
            guard case .value(let shown) = statement.result else {
                Issue.record("\(finding.id): no value")
                continue
            }
            #expect(shown.value == .bool(explanation.flags), "\(finding.id)")
            let cells = statement.cells + (explanation.observed?.cells ?? []) + (explanation.condition?.cells ?? [])
            if cells.isEmpty { withoutCells.append(finding.id) }
            for cell in cells where cell.cause == nil { #expect(cell.place?.line ?? 0 > 1, "\(finding.id) \(cell.field)") }
        }
        // Nothing but the lack of any attendance speaks here.
        #expect(withoutCells == ["digital.level/0000004/basic", "digital.level/0000012/management"])
    }

    @Test("tell for what is unknown which cell to supply")
    func unknown() throws {
        let rule = try #require(policy.rules.first { $0.rule.id == "career.review-plan" })
        let explanation = try #require(explainer.explain(rule: rule, RowExplainer.Question(subjects: ["0000013"])).first)
        #expect(explanation.outcome == .unknown)
        #expect(explanation.statement == nil)
        #expect(explanation.missing.map(\.field) == ["employee.appointment", "employee.hired_on"])
        #expect(explanation.missing.map(\.cause) == [.empty, .empty])
        #expect(explanation.missing.allSatisfy { $0.place?.column != nil })
    }

    @Test("know employees and groups, and nobody else")
    func subjects() {
        #expect(explainer.unknown(among: []) == nil)
        #expect(explainer.unknown(among: ["0000001", "0000014"]) == nil)
        #expect(explainer.unknown(among: ["0000001", "1", "2"]) == "1")
        #expect(explainer.unknown(among: [""]) == "")
    }

    @Test("of everybody are those of the findings, and look for a change only where they are asked to")
    func everybody() {
        for rule in policy.rules {
            let explanations = explainer.explain(rule: rule, RowExplainer.Question(subjects: nil, looksForChange: false))
            let expected = findings.filter { $0.rule == rule.rule.id }.map { [$0.subject.id, $0.item] }.sorted {
                "\($0)" < "\($1)"
            }
            #expect(explanations.map { [$0.subject.id, $0.item] }.sorted { "\($0)" < "\($1)" } == expected)
            #expect(explanations.allSatisfy { $0.change == nil })
        }
    }
}

extension ExplainedPart {
    /// The cells that the part and its parts read.
    fileprivate var cells: [ExplainedCell] {
        let inner = parts.flatMap(\.cells)
        if case .cell(let cell) = origin { return [cell] + inner }
        return inner
    }
}
