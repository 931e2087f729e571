import CivilTime
import Diagnostics
import Policies

/// What the search for trainings needs to know of one entry of the catalogue.
final class TrainingOffer: Sendable {
    let id: String
    /// In the catalogue.
    let position: Int
    let title: LocalizedText
    let way: Way
    let competencies: [String]
    let tags: [String]
    /// Empty for all.
    let grades: Set<String>
    let prerequisites: [String]
    let validMonths: Int?
    let capacity: Int?

    init(_ training: Training, at position: Int) {
        id = training.id
        self.position = position
        title = training.title?.localized ?? LocalizedText(training.id)
        way = training.way
        competencies = training.develops.map(\.id)
        tags = training.tags.map(\.value)
        grades = Set(training.grades.map(\.id))
        prerequisites = training.prerequisites.map(\.id)
        validMonths = training.validMonths
        capacity = training.capacity
    }
}

/// The catalogue in its order, found by way, competency and id.
struct TrainingOffers: Sendable {
    /// By position.
    let all: [TrainingOffer]
    private let byWay: [Way: [TrainingOffer]]
    private let byCompetency: [Way: [String: [TrainingOffer]]]
    private let byID: [String: TrainingOffer]

    init(_ policy: Policy) {
        all = policy.trainings.enumerated().map { TrainingOffer($1, at: $0) }
        byWay = Dictionary(grouping: all, by: \.way)
        byCompetency = byWay.mapValues { offers in
            var found: [String: [TrainingOffer]] = [:]
            for offer in offers { for competency in offer.competencies { found[competency, default: []].append(offer) } }
            return found
        }
        byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(id: String) -> TrainingOffer? { byID[id] }

    /// The offers of a way, those for one competency if that is asked for.
    func offers(of way: Way, for competencies: [String]?) -> [TrainingOffer] {
        guard let competencies, competencies.count == 1 else { return byWay[way] ?? [] }
        return byCompetency[way]?[competencies[0]] ?? []
    }
}
