import CivilTime
import Diagnostics
import Foundation
import Schema
import TestSupport
import Testing

@testable import Policies

struct PolicyLoaderTests {
    private func small() throws -> Policy {
        let loaded = PolicyLoader.load(sources: [try PolicyFixture.base()])
        #expect(loaded.diagnostics.map(\.message.en) == [])
        #expect(loaded.isUsable && !loaded.isPartial)
        return try #require(loaded.policy)
    }

    @Test("a policy that uses every section loads without a word, and is counted")
    func everySection() throws {
        let counts = try small().counts
        #expect(
            counts
                == PolicyCounts(
                    clauses: 3, grades: 3, expectations: 6, images: 1, behaviours: 1, enablers: 1, areas: 1, problems: 1,
                    consequences: 1, targets: 1, stages: 1, rules: 2, metrics: 1, parameters: 3, trainings: 2))
    }

    @Test("the header says when the policy holds and how it is run")
    func header() throws {
        let header = try small().header
        #expect(header.id == "small" && header.title.en == "Small policy")
        #expect(header.effective?.to == CivilDate(year: 2030, month: 3, day: 31))
        #expect(header.reviewBy?.value == CivilDate(year: 2027, month: 3, day: 31))
        #expect(header.fiscalYearStart == .april && header.defaultYear == .lastCompleted && header.minimumGroup == 5)
        #expect(header.examplesAt?.year == 2024)
    }

    @Test("what a header leaves out has its default")
    func headerDefaults() throws {
        let policy = try #require(PolicyFixture.alone("").policy)
        #expect(policy.header.fiscalYearStart == .april && policy.header.defaultYear == .lastCompleted)
        #expect(policy.header.minimumGroup == 1 && policy.header.examplesAt == nil && policy.scale == nil)
    }

    @Test("a page is stated, counted, or there is none")
    func pages() throws {
        let clauses = try small().clauses
        #expect(clauses[id: "C-1"]?.pages == [Clause.Page(label: "P1", isReconstructed: false)])
        #expect(clauses[id: "C-2"]?.pages.map(\.label) == ["P2", "P3"])
        #expect(clauses[id: "C-2"]?.pages.allSatisfy(\.isReconstructed) == true)
        #expect(clauses[id: "C-3"]?.pages == [])
        #expect(clauses[id: "C-3"]?.summary.missing == [] && clauses[id: "C-3"]?.anchor == "5f2a")
    }

    @Test("levels stand in order, and the lowest that meets is known")
    func scale() throws {
        let scale = try #require(try small().scale)
        #expect(scale.levels.map(\.level) == [1, 2, 3])
        #expect(scale.firstMeeting == 3)
        #expect(scale.level(1)?.severity == .priority && scale.level(3)?.severity == nil)
    }

    @Test("a grade knows its rank and the grade above")
    func grades() throws {
        let policy = try small()
        #expect(policy.grades.ids == ["G1", "G2", "H1"])
        #expect(policy.grades.map(\.rank) == [1, 2, 1])
        #expect(policy.grades.map(\.next) == ["G2", nil, nil])
        #expect(policy.grades[id: "G2"]?.tags.map(\.value) == ["supervisor"])
        #expect(policy.streams[id: "office"]?.groups.map(\.en) == ["clerical"])
    }

    @Test("an expectation takes over what it repeats")
    func repeatedExpectation() throws {
        let policy = try small()
        let repeated = try #require(policy.expectation(grade: "G2", competency: "ethics"))
        #expect(repeated.text?.ja == "公正に働く" && repeated.label?.en == "ethics")
        #expect(repeated.sameAs == Expectation.Source(grade: "G1", competency: "ethics"))
        #expect(repeated.repeats == ["ethics"] && repeated.minimum == 3 && repeated.becomes == [])
        #expect(policy.expectation(grade: "G2", competency: "guidance")?.repeats == [])
        #expect(policy.expectation(grade: "G2", competency: "guidance")?.clauses.map(\.id) == ["C-2", "C-3"])
    }

    @Test("a competency becomes what the progression says, or carries over")
    func becomes() throws {
        let policy = try small()
        #expect(policy.expectation(grade: "G1", competency: "knowledge")?.becomes == ["guidance"])
        #expect(policy.expectation(grade: "G1", competency: "knowledge")?.minimum == 2)
        #expect(policy.expectation(grade: "G1", competency: "ethics")?.becomes == ["ethics"])
        #expect(policy.expectation(grade: "H1", competency: "ethics")?.becomes == [])
    }

    @Test("a competency that the next grade does not expect, and nothing follows, becomes nothing")
    func carriesOver() throws {
        let policy = try #require(
            PolicyFixture.alone(
                """
                clauses: [{id: C, page: P1, area: a, treatment: rule, summary: s}]
                scale: {levels: {1: {label: one, meets: true}}}
                streams: [{id: s, grades: [{id: A}, {id: B}]}]
                expectations:
                  - {clause: C, grade: A, competencies: [x, y]}
                  - {clause: C, grade: B, competencies: [y]}
                """
            ).policy)
        #expect(policy.expectation(grade: "A", competency: "x")?.becomes == [])
        #expect(policy.expectation(grade: "A", competency: "y")?.becomes == ["y"])
        #expect(policy.expectation(grade: "B", competency: "y")?.repeats == ["y"])
    }

    @Test("a table has its key, its parent, its period and its wide form")
    func records() throws {
        let policy = try small()
        let ratings = try #require(policy.records.table(named: "ratings"))
        #expect(ratings.rowName == "rating" && ratings.parent == "employees" && ratings.key == ["fiscal_year", "competency"])
        #expect(ratings.wide == WideSchema(competency: "competency", value: "score"))
        #expect(ratings.field(named: "score")?.blanks == [.notRated: ["未実施", "-"], .notApplicable: ["対象外"]])
        #expect(policy.records.table(named: "postings")?.period == PeriodSchema(from: "from", to: "to"))
        let employees = try #require(policy.records.table(named: "employees"))
        #expect(employees.field(named: "boss")?.type == .reference(table: "employees"))
        #expect(employees.field(named: "grade")?.headers == [HeaderPattern(parts: ["系統", "級"])])
        #expect(employees.field(named: "unit")?.oneOf.map(\.spellings) == [["東"], ["西"]])
        #expect(employees.field(named: "id")?.width == 7 && employees.field(named: "id")?.personal == true)
        #expect(policy.recordPlaces.field("boss", of: "employees")?.text == "boss")
    }

    @Test("a label that two grades share is no spelling of either")
    func sharedLabel() throws {
        let vocabulary = try small().records.vocabulary
        #expect(vocabulary.grades.index(of: "係員") == nil)
        #expect(vocabulary.grades.index(of: "係長") == 1 && vocabulary.grades.index(of: "技能/1級") == 2)
        #expect(vocabulary.competencies.codes == ["ethics", "knowledge", "guidance", "diligence"])
        #expect(vocabulary.competencies.index(of: "倫理") == 0)
        #expect(vocabulary.levels.highest == 3 && vocabulary.levels.spellings["十分"] == 3)
    }

    @Test("a parameter's value is that of the last day before")
    func parameters() throws {
        let parameters = try small().parameters
        let early = try #require(parameters[id: "early"])
        let day = try #require(CivilDate(year: 2026, month: 3, day: 31))
        #expect(early.value(on: day) == .int(10))
        #expect(day.adding(days: 1).flatMap { early.value(on: $0) } == .int(12))
        #expect(CivilDate(year: 2024, month: 3, day: 31).flatMap { early.value(on: $0) } == nil)
        #expect(early.unit == "years" && early.basis == .document)
        let office = LiteralEntry(key: "office", value: .int(6))
        #expect(parameters[id: "months"]?.values.first?.value == .map([office, LiteralEntry(key: "works", value: .int(1))]))
        #expect(parameters[id: "days"]?.type == .list(.date))
    }

    @Test("a variable is an expression, a match or a decision table")
    func variables() throws {
        let variables = try small().variables(ofRow: "employee")
        #expect(variables.map(\.name) == ["years", "early", "stage", "level"])
        #expect(variables[1].documentation?.en == "joined lately")
        guard case .match(let arms) = variables[2].definition else {
            Issue.record("not a match")
            return
        }
        #expect(arms.map(\.condition?.text) == ["employee.early", nil] && arms.map(\.output.text) == ["'explore'", "'polish'"])
        guard case .table(let table) = variables[3].definition else {
            Issue.record("not a table")
            return
        }
        #expect(table.inputs.map(\.name) == ["grade", "unit"])
        #expect(table.rows.map { $0.cells.map(\.input) } == [[0], [1], []])
        #expect(table.outputType == .int && table.outputs == [.int(2), .int(1), .int(0)])
    }

    @Test("a view groups, or is one row")
    func views() throws {
        let policy = try small()
        let units = try #require(policy.view(rowName: "unit"))
        guard case .groups(let by) = units.kind else {
            Issue.record("no groups")
            return
        }
        #expect(by.map(\.expression.text) == ["employee.unit"])
        guard case .aggregate(let mean)? = units.column("mean_level")?.content else {
            Issue.record("no aggregate")
            return
        }
        #expect(mean.function == .mean && mean.when?.text == "employee.years > 1" && mean.weight?.text == "employee.years")
        guard case .aggregate(let count)? = units.column("n")?.content else {
            Issue.record("no aggregate")
            return
        }
        #expect(count.function == .count && count.argument == nil)
        guard case .whole? = policy.view(rowName: "all")?.kind else {
            Issue.record("not one row")
            return
        }
    }

    @Test("a rule keeps its expressions, its message and its examples")
    func rules() throws {
        let rules = try small().rules
        let gap = try #require(rules[id: "gap"])
        guard case .require(let statement) = gap.statement, case .level(let level) = gap.severity,
            case .expression(let item) = gap.item, case .query(let query)? = gap.recommend
        else {
            Issue.record("not as written")
            return
        }
        #expect(statement.text == "observed >= assessment.minimum" && level.text == "assessment.score")
        #expect(item.text == "assessment.competency.id" && gap.observed?.text == "assessment.score")
        #expect(query.ways == [.feedback, .course] && query.limit == 2 && query.except?.text == "[]")
        #expect(gap.audience == .supervisor && gap.basis == .document && !gap.isDataCheck)
        #expect(gap.examples.map(\.expect.value) == [.unmet, .unknown])
        #expect(gap.examples[0].recommend?.map(\.id) == ["T-1"] && gap.examples[1].at?.year == 2023)
        let boss = try #require(rules[id: "boss"])
        guard case .flag = boss.statement, case .nothing = boss.item, case .trainings(let ids)? = boss.recommend else {
            Issue.record("not as written")
            return
        }
        #expect(ids.map(\.id) == ["T-1"] && boss.isDataCheck && boss.basis == .assumption && boss.message[.en] != nil)
    }

    @Test("a metric keeps its aggregate, its groupings and its examples")
    func metrics() throws {
        let metric = try #require(try small().metrics[id: "talk.share"])
        #expect(metric.aggregate.function == .share && metric.aggregate.argument?.text == "employee.years > 2")
        #expect(metric.by.map { $0.map(\.name) } == [["unit"], ["grade", "unit"]])
        #expect(metric.goal?.text == "observed >= 0.5" && metric.minimumGroup == 10 && metric.audience == .person)
        #expect(metric.examples.map(\.expect.value) == [.value(0.5), .none] && metric.examples[0].state == .reached)
        #expect(metric.examples[0].given.count == 2)
    }

    @Test("the prelude adds what a policy with ratings does not define itself")
    func prelude() throws {
        #expect(try small().views.map(\.id) == ["units", "everyone", "assessments", "aims"])
        #expect(try small().views[id: "aims"]?.isPrelude == true)
        #expect(PolicyFixture.alone("").policy?.views.isEmpty == true)
        let own = try PolicyFixture.load(
            "views:\n  assessments: {row: assessment, each: rating, columns: {score: rating.score, minimum: \"3\"}}\n")
        #expect(own.diagnostics.map(\.message.en) == [])
        #expect(own.policy?.views[id: "assessments"]?.isPrelude == false)
        #expect(own.policy?.views[id: "aims"] == nil)
    }

    @Test("all mistakes of all files come in one run, by file and place")
    func allMistakes() throws {
        let first = SourceText(name: "b.yaml", text: "policy: {id: p, title: P}\ntargets:\n  - {id: t, area: x, txt: a}\n")
        let second = SourceText(name: "a.yaml", text: "rule: []\ntrainings: [{id: T, way: walk}]\n")
        let loaded = PolicyLoader.load(sources: [first, second])
        let places = loaded.diagnostics.map {
            "\($0.range.source.name):\($0.range.start.line):\($0.range.start.column) \($0.code)"
        }
        #expect(
            places == [
                "b.yaml:3:19 JZ0328", "b.yaml:3:22 JZ0306", "a.yaml:1:1 JZ0302", "a.yaml:2:26 JZ0318",
            ])
        #expect(loaded.isPartial && !loaded.isUsable)
    }

    @Test("nothing is said of references into a file that cannot be read")
    func brokenFile() throws {
        let loaded = PolicyLoader.load(sources: [
            SourceText(name: "a.yaml", text: "policy: {id: p, title: P}\ntargets: [{id: t, clause: C, text: T}]\n"),
            SourceText(name: "b.yaml", text: "clauses:\n  - {id: C\n"),
        ])
        #expect(loaded.diagnostics.allSatisfy { $0.range.source.name == "b.yaml" })
        #expect(!loaded.diagnostics.isEmpty && loaded.isPartial)
    }

    @Test("a section without entries is empty")
    func emptySection() throws {
        #expect(PolicyFixture.alone("rules:\nmetrics: []\nviews: {}\n").diagnostics.map(\.message.en) == [])
    }
}
