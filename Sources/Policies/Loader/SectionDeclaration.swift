package import Diagnostics
import YAMLTree

/// A section of the rule files: what it is called, what it holds and how it is read.
package struct SectionDeclaration: Sendable {
    package let name: String
    package let documentation: LocalizedText
    package let shape: Shape
    /// Whether all files together may hold it once only.
    package let isSingle: Bool
    let read: @Sendable (YAMLNode, inout Drafts, inout Reading) -> Void

    /// A section that holds several entries, and may be spread over files.
    static func entries<Element: Sendable>(
        _ name: String, _ form: ValueForm<[Element]>, into drafts: any WritableKeyPath<Drafts, [Element]> & Sendable, ja: String,
        en: String
    ) -> SectionDeclaration {
        SectionDeclaration(
            name: name, documentation: LocalizedText(ja: ja, en: en), shape: form.shape, isSingle: false
        ) { node, all, reading in
            all[keyPath: drafts] += form.read(node, &reading) ?? []
        }
    }

    /// A section that all files together hold once.
    static func single<Element: Sendable>(
        _ name: String, _ form: ValueForm<Element>, into drafts: any WritableKeyPath<Drafts, [Element]> & Sendable, ja: String,
        en: String
    ) -> SectionDeclaration {
        SectionDeclaration(
            name: name, documentation: LocalizedText(ja: ja, en: en), shape: form.shape, isSingle: true
        ) { node, all, reading in
            if let value = form.read(node, &reading) { all[keyPath: drafts].append(value) }
        }
    }
}

extension SectionDeclaration {
    /// Whether expressions use what it holds, so that an entry that cannot be read makes others look wrong.
    var isUsedByExpressions: Bool { !Self.leaves.contains(name) }

    private static let leaves: Set<String> = [
        "clauses", "images", "stages", "questions", "areas", "targets", "rules", "metrics", "trainings",
    ]

    /// The sections as the keys of a rule file.
    package static let rootForm = ObjectForm(
        keys: all.map { KeyDeclaration(name: $0.name, isRequired: false, shape: $0.shape, documentation: $0.documentation) })

    /// Every section, in the order in which documentation lists them.
    package static let all: [SectionDeclaration] = [
        single(
            "policy", PolicySection.form, into: \.headers, ja: "方針そのものの情報と実行時の既定値",
            en: "what the policy is, and defaults of its runs"),
        entries(
            "clauses", ClauseSection.form, into: \.clauses, ja: "文書が述べていることの一覧", en: "the register of what the document says"),
        single("scale", ScaleSection.form, into: \.scales, ja: "評価の段階", en: "the levels of an assessment"),
        entries(
            "streams", StreamSection.form, into: \.streams, ja: "系統と職層（下位から順に）",
            en: "job streams with their grades, the lowest first"),
        entries(
            "expectations", ExpectationSection.form, into: \.expectations, ja: "職層ごとに求める能力",
            en: "the competencies that each grade expects"),
        entries(
            "progression", ProgressionSection.form, into: \.progressions, ja: "次の職層で能力が何に変わるか",
            en: "what competencies become in the next grade"),
        entries("images", ImageSection.form, into: \.images, ja: "求める職員像", en: "the desired images of staff"),
        entries("stages", StageSection.form, into: \.stages, ja: "キャリアの段階", en: "the stages of a career"),
        entries(
            "questions", QuestionSection.form, into: \.questions, ja: "キャリアを考えるための問い", en: "questions for reflecting on a career"),
        entries("areas", AreaSection.form, into: \.areas, ja: "組織の分野とその課題", en: "the organisation's areas and their problems"),
        entries("targets", TargetSection.form, into: \.targets, ja: "組織の目指す姿", en: "desired states of the organisation"),
        entries("records", RecordSection.form, into: \.tables, ja: "人事データの表", en: "the tables of personnel records"),
        entries(
            "parameters", ParameterSection.form, into: \.parameters, ja: "ルールが使う数値など",
            en: "values that rules use, with their basis"),
        entries("variables", VariableSection.form, into: \.variables, ja: "行ごとに名前を付けた値", en: "named values of rows"),
        entries("views", ViewSection.form, into: \.views, ja: "表から作る表", en: "tables made from tables"),
        entries("rules", RuleSection.form, into: \.rules, ja: "一行ごとの判断", en: "statements about one row at a time"),
        entries("metrics", MetricSection.form, into: \.metrics, ja: "組織の指標", en: "aggregates over rows"),
        entries("trainings", TrainingSection.form, into: \.trainings, ja: "研修などの一覧", en: "the catalogue of trainings"),
    ]
}
