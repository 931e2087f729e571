import Diagnostics
import YAMLTree

/// An entry of `expectations`: what some grades expect.
struct ExpectationDraft: Sendable {
    /// What is expected of one competency.
    struct Item: Sendable {
        let competency: IDReference
        let clauses: [IDReference]
        let label: PolicyText?
        let text: PolicyText?
        let sameAs: SourceDraft?
        let minimum: Located<Int>?
        let range: SourceRange
    }

    /// `same_as: A1`, or with another competency's name.
    struct SourceDraft: Sendable {
        let grade: IDReference
        let competency: IDReference?
    }

    let grades: [IDReference]
    let clauses: [IDReference]
    let items: [Item]
    let range: SourceRange
}

/// Reads `expectations`.
enum ExpectationSection {
    private static let grade = Key("grade", .reference(.grade), ja: "対象の職層", en: "the grade it is about")
    private static let grades = Key(
        "grades", ValueForm<IDReference>.reference(.grade).list, ja: "対象の職層（複数）", en: "the grades it is about")
    private static let competencies = Key(
        "competencies", competenciesForm, required: true, ja: "求める能力", en: "the competencies that are expected")

    private static let whose = [grade.name, grades.name]

    static let form = ValueForm<ExpectationDraft>.object(
        ObjectForm(
            keys: [
                CommonKeys.clause.declaration, grade.declaration, grades.declaration, competencies.declaration,
            ], exactlyOne: whose)
    ) { fields, reading in
        let clauses = fields.value(CommonKeys.clause, &reading) ?? []
        let one = fields.value(grade, &reading)
        let several = fields.value(grades, &reading)
        let items = fields.value(competencies, &reading)
        let key = fields.only(of: whose, PolicyDiagnostics.oneOfGradeAndGrades, &reading)
        guard key != nil, let items else { return nil }
        return ExpectationDraft(
            grades: one.map { [$0] } ?? several ?? [], clauses: clauses, items: items, range: fields.range)
    }.list

    private static let sameAs = Key(
        "same_as", sourceForm, ja: "同じ内容の職層（能力名が違えば grade と competency）",
        en: "the grade whose text it repeats, with the competency where its name differs")
    private static let minimum = Key(
        "minimum", ValueForm<Int>.integer(in: -1000...1000).located, ja: "満たしたことになる最低の段階", en: "the lowest level that meets it")

    private static let itemForm = ObjectForm(
        keys: [
            CommonKeys.clause.declaration, CommonKeys.label.declaration, CommonKeys.text.declaration, sameAs.declaration,
            minimum.declaration,
        ], atMostOne: [CommonKeys.text.name, sameAs.name])

    /// A list of ids, or a mapping from ids to what is expected.
    private static let competenciesForm: ValueForm<[ExpectationDraft.Item]> = {
        let names = ValueForm<IDReference>.mention(.competency)
        let bare = names.map { id in
            ExpectationDraft.Item(
                competency: id, clauses: [], label: nil, text: nil, sameAs: nil, minimum: nil, range: id.range)
        }.list
        let full = ValueForm<[ExpectationDraft.Item]>.entries(named: names, itemForm, build: item)
        return ValueForm(shape: .either([bare.shape, full.shape])) { node, reading in
            node.items != nil ? bare.read(node, &reading) : full.read(node, &reading)
        }
    }()

    private static func item(_ id: IDReference, _ fields: Fields, _ reading: inout Reading) -> ExpectationDraft.Item? {
        let item = ExpectationDraft.Item(
            competency: id, clauses: fields.value(CommonKeys.clause, &reading) ?? [],
            label: fields.value(CommonKeys.label, &reading), text: fields.value(CommonKeys.text, &reading),
            sameAs: fields.value(sameAs, &reading), minimum: fields.value(minimum, &reading), range: fields.range)
        if item.sameAs != nil, item.text != nil {
            reading.report(PolicyDiagnostics.sourceAndText.at(fields.keyRange(CommonKeys.text)))
        }
        return item
    }

    private static let sourceGrade = Key(
        "grade", .reference(.grade), required: true, ja: "内容の元の職層", en: "the grade with the text")
    private static let sourceCompetency = Key(
        "competency", .reference(.competency), ja: "その職層での能力", en: "the competency it has there")

    private static let sourceForm: ValueForm<ExpectationDraft.SourceDraft> = {
        let bare = ValueForm<IDReference>.reference(.grade).map { ExpectationDraft.SourceDraft(grade: $0, competency: nil) }
        let full = ValueForm<ExpectationDraft.SourceDraft>.object(
            ObjectForm(keys: [sourceGrade.declaration, sourceCompetency.declaration])
        ) { fields, reading in
            let grade = fields.value(sourceGrade, &reading)
            let competency = fields.value(sourceCompetency, &reading)
            return grade.map { ExpectationDraft.SourceDraft(grade: $0, competency: competency) }
        }
        return ValueForm(shape: .either([bare.shape, full.shape])) { node, reading in
            node.entries != nil ? full.read(node, &reading) : bare.read(node, &reading)
        }
    }()
}
