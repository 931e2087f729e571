import Columnar

/// The rows of some parents, put in order by key.
struct GroupBlock: Sendable {
    /// Where the rows are.
    let rows: Range<Int>
    /// The rows in order, counted from the first; nil if they are in order.
    private(set) var order: [Int32]?
    /// In place of that, how far ahead of each row the one stands that belongs there.
    private var packedDistances: Integers?
    private(set) var repetitions: [GroupOrder.Repetition] = []

    /// `runs`: the parent of each row; `block`: the runs that are meant; `base`: the rows' numbers in the raw table, nil if they are the
    /// same.
    init(_ runs: RowRuns, _ block: Range<Int>, keys: [KeyWords], base: [Int32]?, isKeyed: Bool) {
        rows = runs.rows(of: block.lowerBound).lowerBound..<runs.rows(of: block.upperBound - 1).upperBound
        guard !keys.isEmpty else { return }
        if base == nil, var packed = PackedKeys(keys, rows) {
            arrange(&packed, runs, block, isKeyed)
            return
        }
        let words = BlockWords(keys, rows, base: base)
        for run in block {
            let group = runs.rows(of: run)
            let local = group.lowerBound - rows.lowerBound..<group.upperBound - rows.lowerBound
            if words.ascend(local) { continue }
            arrange(local, words)
            if isKeyed { findRepetitions(group, words, base) }
        }
    }

    /// Puts the rows of all parents in order, and finds those of one parent that have one key.
    private mutating func arrange(_ packed: inout PackedKeys, _ runs: RowRuns, _ block: Range<Int>, _ isKeyed: Bool) {
        var isMoved = false
        for run in block {
            let group = runs.rows(of: run)
            let local = group.lowerBound - rows.lowerBound..<group.upperBound - rows.lowerBound
            switch packed.arrange(local) {
            case .asTheyWere: continue
            case .moved: isMoved = true
            case .repeated:
                isMoved = true
                if isKeyed { findRepetitions(local, packed) }
            }
        }
        guard isMoved, (0..<rows.count).contains(where: { packed.row(at: $0) != $0 }) else { return }
        packedDistances = Integers((0..<rows.count).map { Int32(truncatingIfNeeded: packed.row(at: $0) - $0) })
    }

    private mutating func findRepetitions(_ group: Range<Int>, _ packed: PackedKeys) {
        func raw(_ place: Int) -> Int32 { Int32(truncatingIfNeeded: packed.row(at: place) + rows.lowerBound) }
        var first = group.lowerBound
        for place in group.dropFirst() {
            if packed.haveOneKey(place, first) {
                repetitions.append(.init(first: raw(first), later: raw(place)))
            } else {
                first = place
            }
        }
    }

    /// Puts the rows of one parent in order; equal ones stay in the order of the file.
    private mutating func arrange(_ group: Range<Int>, _ words: BlockWords) {
        guard group.count > 1, (group.lowerBound + 1..<group.upperBound).contains(where: { words.precedes($0, $0 - 1) }) else {
            return
        }
        // What is taken out leaves nothing behind, so that it need not be copied.
        var order = self.order ?? (0..<rows.count).map { Int32(truncatingIfNeeded: $0) }
        self.order = nil
        if group.count <= 64 {
            words.sort(&order, group)
        } else {
            // Not every sort keeps the order of equal rows.
            order[group].sort { left, right in
                words.precedes(Int(left), Int(right)) || !words.precedes(Int(right), Int(left)) && left < right
            }
        }
        self.order = order
    }

    /// Finds rows of one parent that have one key.
    private mutating func findRepetitions(_ group: Range<Int>, _ words: BlockWords, _ base: [Int32]?) {
        func local(_ place: Int) -> Int { order.map { Int($0[place - rows.lowerBound]) } ?? place - rows.lowerBound }
        func raw(_ local: Int) -> Int32 {
            let place = local + rows.lowerBound
            return base.map { $0[place] } ?? Int32(truncatingIfNeeded: place)
        }
        var first = group.lowerBound
        for place in group.dropFirst() {
            if words.areSame(local(place), local(first)) {
                repetitions.append(.init(first: raw(local(first)), later: raw(local(place))))
            } else {
                first = place
            }
        }
    }

    /// Whether the rows are in order as they are.
    var isInOrder: Bool { order == nil && packedDistances == nil }

    /// How far ahead of each row the one stands that belongs there.
    var distances: Integers {
        if let packedDistances { return packedDistances }
        guard let order else { return Integers(repeating: 0, count: rows.count) }
        return Integers(order.enumerated().map { place, row in row - Int32(truncatingIfNeeded: place) })
    }

