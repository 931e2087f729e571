import Diagnostics

/// Reads `areas`.
enum AreaSection {
    private static let id = CommonKeys.id(.area)
    private static let problems = Key("problems", StatementForms.list(.problem), ja: "この分野の課題", en: "its problems")
    private static let consequence = Key("consequence", consequenceForm, ja: "課題から生じること", en: "what comes of the problems")

    static let form = ValueForm<Area>.object(
        ObjectForm(keys: [
            id.declaration, CommonKeys.clause.declaration, CommonKeys.label.declaration, problems.declaration,
            consequence.declaration,
        ])
    ) { fields, reading in
        let id = fields.value(Self.id, &reading)
        let clauses = fields.value(CommonKeys.clause, &reading) ?? []
        let label = fields.value(CommonKeys.label, &reading)
        let problems = Register(fields.value(Self.problems, &reading) ?? [])
        let consequence = fields.value(Self.consequence, &reading)
        guard let id else { return nil }
        return Area(
            id: id.id, idRange: id.range, clauses: clauses, label: label, problems: problems, consequence: consequence,
            range: fields.range)
    }.list

    private static let consequenceForm = ValueForm<Consequence>.object(
        ObjectForm(keys: [CommonKeys.clause.declaration, CommonKeys.requiredText.declaration])
    ) { fields, reading in
        let clauses = fields.value(CommonKeys.clause, &reading) ?? []
        let text = fields.value(CommonKeys.requiredText, &reading)
        return text.map { Consequence(clauses: clauses, text: $0, range: fields.range) }
    }
}

/// Reads `targets`.
enum TargetSection {
    private static let id = CommonKeys.id(.target)
    private static let area = Key("area", .reference(.area), ja: "属する分野", en: "the area it belongs to")

    static let form = ValueForm<Target>.object(
        ObjectForm(keys: [
            id.declaration, area.declaration, CommonKeys.clause.declaration, CommonKeys.label.declaration,
            CommonKeys.requiredText.declaration,
        ])
    ) { fields, reading in
        let id = fields.value(Self.id, &reading)
        let area = fields.value(Self.area, &reading)
        let clauses = fields.value(CommonKeys.clause, &reading) ?? []
        let label = fields.value(CommonKeys.label, &reading)
        let text = fields.value(CommonKeys.requiredText, &reading)
        guard let id, let text else { return nil }
        return Target(
            id: id.id, idRange: id.range, area: area, clauses: clauses, label: label, text: text, range: fields.range)
    }.list
}
