import CivilTime
import Diagnostics
import Policies

/// Gives the seats of courses to those who need them most, and says so in the reasons.
///
/// The order is lexicographic, without a score: how much the finding weighs, then who had no training for the longest time, then
/// the employee number. Who gets no seat is told the place on the waiting list.
struct SeatAllocation {
    /// A recommendation of a course, and what its place in the order depends on.
    struct Candidate {
        let finding: Int
        let recommendation: Int
        let severity: FindingSeverity
        /// Nil for someone without any training.
        let lastTraining: CivilDate?
        let subject: String

        func precedes(_ other: Candidate) -> Bool {
            if severity != other.severity { return severity > other.severity }
            let (own, others) = (lastTraining?.dayNumber ?? .min, other.lastTraining?.dayNumber ?? .min)
            if own != others { return own < others }
            return Array(subject.utf8).lexicographicallyPrecedes(Array(other.subject.utf8))
        }
    }

    private let policy: Policy
    private let recommender: Recommender

    init(world: World, recommender: Recommender) {
        self.policy = world.policy.policy
        self.recommender = recommender
    }

    /// `people` holds for each finding the row of its subject.
    func apply(to findings: inout [Finding], people: [RowValue]) {
        let limited = policy.trainings.filter { $0.capacity != nil }
        guard !limited.isEmpty else { return }
        let ids = Set(limited.map(\.id))
        var candidates: [String: [Candidate]] = [:]
        for (index, finding) in findings.enumerated() {
            for (position, training) in finding.recommendations.enumerated() where ids.contains(training.training) {
                candidates[training.training, default: []].append(
                    Candidate(
                        finding: index, recommendation: position, severity: finding.severity,
                        lastTraining: recommender.lastTraining(of: people[index]), subject: finding.subject.id))
            }
        }
        for training in limited {
            guard let waiting = candidates[training.id], let capacity = training.capacity else { continue }
            allocate(waiting, capacity: capacity, in: &findings)
        }
    }

    private func allocate(_ candidates: [Candidate], capacity: Int, in findings: inout [Finding]) {
        var seats: [String: Int] = [:]
        for candidate in candidates.sorted(by: { $0.precedes($1) }) {
            let seat = seats[candidate.subject] ?? seats.count + 1
            seats[candidate.subject] = seat
            let reason = findings[candidate.finding].recommendations[candidate.recommendation].reason
            findings[candidate.finding].recommendations[candidate.recommendation].reason = Self.reason(
                reason, seat: seat, capacity: capacity)
        }
    }

    private static func reason(_ reason: LocalizedText, seat: Int, capacity: Int) -> LocalizedText {
        if seat <= capacity {
            return LocalizedText(ja: reason.ja + "(定員\(capacity)人の範囲内)", en: reason.en + " (within its \(capacity) seats)")
        }
        let place = seat - capacity
        return LocalizedText(
            ja: reason.ja + "(定員\(capacity)人を超えるため順番待ち\(place)番目)",
            en: reason.en + " (place \(place) on the waiting list beyond its \(capacity) seats)")
    }
}
