import Diagnostics

/// Reads statements with an id, a clause and a text.
enum StatementForms {
    /// A list of statements of one kind.
    static func list(_ namespace: Namespace) -> ValueForm<[Statement]> {
        let id = CommonKeys.id(namespace)
        return ValueForm<Statement>.object(
            ObjectForm(keys: [
                id.declaration, CommonKeys.clause.declaration, CommonKeys.label.declaration,
                CommonKeys.requiredText.declaration,
            ])
        ) { fields, reading in
            let name = fields.value(id, &reading)
            let clauses = fields.value(CommonKeys.clause, &reading) ?? []
            let label = fields.value(CommonKeys.label, &reading)
            let text = fields.value(CommonKeys.requiredText, &reading)
            guard let name, let text else { return nil }
            return Statement(
                id: name.id, idRange: name.range, clauses: clauses, label: label, text: text, range: fields.range)
        }.list
    }
}

/// Reads `questions`.
enum QuestionSection {
    static let form = StatementForms.list(.question)
}

/// Reads `images`.
enum ImageSection {
    private static let id = CommonKeys.id(.image)
    private static let behaviours = Key(
        "behaviours", StatementForms.list(.behaviour), ja: "職員に求める行動", en: "what such staff do")
    private static let enablers = Key(
        "enablers", StatementForms.list(.enabler), ja: "それを後押しする組織の取組", en: "what the organisation does to enable it")

    static let form = ValueForm<Image>.object(
        ObjectForm(keys: [
            id.declaration, CommonKeys.clause.declaration, CommonKeys.label.declaration, CommonKeys.text.declaration,
            behaviours.declaration, enablers.declaration,
        ])
    ) { fields, reading in
        let id = fields.value(Self.id, &reading)
        let clauses = fields.value(CommonKeys.clause, &reading) ?? []
        let label = fields.value(CommonKeys.label, &reading)
        let text = fields.value(CommonKeys.text, &reading)
        let behaviours = Register(fields.value(Self.behaviours, &reading) ?? [])
        let enablers = Register(fields.value(Self.enablers, &reading) ?? [])
        guard let id else { return nil }
        return Image(
            id: id.id, idRange: id.range, clauses: clauses, label: label, text: text, behaviours: behaviours,
            enablers: enablers, range: fields.range)
    }.list
}

/// Reads `stages`.
enum StageSection {
    private static let id = CommonKeys.id(.stage)
    private static let questions = Key(
        "questions", StatementForms.list(.question), ja: "この段階で考える問い", en: "questions for this stage")

    static let form = ValueForm<Stage>.object(
        ObjectForm(keys: [
            id.declaration, CommonKeys.clause.declaration, CommonKeys.label.declaration, CommonKeys.text.declaration,
            questions.declaration,
        ])
    ) { fields, reading in
        let id = fields.value(Self.id, &reading)
        let clauses = fields.value(CommonKeys.clause, &reading) ?? []
        let label = fields.value(CommonKeys.label, &reading)
        let text = fields.value(CommonKeys.text, &reading)
        let questions = Register(fields.value(Self.questions, &reading) ?? [])
        guard let id else { return nil }
        return Stage(
            id: id.id, idRange: id.range, clauses: clauses, label: label, text: text, questions: questions, range: fields.range)
    }.list
}
