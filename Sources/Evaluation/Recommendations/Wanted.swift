import CEL
import Columnar
import Diagnostics
import Policies

/// What a rule's query asks for, evaluated for one finding.
struct Wanted: Sendable {
    let competencies: [String]?
    let tags: [String]?
    var excluded: ExcludedTrainings
    let askedGrade: String?

    /// The results of the query's parts; nil for a part that it does not have. Nil where it cannot be told what to look for.
    init?(_ query: RecommendationQuery, develops: CELValue??, tags: CELValue??, except: CELValue?, grade: CELValue?) {
        switch develops {
        case .some(.none): return nil
        // `develops: null` asks for no competency.
        case .some(.some(.null)), .none: competencies = nil
        case .some(.some(let value)): competencies = value.catalogIDs
        }
        switch (query.tags, tags) {
        case (.literal(let literals)?, _): self.tags = literals.map(\.value)
        case (.expression?, .some(.some(let value))): self.tags = value.catalogIDs
        case (.expression?, _): return nil
        case (nil, _): self.tags = nil
        }
        excluded = except.map { .ids(Set($0.catalogIDs)) } ?? .none
        askedGrade = grade?.catalogIDs.first
    }

    init?(_ typed: TypedRecommendationQuery, context: RowContext) {
        func value(_ expression: TypedExpression?) -> CELValue?? {
            expression.map { if case .value(let value) = context.evaluate($0) { value } else { nil } }
        }
        self.init(
            typed.query, develops: value(typed.develops), tags: value(typed.tags), except: value(typed.except) ?? nil,
            grade: value(typed.grade) ?? nil)
    }

    /// Whether a training develops what is wanted, whoever it is for.
    func fits(_ training: TrainingOffer) -> Bool {
        if let competencies, !training.competencies.contains(where: { competencies.contains($0) }) { return false }
        if let tags, !training.tags.contains(where: { tags.contains($0) }) { return false }
        return true
    }

    /// Whether it is for the grade that is asked for, or else the person's.
    func isFor(_ training: TrainingOffer, _ person: Person) -> Bool {
        guard !training.grades.isEmpty, let grade = askedGrade ?? person.grade else { return true }
        return training.grades.contains(grade)
    }

    func reason(for training: TrainingOffer) -> RecommendationReason {
        competencies == nil ? .topic : .way(training.way)
    }
}

/// The trainings that a rule leaves out.
enum ExcludedTrainings: Sendable {
    case none
    case ids(Set<String>)
    /// Codes of a dictionary, and the code that each offer has there, by its position; -1 for none.
    case codes(ArraySlice<Int32>, [Int32])

    func contains(_ training: TrainingOffer) -> Bool {
        switch self {
        case .none: return false
        case .ids(let ids): return ids.contains(training.id)
        case .codes(let codes, let offers):
            let code = offers[training.position]
            return code >= 0 && codes.contains(code)
        }
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
