import Diagnostics

/// Reads `progression`.
enum ProgressionSection {
    private static let from = Key("from", .reference(.grade), required: true, ja: "元の職層", en: "the grade it starts from")
    private static let to = Key("to", .reference(.grade), required: true, ja: "次の職層", en: "the next grade")
    private static let becomes = Key(
        "becomes", ValueForm<IDReference>.reference(.competency).oneOrMany.dictionary(keys: .reference(.competency)),
        required: true, ja: "名前の変わる能力とその行き先。書かない能力は同じ名前のまま続く",
        en: "the competencies that change and what they become; the others carry over")

    static let form = ValueForm<Progression>.object(
        ObjectForm(keys: [
            CommonKeys.clause.declaration, CommonKeys.basis.declaration, CommonKeys.reason.declaration, from.declaration,
            to.declaration, becomes.declaration,
        ]), build: build
    ).list

    private static func build(_ fields: Fields, _ reading: inout Reading) -> Progression? {
        let clauses = fields.value(CommonKeys.clause, &reading) ?? []
        let basis = fields.value(CommonKeys.basis, &reading)
        let reason = fields.value(CommonKeys.reason, &reading)
        let from = fields.value(Self.from, &reading)
        let to = fields.value(Self.to, &reading)
        let becomes = fields.value(Self.becomes, &reading)
        guard let from, let to, let becomes else { return nil }
        if clauses.isEmpty, reason == nil {
            Grounds.check(
                from.id, basis: basis ?? .document, clauses: clauses, reason: reason, at: fields.visibleRange, &reading)
        }
        return Progression(
            from: from, to: to, clauses: clauses, basis: basis ?? .document, reason: reason,
            becomes: becomes.map { Progression.Step(from: $0.name, to: $0.value) }, range: fields.range)
    }
}
