import CEL
import CivilTime
import Policies

/// Finds the trainings of the catalogue that fit a finding, in the catalogue's order, and says why, and why others were passed over.
struct Recommender: Sendable {
    let world: World
    let offers: TrainingOffers
    let attendances: AttendanceTable?
    private let grades: GradeFields

    init(world: World) {
        self.world = world
        self.offers = TrainingOffers(world.policy.policy)
        self.attendances = AttendanceTable(world: world)
        self.grades = GradeFields(world: world)
    }

    /// The person of a row.
    func person(_ row: RowValue) -> Person { Person(row: row, grades: grades, attendances: attendances) }

    func advise(_ recommendation: TypedRecommendation, for context: RowContext) -> Advice {
        switch recommendation {
        case .trainings(let ids): return fixed(ids)
        case .query(let query):
            guard let wanted = Wanted(query, context: context) else { return Advice() }
            return advise(Search(query.query, wanted, in: offers), wanted, for: person(context.rowValue.person))
        }
    }

    /// The trainings that a rule names.
    func fixed(_ ids: [String]) -> Advice {
        Advice(recommended: ids.compactMap { offers[$0] }.map { AdvisedTraining(training: $0, reason: .fixed) })
    }

    /// The last day on which somebody completed any training; nil for never.
    func lastTraining(of person: RowValue) -> CivilDate? { attendances?.lastDay(by: person) }

    /// What of a search is recommended to somebody, and what is not.
    func advise(_ search: Search, _ wanted: Wanted, for person: Person) -> Advice {
        var advice = Advice()
        for way in search.ways {
            var left = search.limit
            for training in way where left > 0 {
                if let why = obstacle(training, person, wanted) {
                    advice.passedOver.append(AdvisedTraining(training: training, reason: why))
                    continue
                }
                let found = firstStep(to: training, person, wanted)
                guard !advice.recommended.contains(where: { $0.training === found.training }) else { continue }
                advice.recommended.append(found)
                left -= 1
            }
        }
        return advice
    }

    /// Why a training that fits is not for this person now; nil where nothing stands against it.
    private func obstacle(_ training: TrainingOffer, _ person: Person, _ wanted: Wanted) -> RecommendationReason? {
        if !wanted.isFor(training, person) { return .otherGrade }
        if wanted.excluded.contains(training) { return .excluded }
        return person.held(training, on: world.time.asOf).map { .taken($0) }
    }

    /// How far prerequisites of prerequisites are followed: as deep as a catalogue sensibly goes.
    static let stepsBack = 3

    /// The training itself, or the prerequisite that comes first.
    private func firstStep(to training: TrainingOffer, _ person: Person, _ wanted: Wanted) -> AdvisedTraining {
        var next = training
        for _ in 0..<Self.stepsBack where !next.prerequisites.isEmpty {
            let missing = next.prerequisites.lazy.compactMap { offers[$0] }
                .first { person.held($0, on: world.time.asOf) == nil && !wanted.excluded.contains($0) }
            guard let missing else { break }
            next = missing
        }
        if next === training { return AdvisedTraining(training: training, reason: wanted.reason(for: training)) }
        return AdvisedTraining(training: next, reason: .prerequisite(of: training))
    }
}

/// The offers that develop what is wanted, whoever they are for: by way, in the catalogue's order.
struct Search: Sendable {
    let ways: [[TrainingOffer]]
    /// How many of each way are recommended at most.
    let limit: Int
    /// What an advice can depend on; nil where that is too much to compare.
    let decisive: Decisive?

    /// All that decides an advice for somebody who took none of some trainings.
    struct Decisive: Sendable {
        /// The trainings of the ways and what they wait for; no more than a word has bits.
        let offers: [TrainingOffer]
        /// The same as a set.
        let set: TrainingSet
        /// Whether one of them is for some grades only, and none was asked for.
        let asksForGrade: Bool
    }

    init(_ query: RecommendationQuery, _ wanted: Wanted, in offers: TrainingOffers) {
        limit = query.limit ?? 1
        ways = (query.ways ?? Way.allCases).map { way in
            offers.offers(of: way, for: wanted.competencies).filter { wanted.fits($0) }
        }
        let fitting = ways.flatMap(\.self)
        var all = fitting
        var start = 0
        for _ in 0..<Recommender.stepsBack {
            let before = all[start...].flatMap(\.prerequisites).compactMap { offers[$0] }
            start = all.count
            for offer in before where !all.contains(where: { $0 === offer }) { all.append(offer) }
        }
        guard all.count <= UInt64.bitWidth else {
            decisive = nil
            return
        }
        decisive = Decisive(
            offers: all, set: TrainingSet(all, among: offers.all.count),
            asksForGrade: wanted.askedGrade == nil && fitting.contains { !$0.grades.isEmpty })
    }
}
