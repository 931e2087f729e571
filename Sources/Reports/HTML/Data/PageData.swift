import Diagnostics
import Evaluation
import Policies
import Records

/// What the page's script shows when it is asked for: findings and people, as compact JSON that cannot end the script element.
///
/// Rows are arrays whose places `start.js` names; texts that occur often stand in lists of their own.
struct PageData {
    private let page: PageContext
    private var language: Language { page.language }

    init(_ page: PageContext) {
        self.page = page
    }

    func write<Output: ReportOutput>(to output: inout Output) {
        var texts = PageTexts()
        output.write("{\n\"findings\":[")
        for (number, position) in page.findings.positions.enumerated() {
            let finding = page.index.findings[position]
            output.write((number > 0 ? ",\n" : "\n") + Self.safe(row(finding, position, &texts).compact))
        }
        output.write("],\n\"people\":[")
        for (number, person) in people.enumerated() {
            output.write((number > 0 ? ",\n" : "\n") + Self.safe(row(person, &texts).compact))
        }
        output.write("]")
        for (name, value) in texts.members + PolicyData(page).members {
            output.write(",\n" + JSONText.quoted(name) + ":" + Self.safe(value.compact))
        }
        output.write("\n}")
    }

    private var people: [PersonDetail] {
        guard let people = page.detail?.people else { return [] }
        guard let department = page.reader.department else { return people }
        return people.filter { ($0.department ?? "") == department }
    }

    /// rule, subject, item, competency, severity, message, advice, flagged, audience, file, line, change
    private func row(_ finding: Finding, _ position: Int, _ texts: inout PageTexts) -> JSONValue {
        let competency = finding.item.flatMap { page.policy.competencies.position(of: $0) }
        let advice = finding.recommendations.map { training in
            texts.advice.number(of: "\(training.training)\u{1F}\(training.reason[language])")
        }
        return .array([
            .integer(page.policy.rules.position(of: finding.rule) ?? -1),
            .text(
                finding.subject.kind == page.detail?.personKind
                    ? finding.subject.id : "\(finding.subject.kind)\u{1F}\(finding.subject.id)"),
            .integer(texts.items.number(of: competency == nil ? finding.item : nil)),
            .integer(competency ?? -1),
            .integer(finding.severity.number),
            .integer(texts.messages.number(of: finding.message[language])),
            .array(advice.map { .integer($0) }),
            .integer(finding.outcome == .flagged ? 1 : 0),
            .integer(Audience.allCases.firstIndex(of: finding.audience) ?? 0),
            .integer(texts.files.number(of: finding.place?.file)),
            .integer(finding.place?.line ?? 0),
            .text(page.report.change(ofFinding: position) ?? ""),
        ])
    }

    /// id, name, department, grade, assessments (four numbers each), aims (three numbers each)
    private func row(_ person: PersonDetail, _ texts: inout PageTexts) -> JSONValue {
        let assessments = person.assessments.flatMap { assessment -> [JSONValue] in
            let numbers = [assessment.score, assessment.previous, assessment.minimum]
            return [.integer(competency(assessment.competency))] + numbers.map { .integer($0 ?? 0) }
        }
        let aims = person.aims.flatMap { aim -> [JSONValue] in
            let ready = aim.isReady.map { $0 ? 1 : 0 } ?? -1
            return [.integer(competency(aim.competency)), .integer(aim.isCovered ? 1 : 0), .integer(ready)]
        }
        return .array([
            .text(person.subject.id), .text(person.name ?? ""), .integer(texts.departments.number(of: person.department)),
            .integer(person.grade.flatMap { page.policy.grades.position(of: $0) } ?? -1), .array(assessments), .array(aims),
        ])
    }

    private func competency(_ id: String) -> Int { page.policy.competencies.position(of: id) ?? -1 }

    /// `<` would be read as markup by what looks for the end of the script.
    private static func safe(_ json: String) -> String {
        guard json.utf8.contains(UInt8(ascii: "<")) else { return json }
        return json.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
    }
}

/// The lists of texts that rows name by their numbers.
struct PageTexts {
    var items = Interner()
    var messages = Interner()
    /// The id of a training and the reason for it, with U+001F between.
    var advice = Interner()
    var files = Interner()
    var departments = Interner()

    var members: [(String, JSONValue)] {
        [
            ("items", .texts(items.texts)), ("messages", .texts(messages.texts)), ("advice", .texts(advice.texts)),
            ("files", .texts(files.texts)), ("departments", .texts(departments.texts)),
        ]
    }
}

extension FindingSeverity {
    /// 0 for the lightest.
    var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension JSONValue {
    /// Without any spaces.
    var compact: String {
        switch self {
        case .array(let elements): "[" + elements.map(\.compact).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { JSONText.quoted($0.name) + ":" + $0.value.compact }.joined(separator: ",") + "}"
        default: line
        }
    }
}
