import Diagnostics

/// A stream together with its grades.
struct StreamDraft: Sendable {
    let stream: Stream
    let grades: [Grade]
}

/// Reads `streams`.
enum StreamSection {
    private static let id = CommonKeys.id(.stream)
    private static let groups = Key(
        "groups", ValueForm<PolicyText>.localized.list, ja: "この系統に属する職種区分", en: "the groups of occupations in it")
    private static let grades = Key(
        "grades", gradeForm.list, required: true, ja: "職層（下位から順に）", en: "its grades, the lowest first")

    static let form = ValueForm<StreamDraft>.object(
        ObjectForm(keys: [
            id.declaration, CommonKeys.clause.declaration, CommonKeys.label.declaration, groups.declaration, grades.declaration,
        ]), build: build
    ).list

    private static func build(_ fields: Fields, _ reading: inout Reading) -> StreamDraft? {
        let id = fields.value(Self.id, &reading)
        let clauses = fields.value(CommonKeys.clause, &reading) ?? []
        let label = fields.value(CommonKeys.label, &reading)
        let groups = fields.value(Self.groups, &reading) ?? []
        let drafts = fields.value(grades, &reading) ?? []
        guard let id else { return nil }
        let stream = Stream(
            id: id.id, idRange: id.range, clauses: clauses, label: label, groups: groups, grades: drafts.map(\.id.id),
            range: fields.range)
        let grades = drafts.enumerated().map { position, draft in
            draft.grade(stream: id.id, rank: position + 1, next: position + 1 < drafts.count ? drafts[position + 1].id.id : nil)
        }
        return StreamDraft(stream: stream, grades: grades)
    }

    private static let gradeID = CommonKeys.id(.grade)
    private static let also = Key(
        "also", ValueForm<String>.text.located.list, ja: "データでの表記", en: "how files write it besides its id and label")

    private static let gradeForm = ValueForm<GradeDraft>.object(
        ObjectForm(keys: [
            gradeID.declaration, CommonKeys.label.declaration, also.declaration, CommonKeys.tags.declaration,
        ])
    ) { fields, reading in
        let id = fields.value(gradeID, &reading)
        let label = fields.value(CommonKeys.label, &reading)
        let also = fields.value(Self.also, &reading) ?? []
        let tags = fields.value(CommonKeys.tags, &reading) ?? []
        return id.map { GradeDraft(id: $0, label: label, also: also, tags: tags, range: fields.range) }
    }
}

/// A grade before its place in the stream is known.
private struct GradeDraft: Sendable {
    let id: IDReference
    let label: PolicyText?
    let also: [Located<String>]
    let tags: [Located<String>]
    let range: SourceRange

    func grade(stream: String, rank: Int, next: String?) -> Grade {
        Grade(
            id: id.id, idRange: id.range, stream: stream, rank: rank, label: label, also: also, tags: tags, next: next,
            range: range)
    }
}
