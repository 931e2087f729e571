import CEL
import CivilTime
import Diagnostics
import Policies

/// Finds the trainings of the catalogue that fit a finding, in the catalogue's order, and says why, and why others were passed over.
struct Recommender {
    /// What fits, and what would fit if it were not for the reason given.
    struct Advice {
        var recommended: [RecommendedTraining] = []
        var passedOver: [RecommendedTraining] = []
    }

    let world: World
    private let attendances: AttendanceTable?
    private let offers: TrainingOffers

    init(world: World) {
        self.world = world
        self.offers = TrainingOffers(world.policy.policy)
        self.attendances = AttendanceTable(world: world)
    }

    func advise(_ recommendation: TypedRecommendation, for context: RowContext) -> Advice {
        switch recommendation {
        case .trainings(let ids):
            let trainings = ids.compactMap { offers[$0] }
            return Advice(recommended: trainings.map { RecommendedTraining($0, reason: RecommendationReason.fixed) })
        case .query(let query): return search(query, context)
        }
    }

    /// The last day on which somebody completed any training; nil for never.
    func lastTraining(of person: RowValue) -> CivilDate? { attendances?.lastDay(by: person) }

    private func search(_ typed: TypedRecommendationQuery, _ context: RowContext) -> Advice {
        var advice = Advice()
        guard let wanted = Wanted(typed, context: context) else { return advice }
        let person = Person(context: context, attendances: attendances)
        for way in typed.query.ways ?? Way.allCases {
            var left = typed.query.limit ?? 1
            for training in offers.offers(of: way, for: wanted.competencies) where left > 0 && wanted.fits(training) {
                if let why = obstacle(training, person, wanted) {
                    advice.passedOver.append(RecommendedTraining(training, reason: why))
                    continue
                }
                let found = firstStep(to: training, person, wanted)
                guard !advice.recommended.contains(where: { $0.training == found.training }) else { continue }
                advice.recommended.append(found)
                left -= 1
            }
        }
        return advice
    }

    /// Why a training that fits is not for this person now; nil where nothing stands against it.
    private func obstacle(_ training: TrainingOffer, _ person: Person, _ wanted: Wanted) -> LocalizedText? {
        if !wanted.isFor(training, grade: person.grade) { return RecommendationReason.otherGrade }
        if wanted.excludes(training) { return RecommendationReason.excluded }
        return person.held(training, on: world.time.asOf).map { RecommendationReason.taken($0) }
    }

    /// The training itself, or the prerequisite that comes first.
    private func firstStep(to training: TrainingOffer, _ person: Person, _ wanted: Wanted) -> RecommendedTraining {
        var next = training
        // Prerequisites of prerequisites, as deep as a catalogue sensibly goes.
        for _ in 0..<3 {
            let missing = next.prerequisites.lazy.compactMap { offers[$0] }
                .first { person.held($0, on: world.time.asOf) == nil && !wanted.excludes($0) }
            guard let missing else { break }
            next = missing
        }
        if next.id == training.id { return RecommendedTraining(training, reason: wanted.reason(for: training)) }
        return RecommendedTraining(next, reason: RecommendationReason.prerequisite(of: training))
    }
}

extension RecommendedTraining {
    fileprivate init(_ training: TrainingOffer, reason: LocalizedText) {
        self.init(training: training.id, title: training.title, way: training.way.rawValue, reason: reason)
    }
}
