import Columnar

/// What is recommended for findings beside each other, most of which share one of a few advices.
struct AdviceColumn: Sendable {
    private var different: [Advice]
    /// By finding the place of its advice; empty where all have the only one.
    private var places: [Int32] = []
    /// By case the place of its advice.
    private var byCase: [AdviceCase: Int32] = [:]

    /// One advice for all findings.
    init(same advice: Advice = Advice()) {
        different = [advice]
    }

    /// For so many findings, whose advices are appended one by one.
    init(reserving count: Int) {
        different = []
        places.reserveCapacity(count)
    }

    subscript(row: Int) -> Advice { different[places.isEmpty ? 0 : Int(places[row])] }

    /// Appends the advice of a case that was met before; false for one that was not.
    mutating func append(known one: AdviceCase) -> Bool {
        guard let place = byCase[one] else { return false }
        places.append(place)
        return true
    }

    /// Appends an advice; `one` is the case that it is for, if others may have the same one.
    mutating func append(_ advice: Advice, for one: AdviceCase?) {
        let place = Int32(truncatingIfNeeded: different.count)
        if let one { byCase[one] = place }
        different.append(advice)
        places.append(place)
    }

    /// Sets the seats of so many findings, the first of which is `first` among all.
    mutating func set(_ seats: SeatPlan, first: Int, count: Int) {
        seats.forEachSeat(in: first..<first + count) { finding, recommendation, seat in
            if places.isEmpty { places = Array(repeating: 0, count: count) }
            var advice = self[finding - first]
            advice.recommended[recommendation].seat = seat
            places[finding - first] = Int32(truncatingIfNeeded: different.count)
            different.append(advice)
        }
    }

    /// The ids of the trainings that are recommended for each finding, with spaces between.
    var ids: TextColumn {
        var texts = PackedTexts([""])
        // Most findings have one training, and a catalogue has few.
        var single: [Int: Int32] = [:]
        let codes = different.map { advice -> Int32 in
            let recommended = advice.recommended
            guard let first = recommended.first else { return 0 }
            if recommended.count == 1, let code = single[first.training.position] { return code }
            let code = texts.add(recommended.map(\.training.id).joined(separator: " "))
            if recommended.count == 1 { single[first.training.position] = code }
            return code
        }
        guard !places.isEmpty else { return .same(texts[Int(codes[0])]) }
        return TextColumn(.coded(Kernel.gather(codes, places), texts))
    }
}

/// What decides an advice for somebody who took none of the trainings that come into question.
struct AdviceCase: Hashable {
    /// The place of the search among those of a batch.
    let search: Int
    /// What is left out: a bit for each offer that decides.
    let leftOut: UInt64
    /// The person's, where that decides.
    let grade: String?
}
