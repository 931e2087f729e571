import Diagnostics
import YAMLTree

/// Reads `metrics`.
enum MetricSection {
    private static let id = CommonKeys.id(.metric)
    private static let target = Key("target", .reference(.target), ja: "測る目指す姿", en: "the desired state that it measures")
    private static let area = Key("area", .reference(.area), ja: "属する分野", en: "the area it belongs to")
    private static let goal = Key(
        "goal", .expression, ja: "達成とみる条件（値は observed）", en: "when its value, `observed`, is where it should be")
    private static let by = Key(
        "by", ValueForm<[NamedExpression]>.namedExpressions.oneOrMany, ja: "内訳の取り方（複数可）", en: "groupings beside the whole")
    private static let minimumGroup = Key(
        "minimum_group", .positive, ja: "これより少ない人数の集団の値は示さない", en: "groups with fewer members are suppressed")
    private static let examples = Key("examples", MetricExampleForm.form.list, ja: "例", en: "examples, which are tests")

    static let form = ValueForm<Metric>.object(
        ObjectForm(
            keys: [
                id.declaration, CommonKeys.label.declaration, target.declaration, area.declaration,
                CommonKeys.clause.declaration, CommonKeys.basis.declaration, CommonKeys.reason.declaration,
                CommonKeys.each.declaration, CommonKeys.when.declaration,
            ] + AggregateForm.declarations + [
                goal.declaration, minimumGroup.declaration, by.declaration, CommonKeys.audience.declaration,
                examples.declaration,
            ], exactlyOne: AggregateForm.names), build: build
    ).list

    private static func build(_ fields: Fields, _ reading: inout Reading) -> Metric? {
        let id = fields.value(Self.id, &reading)
        let each = fields.value(CommonKeys.each, &reading)
        let aggregate = AggregateForm.read(fields, when: nil, &reading)
        let clauses = fields.value(CommonKeys.clause, &reading) ?? []
        let basis = fields.value(CommonKeys.basis, &reading) ?? .document
        let reason = fields.value(CommonKeys.reason, &reading)
        let label = fields.value(CommonKeys.label, &reading)
        let target = fields.value(Self.target, &reading)
        let area = fields.value(Self.area, &reading)
        let when = fields.value(CommonKeys.when, &reading)
        let goal = fields.value(Self.goal, &reading)
        let by = fields.value(Self.by, &reading) ?? []
        let group = fields.value(minimumGroup, &reading)
        let audience = fields.value(CommonKeys.audience, &reading) ?? .hr
        let examples = fields.value(Self.examples, &reading) ?? []
        guard let id else { return nil }
        Grounds.check(id.id, basis: basis, clauses: clauses, reason: reason, at: id.range, &reading)
        guard let each, let aggregate else { return nil }
        return Metric(
            id: id.id, idRange: id.range, label: label, target: target, area: area, clauses: clauses, each: each, when: when,
            aggregate: aggregate, goal: goal, by: by, minimumGroup: group, audience: audience, basis: basis, reason: reason,
            examples: examples, range: fields.range)
    }
}
