import CEL
import Diagnostics
import Policies

/// What a rule's query asks for, evaluated for one finding.
struct Wanted {
    let competencies: [String]?
    private let tags: [String]?
    private let excluded: Set<String>
    private let askedGrade: String?

    /// Nil where it cannot be told what to look for.
    init?(_ typed: TypedRecommendationQuery, context: RowContext) {
        if let develops = typed.develops {
            guard case .value(let value) = context.evaluate(develops) else { return nil }
            // `develops: null` asks for no competency.
            if case .null = value { competencies = nil } else { competencies = value.catalogIDs }
        } else {
            competencies = nil
        }
        switch typed.query.tags {
        case .literal(let literals): tags = literals.map(\.value)
        case .expression:
            guard let expression = typed.tags, case .value(let value) = context.evaluate(expression) else { return nil }
            tags = value.catalogIDs
        case nil: tags = nil
        }
        if let except = typed.except, case .value(let value) = context.evaluate(except) {
            excluded = Set(value.catalogIDs)
        } else {
            excluded = []
        }
        if let grade = typed.grade, case .value(let value) = context.evaluate(grade) {
            askedGrade = value.catalogIDs.first
        } else {
            askedGrade = nil
        }
    }

    /// Whether a training develops what is wanted, whoever it is for.
    func fits(_ training: TrainingOffer) -> Bool {
        if let competencies, !training.competencies.contains(where: { competencies.contains($0) }) { return false }
        if let tags, !training.tags.contains(where: { tags.contains($0) }) { return false }
        return true
    }

    /// Whether it is for the grade that is asked for, or else the person's.
    func isFor(_ training: TrainingOffer, grade: String?) -> Bool {
        guard let grade = askedGrade ?? grade, !training.grades.isEmpty else { return true }
        return training.grades.contains(grade)
    }

    func excludes(_ training: TrainingOffer) -> Bool { excluded.contains(training.id) }

    func reason(for training: TrainingOffer) -> LocalizedText {
        competencies == nil ? RecommendationReason.topic : RecommendationReason.way(training.way)
    }
}

extension CELValue {
    /// The ids of what the value names: texts, catalogue entries, or a list of them.
    var catalogIDs: [String] {
        switch self {
        case .string(let id): [id]
        case .object(let entry as CatalogEntry): [entry.id]
        case .list(let values): values.flatMap(\.catalogIDs)
        case .optional(.some(let value)): value.catalogIDs
        default: []
        }
    }
}
