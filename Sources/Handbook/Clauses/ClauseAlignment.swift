/// Finds anchored sentences in a copy of the document and tells which kept their order, as a comparison of two versions does.
struct ClauseAlignment {
    /// What became of one anchor.
    enum State: Sendable, Hashable {
        /// It stands among the same neighbours.
        case inPlace(Range<Int>)
        /// It stands, but elsewhere.
        case moved(Range<Int>)
        /// It is not there; other words stand where it was.
        case changed(Range<Int>)
        /// It is not there, and nothing took its place; the character it stood before.
        case gone(Int)
    }

    /// In the order in which they stood, each once.
    private let anchors: [ClauseAnchor]
    private let text: NormalisedText
    private let places: [Fingerprint: [Int]]
    private(set) var states: [ClauseAnchor: State] = [:]

    init(_ anchors: some Sequence<ClauseAnchor>, in text: NormalisedText) {
        self.anchors = Set(anchors).sorted {
            ($0.start, $0.count, $0.fingerprint.text) < ($1.start, $1.count, $1.fingerprint.text)
        }
        self.text = text
        var places: [Fingerprint: [Int]] = [:]
        for (count, group) in Dictionary(grouping: self.anchors, by: \.count) {
            places.merge(text.occurrences(of: Set(group.map(\.fingerprint)), count: count)) { $0 + $1 }
        }
        self.places = places
        align()
    }

    /// The longest run of anchors whose places in the copy ascend; what is found beside it was moved.
    private mutating func align() {
        let chain = settled(longestChain())
        for (anchor, start) in chain { states[anchor] = .inPlace(start..<start + anchor.count) }
        // Of sentences that stand several times, each stands for one anchor only.
        var taken = Dictionary(grouping: chain) { $0.0.fingerprint }.mapValues { Set($0.map(\.1)) }
        for anchor in anchors where states[anchor] == nil {
            let free = places[anchor.fingerprint]?.first { taken[anchor.fingerprint]?.contains($0) != true }
            guard let start = free else { continue }
            taken[anchor.fingerprint, default: []].insert(start)
            states[anchor] = .moved(start..<start + anchor.count)
        }
        judgeMissing(between: chain)
    }

    /// A step of a chain: the anchor, the place chosen for it, and the step before.
    private struct Step {
        let anchor: Int
        let place: Int
        let before: Int?
    }

    private func longestChain() -> [(ClauseAnchor, Int)] {
        var steps: [Step] = []
        /// The last step of the best chain of each length.
        var ends: [Int] = []
        for (index, anchor) in anchors.enumerated() {
            // From the last place to the first, so that no chain takes two places of one anchor.
            for place in (places[anchor.fingerprint] ?? []).reversed() {
                // Sentences may begin together if they end apart, as one within another does.
                let length =
                    ends.firstIndex { (steps[$0].place, anchors[steps[$0].anchor].count) >= (place, anchor.count) } ?? ends.count
                steps.append(Step(anchor: index, place: place, before: length > 0 ? ends[length - 1] : nil))
                if length < ends.count { ends[length] = steps.count - 1 } else { ends.append(steps.count - 1) }
            }
        }
        var chain: [(ClauseAnchor, Int)] = []
        var next = ends.last
        while let step = next {
            chain.append((anchors[steps[step].anchor], steps[step].place))
            next = steps[step].before
        }
        return chain.reversed()
    }

    /// The same chain with each sentence that stands several times between its neighbours at the place that fits best how far it stood
    /// from them: a title may also occur within the text before it.
    private func settled(_ chain: [(ClauseAnchor, Int)]) -> [(ClauseAnchor, Int)] {
        var chain = chain
        for index in chain.indices {
            let (anchor, place) = chain[index]
            let last = index > 0 ? chain[index - 1] : nil
            let next = index + 1 < chain.count ? chain[index + 1] : nil
            /// A place that stands as far from one neighbour as before is better than one that is a little off both.
            func strangeness(_ place: Int) -> (Int, Int) {
                let before = last.map { abs((place - $0.1) - (anchor.start - $0.0.start)) } ?? 0
                let behind = next.map { abs(($0.1 - place) - ($0.0.start - anchor.start)) } ?? 0
                return (min(before, behind), max(before, behind))
            }
            let open = (places[anchor.fingerprint] ?? []).filter { $0 > last?.1 ?? -1 && $0 < next?.1 ?? text.count }
            chain[index].1 = open.min { strangeness($0) < strangeness($1) } ?? place
        }
        return chain
    }

    /// Where a neighbour of what is missing stood, and where it stands.
    private struct Edge {
        var before: Int
        var now: Int
    }

    /// Compares the text between two neighbours that stand with what stood there: without the missing sentences they are gone, with
    /// other text in their place they were changed.
    private mutating func judgeMissing(between chain: [(ClauseAnchor, Int)]) {
        var edge = Edge(before: 0, now: 0)
        var run: [ClauseAnchor] = []
        let standing = Dictionary(chain.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
        for anchor in anchors {
            guard let place = standing[anchor] else {
                run.append(anchor)
                continue
            }
            judge(run, from: edge, to: Edge(before: anchor.start, now: place))
            run = []
            if anchor.end > edge.before { edge = Edge(before: anchor.end, now: place + anchor.count) }
        }
        let rest = run.map(\.end).max() ?? edge.before
        judge(run, from: edge, to: Edge(before: rest, now: max(edge.now, text.count)))
    }

    private mutating func judge(_ run: [ClauseAnchor], from start: Edge, to end: Edge) {
        let missing = run.filter { states[$0] == nil }
        guard !missing.isEmpty else { return }
        let gap = start.now..<max(start.now, end.now)
        let moved = run.filter { states[$0] != nil }
        let arrived = states.values.compactMap { state -> Range<Int>? in
            if case .moved(let range) = state, gap.contains(range.lowerBound) { range } else { nil }
        }
        let lost = Self.length(of: missing.map { $0.start..<$0.end })
        let kept = max(0, end.before - start.before) - lost - Self.length(of: moved.map { $0.start..<$0.end })
        let rest = gap.count - Self.length(of: arrived) - max(0, kept)
        for anchor in missing { states[anchor] = rest * 4 >= lost ? .changed(gap) : .gone(gap.lowerBound) }
    }

    /// How many characters ranges cover together.
    private static func length(of ranges: [Range<Int>]) -> Int {
        var total = 0
        var end = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > end {
            total += range.upperBound - max(range.lowerBound, end)
            end = range.upperBound
        }
        return total
    }
}
