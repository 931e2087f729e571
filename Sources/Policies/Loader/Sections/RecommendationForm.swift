import Diagnostics
import YAMLTree

/// Reads `recommend`: a list of trainings, or a query of the catalogue.
enum RecommendationForm {
    private static let develops = Key(
        "develops", ValueForm<ExpressionText>.expression.nullable, ja: "伸ばす能力", en: "the competency to develop")
    private static let ways = Key("ways", ValueForm<Way>.choice.oneOrMany, ja: "経験・対話・研修のうち勧めるもの", en: "which ways of learning")
    private static let limit = Key("limit", ValueForm<Int>.integer(in: 1...100), ja: "勧める数の上限", en: "how many at most")
    private static let except = Key("except", .expression, ja: "勧めないもの", en: "trainings not to recommend")
    private static let grade = Key("grade", .expression, ja: "対象とみなす職層", en: "the grade that trainings must be for")
    private static let tags = Key("tags", tagsForm, ja: "目印", en: "tags of which a training must have one")

    static let form: ValueForm<Recommendation> = {
        let list = ValueForm<IDReference>.reference(.training).list.map { Recommendation.trainings($0) }
        let query = ValueForm<Recommendation>.object(
            ObjectForm(keys: [
                develops.declaration, tags.declaration, ways.declaration, limit.declaration, except.declaration,
                grade.declaration,
            ]), build: build)
        return ValueForm(shape: .either([list.shape, query.shape])) { node, reading in
            node.entries != nil ? query.read(node, &reading) : list.read(node, &reading)
        }
    }()

    private static func build(_ fields: Fields, _ reading: inout Reading) -> Recommendation? {
        .query(
            RecommendationQuery(
                develops: fields.value(develops, &reading) ?? nil, ways: fields.value(ways, &reading),
                limit: fields.value(limit, &reading), except: fields.value(except, &reading),
                grade: fields.value(grade, &reading), tags: fields.value(tags, &reading), range: fields.range))
    }

    /// A list of tags, or an expression that gives one.
    private static let tagsForm: ValueForm<RecommendationQuery.Tags> = {
        let literal = ValueForm<String>.text.located.list.map { RecommendationQuery.Tags.literal($0) }
        let computed = ValueForm<ExpressionText>.expression.map { RecommendationQuery.Tags.expression($0) }
        return ValueForm(shape: .either([literal.shape, computed.shape])) { node, reading in
            node.items != nil ? literal.read(node, &reading) : computed.read(node, &reading)
        }
    }()
}
