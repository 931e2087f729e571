import Columnar

extension ListKernel {
    /// Each value of a list once, where it stands first.
    static func distinct(_ lists: ListVector) -> Vector {
        guard let words = lists.elements.words else { return .hindered(count: lists.count) }
        var places: [Int32] = []
        places.reserveCapacity(lists.elementCount)
        forEachDistinct(words, lists) { _, place in places.append(Int32(truncatingIfNeeded: place)) }
        return Vector(.lists(lists.selecting(places)), count: lists.count)
    }

    /// How many different values each list has.
    static func distinctCounts(_ vector: Vector) -> Vector {
        guard case .lists(let lists) = vector.values else { return .hindered(count: vector.count) }
        let counts: [Int64]
        if case .codes(let codes, _) = lists.elements.values {
            counts = distinctCounts(codes, lists)
        } else if let words = lists.elements.words {
            counts = distinctCounts(words, lists)
        } else {
            return .hindered(count: vector.count)
        }
        return Vector(.ints(counts), count: lists.count).limited(to: vector.known)
    }

    private static func distinctCounts<Word: Hashable>(_ words: [Word], _ lists: ListVector) -> [Int64] {
        var counts = [Int64](repeating: 0, count: lists.count)
        var target = counts.mutableSpan
        forEachDistinct(words, lists) { row, _ in target[row] &+= 1 }
        return counts
    }

    /// Calls `body` with the list and the place of each value that stands in its list for the first time.
    @inline(__always)
    private static func forEachDistinct<Word: Hashable>(_ words: [Word], _ lists: ListVector, _ body: (Int, Int) -> Void) {
        let starts = lists.offsets
        let (words, offsets) = (words.span, starts.span)
        for row in 0..<lists.count {
            let range = Int(offsets[row])..<Int(offsets[row + 1])
            if range.count > 32 {
                var seen: Set<Word> = []
                for place in range where seen.insert(words[place]).inserted { body(row, place) }
                continue
            }
            for place in range {
                let word = words[place]
                var earlier = range.lowerBound
                while words[earlier] != word { earlier &+= 1 }
                if earlier == place { body(row, place) }
            }
        }
    }
}

extension Vector {
    /// Words that are equal where the values are; nil for values that have none.
    var words: [Int64]? {
        switch values {
        case .bools(let bits): Kernel.make(count) { bits[$0] ? 1 : 0 }
        case .ints(let values): values
        case .days(let values): Kernel.map(values) { Int64($0) }
        case .codes(let codes, _): Kernel.map(codes) { Int64($0) }
        // NaN equals nothing, not even itself, and 0.0 equals -0.0.
        case .doubles, .lists, .boxed: nil
        }
    }
}