    /// The rows' numbers in the raw table.
    func appendRows(to result: inout [Int32], base: [Int32]?) {
        for place in rows {
            let row = order.map { Int($0[place - rows.lowerBound]) + rows.lowerBound } ?? place
            result.append(base.map { $0[row] } ?? Int32(truncatingIfNeeded: row))
        }
    }
}

/// The words of the keys of some rows.
struct BlockWords {
    private let count: Int
    private let width: Int
    /// Key by key; joined into one word a row where they fit.
    private let words: [Int64]
    /// Key by key, whether a cell can be compared; empty if all can.
    private var comparable: [Bool] = []

    init(_ keys: [KeyWords], _ rows: Range<Int>, base: [Int32]?) {
        var words: [Int64] = []
        words.reserveCapacity(keys.count * rows.count)
        for (number, key) in keys.enumerated() {
            if base == nil, key.appendWords(of: rows, to: &words) { continue }
            for row in rows {
                let word = key.word(at: base.map { Int($0[row]) } ?? row)
                if word == nil {
                    if comparable.isEmpty { comparable = Array(repeating: true, count: keys.count * rows.count) }
                    comparable[number * rows.count + row - rows.lowerBound] = false
                }
                words.append(word ?? 0)
            }
        }
        count = rows.count
        if keys.count > 1, comparable.isEmpty, let joined = Self.joined(words, keys.count, rows.count) {
            self.words = joined
            width = 1
        } else {
            self.words = words
            width = keys.count
        }
    }

    /// All keys of a row in one word, in the same order; nil if they do not fit.
    private static func joined(_ words: [Int64], _ width: Int, _ count: Int) -> [Int64]? {
        var result = [Int64](repeating: 0, count: count)
        var used = 0
        for key in 0..<width {
            let range = key * count..<(key + 1) * count
            guard let low = words[range].min(), let high = words[range].max() else { return nil }
            let (span, overflow) = high.subtractingReportingOverflow(low)
            let bits = 64 - span.leadingZeroBitCount
            used += bits
            guard !overflow, used <= 62 else { return nil }
            for offset in 0..<count { result[offset] = result[offset] << Int64(bits) | (words[key * count + offset] - low) }
        }
        return result
    }

    /// Whether each row of a range stands before the next, and has another key.
    func ascend(_ range: Range<Int>) -> Bool {
        guard comparable.isEmpty, width == 1 else { return false }
        let words = words.span
        var index = range.lowerBound + 1
        while index < range.upperBound {
            if words[index - 1] >= words[index] { return false }
            index += 1
        }
        return true
    }

    /// Puts the numbers of a few rows, which are in places of a range, in order by insertion; equal ones stay as they are.
    func sort(_ order: inout [Int32], _ range: Range<Int>) {
        guard comparable.isEmpty, width == 1 else {
            return sort(&order, range) { precedes(Int($0), Int($1)) }
        }
        let words = words.span
        sort(&order, range) { words[Int($0)] < words[Int($1)] }
    }

    @inline(__always)
    private func sort(_ order: inout [Int32], _ range: Range<Int>, _ precedes: (Int32, Int32) -> Bool) {
        var rows = order.mutableSpan
        for index in range.dropFirst() {
            let moving = rows[index]
            var place = index
            while place > range.lowerBound, precedes(moving, rows[place - 1]) {
                rows[place] = rows[place - 1]
                place -= 1
            }
            rows[place] = moving
        }
    }

    /// Whether a row stands before another: by key; cells that cannot be compared stand last.
    func precedes(_ left: Int, _ right: Int) -> Bool {
        if comparable.isEmpty, width == 1 { return words[left] < words[right] }
        for key in 0..<width {
            let (first, second) = (key * count + left, key * count + right)
            let (isFirst, isSecond) = (comparable.isEmpty || comparable[first], comparable.isEmpty || comparable[second])
            if isFirst, isSecond {
                if words[first] != words[second] { return words[first] < words[second] }
            } else if isFirst != isSecond {
                return isFirst
            }
        }
        return false
    }

    /// Whether two rows have one key.
    func areSame(_ left: Int, _ right: Int) -> Bool {
        for key in 0..<width {
            let (first, second) = (key * count + left, key * count + right)
            guard comparable.isEmpty || comparable[first] && comparable[second], words[first] == words[second] else {
                return false
            }
        }
        return true
    }
}
