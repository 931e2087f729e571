import Diagnostics
import Evaluation
import Policies

/// What the script has to know of the policy: names, expectations and texts of the catalogue.
struct PolicyData {
    private let page: PageContext
    private var policy: Policy { page.policy }
    private var language: Language { page.language }

    init(_ page: PageContext) {
        self.page = page
    }

    var members: [(String, JSONValue)] {
        [
            ("title", .text(page.result.run.policyTitle[language])),
            ("asOf", .text(page.words.day(page.result.run.asOf))),
            ("year", .text(page.words.fiscalYear(page.result.run.year, policy))),
            ("person", .text(orNull: page.detail?.personKind)),
            ("rules", .array(policy.rules.map(rule))),
            ("competencies", .texts(policy.competencies.map { $0.label?[language] ?? $0.id })),
            ("grades", .array(policy.grades.map(grade))),
            ("levels", .object((policy.scale?.levels ?? []).map { JSONMember(String($0.level), .text($0.label[language])) })),
            ("trainings", .object(policy.trainings.map { JSONMember($0.id, training($0)) })),
            ("words", .object(ScriptWords.all.map { JSONMember($0.key, .text($0.text[language])) })),
            ("severities", .texts(FindingSeverity.allCases.map { $0.label[language] })),
            ("kinds", .object(kinds)),
        ]
    }

    /// id, title, clauses, audience
    private func rule(_ rule: Rule) -> JSONValue {
        .array([
            .text(rule.id), .text(rule.label?[language] ?? rule.id), .texts(rule.clauses.map(\.id)),
            .text(page.words.audience(rule.audience)), .text(page.words.basis(rule.basis)),
        ])
    }

    /// label, position of the next grade, and by competency what is expected: text, clauses, level
    private func grade(_ grade: Grade) -> JSONValue {
        let expectations = policy.expectations(ofGrade: grade.id).map { expectation in
            JSONMember(
                String(policy.competencies.position(of: expectation.competency) ?? -1),
                .array([
                    .text(expectation.text?[language] ?? ""),
                    .text(expectation.clauses.map(\.id).joined(separator: page.words.comma)),
                    .integer(expectation.minimum),
                ]))
        }
        return .array([
            .text(grade.label?[language] ?? grade.id), .integer(grade.next.flatMap { policy.grades.position(of: $0) } ?? -1),
            .object(expectations),
        ])
    }

    /// title, way
    private func training(_ training: Training) -> JSONValue {
        .array([.text(training.title?[language] ?? training.id), .text(training.way.rawValue)])
    }

    /// What the rows are called that are no people.
    private var kinds: [JSONMember] {
        let names = Set(policy.rules.map(\.each.id))
        return policy.views.filter { names.contains($0.rowName) }.map { view in
            JSONMember(view.rowName, .text(view.documentation?[language] ?? view.rowName))
        }
    }
}
