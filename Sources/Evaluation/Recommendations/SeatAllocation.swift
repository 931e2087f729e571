import CivilTime
import Diagnostics
import Policies

/// Gives the seats of courses to those who need them most.
///
/// The order is lexicographic, without a score: how much the finding weighs, then who had no training for the longest time, then
/// the employee number. Who gets no seat is told the place on the waiting list.
struct SeatAllocation: Sendable {
    /// A recommendation of a course, and what its place in the order depends on.
    struct Candidate: Sendable {
        /// By its position among all findings.
        let finding: Int
        /// By its position among those of the finding.
        let recommendation: Int
        let severity: FindingSeverity
        /// Nil for someone without any training.
        let lastTraining: CivilDate?
        let subject: String

        func precedes(_ other: Candidate) -> Bool {
            if severity != other.severity { return severity > other.severity }
            let (own, others) = (lastTraining?.dayNumber ?? .min, other.lastTraining?.dayNumber ?? .min)
            if own != others { return own < others }
            return subject.utf8.lexicographicallyPrecedes(other.subject.utf8)
        }
    }

    /// The candidates by the position of the course in the catalogue; only courses with few seats have any.
    private(set) var candidates: [Int: [Candidate]] = [:]

    /// Takes in what is recommended for a finding.
    mutating func add(
        _ recommended: [AdvisedTraining], finding: Int, _ severity: FindingSeverity, subject: String,
        lastTraining: () -> CivilDate?
    ) {
        for (place, advised) in recommended.enumerated() where advised.training.capacity != nil {
            candidates[advised.training.position, default: []].append(
                Candidate(
                    finding: finding, recommendation: place, severity: severity, lastTraining: lastTraining(), subject: subject))
        }
    }

    /// Takes in the candidates of another part.
    mutating func merge(_ other: SeatAllocation) {
        for (position, more) in other.candidates { candidates[position, default: []] += more }
    }

    /// The seats of all recommendations of courses with few seats.
    func seats(_ offers: TrainingOffers) -> SeatPlan {
        var seats: [(finding: Int, recommendation: Int, seat: Seat)] = []
        for (position, waiting) in candidates {
            guard let capacity = offers.all[position].capacity else { continue }
            var numbers: [String: Int32] = [:]
            for candidate in waiting.sorted(by: { $0.precedes($1) }) {
                let number = numbers[candidate.subject] ?? Int32(truncatingIfNeeded: numbers.count + 1)
                numbers[candidate.subject] = number
                seats.append(
                    (
                        candidate.finding, candidate.recommendation,
                        Seat(number: number, capacity: Int32(truncatingIfNeeded: capacity))
                    ))
            }
        }
        return SeatPlan(seats)
    }
}

/// The seats of recommendations, found by the finding.
struct SeatPlan: Sendable {
    /// Ascending.
    private var findings: [Int] = []
    private var recommendations: [Int32] = []
    private var seats: [Seat] = []

    init() {}

    init(_ all: [(finding: Int, recommendation: Int, seat: Seat)]) {
        let ordered = all.sorted { ($0.finding, $0.recommendation) < ($1.finding, $1.recommendation) }
        findings = ordered.map(\.finding)
        recommendations = ordered.map { Int32(truncatingIfNeeded: $0.recommendation) }
        seats = ordered.map(\.seat)
    }

    var isEmpty: Bool { findings.isEmpty }

    /// Calls `body` with each seat for some of the findings: the finding, which of its recommendations, the seat.
    func forEachSeat(in wanted: Range<Int>, _ body: (Int, Int, Seat) -> Void) {
        var place = start(of: wanted.lowerBound)
        while place < findings.count, findings[place] < wanted.upperBound {
            body(findings[place], Int(recommendations[place]), seats[place])
            place += 1
        }
    }

    /// The first place with this finding or a later one.
    private func start(of finding: Int) -> Int {
        var (low, high) = (0, findings.count)
        while low < high {
            let middle = (low + high) / 2
            if findings[middle] < finding { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
