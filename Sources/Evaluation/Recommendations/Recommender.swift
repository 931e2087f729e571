import CEL
import CivilTime
import Diagnostics
import Policies
import Schema

/// Finds the trainings of the catalogue that fit a finding, in the catalogue's order, and says why.
struct Recommender {
    let world: World
    private let attendances: AttendanceTable?

    init(world: World) {
        self.world = world
        self.attendances = AttendanceTable(world: world)
    }

    func recommend(_ recommendation: TypedRecommendation, for context: RowContext) -> [RecommendedTraining] {
        switch recommendation {
        case .trainings(let ids):
            ids.compactMap { world.policy.policy.trainings[id: $0] }.map { RecommendedTraining($0, reason: Reasons.fixed) }
        case .query(let query): search(query, context)
        }
    }

    private func search(_ typed: TypedRecommendationQuery, _ context: RowContext) -> [RecommendedTraining] {
        guard let wanted = Wanted(typed, context: context) else { return [] }
        let person = Person(context: context, attendances: attendances)
        let ways = typed.query.ways ?? Way.allCases
        var chosen: [RecommendedTraining] = []
        for way in ways {
            var left = typed.query.limit ?? 1
            for training in world.policy.policy.trainings where left > 0 && training.way == way {
                guard wanted.includes(training, grade: person.grade), let found = reachable(training, person, wanted) else {
                    continue
                }
                guard !chosen.contains(where: { $0.training == found.training }) else { continue }
                chosen.append(found)
                left -= 1
            }
        }
        return chosen
    }

    /// The training itself, or the prerequisite that comes first; nil where it was taken and is still valid.
    private func reachable(_ training: Training, _ person: Person, _ wanted: Wanted) -> RecommendedTraining? {
        guard !wanted.excludes(training), !person.holds(training, on: world.time.asOf) else { return nil }
        var next = training
        // Prerequisites of prerequisites, as deep as a catalogue sensibly goes.
        for _ in 0..<3 {
            let missing = next.prerequisites.lazy.compactMap { world.policy.policy.trainings[id: $0.id] }
                .first { !person.holds($0, on: world.time.asOf) && !wanted.excludes($0) }
            guard let missing else { break }
            next = missing
        }
        if next.id == training.id { return RecommendedTraining(training, reason: wanted.reason(for: training)) }
        return RecommendedTraining(next, reason: Reasons.prerequisite(of: training))
    }
}

extension RecommendedTraining {
    fileprivate init(_ training: Training, reason: LocalizedText) {
        self.init(
            training: training.id, title: training.title?.localized ?? LocalizedText(training.id), way: training.way.rawValue,
            reason: reason)
    }
}

/// What a rule's query asks for, evaluated for one finding.
private struct Wanted {
    private let competencies: [String]?
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

    /// Whether a training develops what is wanted and is for the grade.
    func includes(_ training: Training, grade: String?) -> Bool {
        if let competencies, !training.develops.contains(where: { competencies.contains($0.id) }) { return false }
        if let tags, !training.tags.contains(where: { tags.contains($0.value) }) { return false }
        guard let grade = askedGrade ?? grade, !training.grades.isEmpty else { return true }
        return training.grades.contains { $0.id == grade }
    }

    func excludes(_ training: Training) -> Bool { excluded.contains(training.id) }

    func reason(for training: Training) -> LocalizedText {
        competencies == nil ? Reasons.topic : Reasons.way(training.way)
    }
}

/// The person that trainings are looked for.
private struct Person {
    private let row: RowValue
    private let attendances: AttendanceTable?

    init(context: RowContext, attendances: AttendanceTable?) {
        let lineage = context.rowValue.lineage
        self.row = lineage[lineage.count - 1]
        self.attendances = attendances
    }

    /// The id of the person's grade; nil where the records have none.
    var grade: String? {
        for (slot, member) in row.table.type.members.enumerated() {
            guard case .field = member.kind, member.type == BuiltinTypes.grade else { continue }
            if case .value(.object(let grade as CatalogEntry)) = row.cell(slot) { return grade.id }
        }
        return nil
    }

    /// Whether the training was taken and is still valid on a day.
    func holds(_ training: Training, on day: CivilDate) -> Bool {
        guard let taken = attendances?.lastDay(of: training, by: row) else { return false }
        guard let months = training.validMonths, let end = taken.adding(months: months) else { return true }
        return day < end
    }
}

/// The table of trainings taken: the one whose rows are held by persons and name a training of the catalogue.
private struct AttendanceTable {
    private let world: World
    private let type: Int
    private let training: Int
    private let day: Int?

    init?(world: World) {
        for table in world.tables where table.isSupplied {
            guard case .table = table.type.source, table.type.parent != nil else { continue }
            let fields = table.type.members.enumerated().filter { if case .field = $1.kind { true } else { false } }
            guard let training = fields.first(where: { $1.type == BuiltinTypes.training })?.offset else { continue }
            self.world = world
            self.type = table.type.index
            self.training = training
            self.day = fields.first { $1.type == .date }?.offset
            return
        }
        return nil
    }

    /// The last day on which a person completed a training; nil for never. Without days in the records, the day of the run.
    func lastDay(of wanted: Training, by person: RowValue) -> CivilDate? {
        var last: CivilDate?
        for index in world.rows(of: type, heldBy: Int(person.row), of: Int(person.typeIndex)) {
            let row = RowValue(world: world, type: Int32(truncatingIfNeeded: type), row: Int32(truncatingIfNeeded: index))
            guard case .value(.object(let entry as CatalogEntry)) = row.cell(training), entry.id == wanted.id else { continue }
            guard let day else { return world.time.asOf }
            if case .value(.date(let completed)) = row.cell(day), completed <= world.time.asOf {
                last = last.map { max($0, completed) } ?? completed
            }
        }
        return last
    }
}

extension CELValue {
    /// The ids of what the value names: texts, catalogue entries, or a list of them.
    fileprivate var catalogIDs: [String] {
        switch self {
        case .string(let id): [id]
        case .object(let entry as CatalogEntry): [entry.id]
        case .list(let values): values.flatMap(\.catalogIDs)
        case .optional(.some(let value)): value.catalogIDs
        default: []
        }
    }
}

/// Why a training is recommended.
private enum Reasons {
    static let fixed = LocalizedText(ja: "この規則が挙げる研修", en: "named by the rule")
    static let topic = LocalizedText(ja: "テーマが合う研修", en: "fits the topic")

    static func way(_ way: Way) -> LocalizedText {
        switch way {
        case .experience: LocalizedText(ja: "仕事の経験を通じて伸ばす", en: "develops it by experience at work")
        case .feedback: LocalizedText(ja: "上司との対話を通じて伸ばす", en: "develops it by feedback")
        case .course: LocalizedText(ja: "研修で学ぶ", en: "develops it by a course")
        }
    }

    static func prerequisite(of training: Training) -> LocalizedText {
        LocalizedText(
            ja: "「\(training.title?.localized.ja ?? training.id)」の前に受ける",
            en: "comes before `\(training.title?.localized.en ?? training.id)`")
    }
}
