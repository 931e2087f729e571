import Diagnostics

/// Reads `trainings`.
enum TrainingSection {
    private static let id = CommonKeys.id(.training)
    private static let title = Key("title", .localized, ja: "名称", en: "its title")
    private static let develops = Key(
        "develops", ValueForm<IDReference>.reference(.competency).oneOrMany, ja: "伸ばす能力", en: "the competencies it develops")
    private static let grades = Key(
        "grades", ValueForm<IDReference>.reference(.grade).oneOrMany, ja: "対象の職層", en: "the grades it is for")
    private static let way = Key(
        "way", ValueForm<Way>.choice, required: true, ja: "経験・対話・研修のどれか",
        en: "whether one learns by experience, feedback or a course")
    private static let hours = Key("hours", .number, ja: "時間数", en: "its length in hours")
    private static let capacity = Key("capacity", .count, ja: "定員", en: "how many may take part")
    private static let prerequisites = Key(
        "prerequisites", ValueForm<IDReference>.reference(.training).oneOrMany, ja: "先に受けておくもの", en: "what must be taken before")
    private static let validMonths = Key("valid_months", .positive, ja: "有効な月数", en: "after how many months to take it again")
    private static let sample = Key("sample", .boolean, ja: "見本か", en: "whether it is only an example")
    private static let provider = Key("provider", .localized, ja: "実施者", en: "who offers it")

    static let form = ValueForm<Training>.object(
        ObjectForm(keys: [
            id.declaration, title.declaration, CommonKeys.clause.declaration, way.declaration, develops.declaration,
            grades.declaration, hours.declaration, capacity.declaration, prerequisites.declaration, validMonths.declaration,
            CommonKeys.tags.declaration, sample.declaration, provider.declaration,
        ]), build: build
    ).list

    private static func build(_ fields: Fields, _ reading: inout Reading) -> Training? {
        let id = fields.value(Self.id, &reading)
        let way = fields.value(Self.way, &reading)
        let title = fields.value(Self.title, &reading)
        let clauses = fields.value(CommonKeys.clause, &reading) ?? []
        let develops = fields.value(Self.develops, &reading) ?? []
        let grades = fields.value(Self.grades, &reading) ?? []
        let hours = fields.value(Self.hours, &reading)
        let capacity = fields.value(Self.capacity, &reading)
        let prerequisites = fields.value(Self.prerequisites, &reading) ?? []
        let validMonths = fields.value(Self.validMonths, &reading)
        let tags = fields.value(CommonKeys.tags, &reading) ?? []
        let isSample = fields.value(sample, &reading) ?? false
        let provider = fields.value(Self.provider, &reading)
        guard let id, let way else { return nil }
        return Training(
            id: id.id, idRange: id.range, title: title, clauses: clauses, develops: develops, grades: grades, way: way,
            hours: hours, capacity: capacity, prerequisites: prerequisites, validMonths: validMonths, tags: tags,
            isSample: isSample, provider: provider, range: fields.range)
    }
}
