import Diagnostics
import Policies

/// The trainings that fit a finding, and those that would if it were not for the reason given.
struct Advice: Sendable {
    var recommended: [AdvisedTraining] = []
    var passedOver: [AdvisedTraining] = []
}

/// A training that fits a finding, and why it is recommended or not.
struct AdvisedTraining: Sendable {
    let training: TrainingOffer
    let reason: RecommendationReason
    /// The place among all who should take a course with few seats; nil where that does not matter.
    var seat: Seat?

    /// The training with its texts.
    var shown: RecommendedTraining {
        let (own, place) = (reason.text, seat?.text ?? LocalizedText(""))
        return RecommendedTraining(
            training: training.id, title: training.title, way: training.way.rawValue,
            reason: LocalizedText(ja: own.ja + place.ja, en: own.en + place.en))
    }
}

/// A place in the order in which the seats of a course are given.
struct Seat: Sendable, Hashable {
    /// From 1.
    let number: Int32
    /// How many seats there are.
    let capacity: Int32

    var text: LocalizedText {
        if number <= capacity {
            return LocalizedText(ja: "(定員\(capacity)人の範囲内)", en: " (within its \(capacity) seats)")
        }
        let place = number - capacity
        return LocalizedText(
            ja: "(定員\(capacity)人を超えるため順番待ち\(place)番目)",
            en: " (place \(place) on the waiting list beyond its \(capacity) seats)")
    }
}
