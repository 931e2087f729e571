import Diagnostics
import YAMLTree

/// Reads `rules`.
enum RuleSection {
    private static let id = CommonKeys.id(.rule)
    private static let observed = Key(
        "observed", .expression, ja: "見た値。後の式では observed", en: "the value looked at, `observed` in later expressions")
    private static let require = Key("require", .expression, ja: "満たすべき条件", en: "what must hold")
    private static let flag = Key("flag", .expression, ja: "知らせる条件", en: "what is worth a look")
    private static let item = Key(
        "item", itemForm, ja: "何についての結果か。~ は特になし", en: "what of the row a finding is about; ~ for nothing")
    private static let severity = Key("severity", severityForm, required: true, ja: "結果の重さ", en: "how much its findings weigh")
    private static let message = Key(
        "message", .message, required: true, ja: "示す文。{式} を含められる", en: "what to tell, with {expressions}")
    private static let recommend = Key("recommend", RecommendationForm.form, ja: "勧める研修など", en: "what it recommends")
    private static let data = Key("data", .boolean, ja: "データそのものの確認か", en: "whether it checks the records themselves")
    private static let examples = Key("examples", RuleExampleForm.form, ja: "例", en: "examples, which are tests")

    /// The keys of the statement, of which a rule has one.
    private static let statements = [require.name, flag.name]

    static let form = ValueForm<Rule>.object(
        ObjectForm(
            keys: [
                id.declaration, CommonKeys.label.declaration, CommonKeys.clause.declaration, CommonKeys.basis.declaration,
                CommonKeys.reason.declaration, data.declaration, CommonKeys.each.declaration, CommonKeys.when.declaration,
                observed.declaration,
                require.declaration, flag.declaration, item.declaration, severity.declaration, CommonKeys.audience.declaration,
                message.declaration, recommend.declaration, examples.declaration,
            ], exactlyOne: statements), build: build
    ).list

    private static func build(_ fields: Fields, _ reading: inout Reading) -> Rule? {
        let id = fields.value(Self.id, &reading)
        let each = fields.value(CommonKeys.each, &reading)
        let statement = statement(fields, &reading)
        let severity = fields.value(Self.severity, &reading)
        let message = fields.value(Self.message, &reading)
        let clauses = fields.value(CommonKeys.clause, &reading) ?? []
        let basis = fields.value(CommonKeys.basis, &reading) ?? .document
        let reason = fields.value(CommonKeys.reason, &reading)
        let label = fields.value(CommonKeys.label, &reading)
        let when = fields.value(CommonKeys.when, &reading)
        let observed = fields.value(Self.observed, &reading)
        let item = fields.value(Self.item, &reading) ?? .rowKey
        let audience = fields.value(CommonKeys.audience, &reading) ?? .person
        let recommend = fields.value(Self.recommend, &reading)
        let isDataCheck = fields.value(data, &reading) ?? false
        let examples = fields.value(Self.examples, &reading) ?? []
        guard let id else { return nil }
        Grounds.check(id.id, basis: basis, clauses: clauses, reason: reason, at: id.range, &reading)
        guard let each, let statement, let severity, let message else { return nil }
        return Rule(
            id: id.id, idRange: id.range, label: label, clauses: clauses, each: each, when: when, observed: observed,
            statement: statement, item: item, severity: severity, audience: audience, message: message, recommend: recommend,
            basis: basis, reason: reason, isDataCheck: isDataCheck, examples: examples, range: fields.range)
    }

    private static func statement(_ fields: Fields, _ reading: inout Reading) -> Rule.Statement? {
        let required = fields.value(require, &reading)
        let flagged = fields.value(flag, &reading)
        guard fields.only(of: statements, PolicyDiagnostics.oneStatement, &reading) != nil else { return nil }
        return required.map { .require($0) } ?? flagged.map { .flag($0) }
    }

    private static let itemForm = ValueForm<ExpressionText>.expression.nullable.map { expression in
        expression.map { Rule.Item.expression($0) } ?? .nothing
    }

    private static let level = Key(
        "level", .expression, required: true, ja: "段階を示す式", en: "the level whose word of the scale counts")

    /// A word, or `{level: CEL}`.
    private static let severityForm: ValueForm<Rule.Severity> = {
        let word = ValueForm<FindingSeverity>.choice.map { Rule.Severity.fixed($0) }
        let byLevel = ValueForm<Rule.Severity>.object(ObjectForm(keys: [level.declaration])) { fields, reading in
            fields.value(level, &reading).map { .level($0) }
        }
        return ValueForm(shape: .either([word.shape, byLevel.shape])) { node, reading in
            node.entries != nil ? byLevel.read(node, &reading) : word.read(node, &reading)
        }
    }()
}
