import Columnar

/// The keys of rows that stand beside each other, each in one word: in order where the keys are, and equal ones in that of the file, as the
/// lowest bits are the row's number.
struct PackedKeys {
    private var words: [UInt64]
    private let rowBits: Int

    /// Nil where the keys cannot be compared, or do not fit.
    init?(_ keys: [KeyWords], _ rows: Range<Int>) {
        var words = [UInt64](repeating: 0, count: rows.count)
        let rowBits = Int.bitWidth - rows.count.leadingZeroBitCount
        var left = UInt64.bitWidth - rowBits
        for key in keys {
            guard let bits = key.pack(rows, into: &words, room: left) else { return nil }
            left -= bits
        }
        for row in words.indices { words[row] = words[row] << UInt64(rowBits) | UInt64(row) }
        self.words = words
        self.rowBits = rowBits
    }

    /// What became of the rows of one parent.
    enum Arrangement {
        /// Each stands before the next, and has another key.
        case asTheyWere
        case moved
        /// Some have one key; these stand beside each other now.
        case repeated
    }

    /// Puts the rows of one parent in order.
    mutating func arrange(_ group: Range<Int>) -> Arrangement {
        let shift = UInt64(rowBits)
        var next = group.lowerBound + 1
        while next < group.upperBound, words[next - 1] >> shift < words[next] >> shift { next += 1 }
        guard next < group.upperBound else { return .asTheyWere }
        if group.count > 64 { words[group].sort() } else { insert(group, from: next) }
        return group.dropFirst().contains { haveOneKey($0 - 1, $0) } ? .repeated : .moved
    }

    /// Puts a few rows in order, those before `next` being so already.
    private mutating func insert(_ group: Range<Int>, from next: Int) {
        var words = words.mutableSpan
        var index = next
        while index < group.upperBound {
            let moving = words[index]
            var place = index
            while place > group.lowerBound, words[place - 1] > moving {
                words[place] = words[place - 1]
                place -= 1
            }
            words[place] = moving
            index += 1
        }
    }

    /// Whether the rows in two places have one key.
    func haveOneKey(_ first: Int, _ second: Int) -> Bool { words[first] >> UInt64(rowBits) == words[second] >> UInt64(rowBits) }

    /// The number of the row in a place.
    func row(at place: Int) -> Int { Int(words[place] & (1 << UInt64(rowBits) - 1)) }
}

extension KeyWords {
    /// Moves the words of rows to the left and puts this key's beside them; the bits that it takes. Nil if it cannot be compared or needs
    /// more than `room`.
    func pack(_ rows: Range<Int>, into words: inout [UInt64], room: Int) -> Int? {
        guard isFull || emptyIsValue && column.states.hasNoExceptions else { return nil }
        switch column.storage {
        case .ints(let values), .codes(let values): return pack(values, rows, &words, room)
        case .dates(let values): return pack(values, rows, rows, &words, room)
        case .texts(let codes, _):
            guard let mapping, !mapping.isEmpty else { return nil }
            let ranks = codes.codes(in: rows).map { mapping[Int($0)] }
            return pack(ranks, ranks.indices, rows, &words, room)
        case .doubles, .bools: return nil
        }
    }

    private func pack(_ values: Integers, _ rows: Range<Int>, _ words: inout [UInt64], _ room: Int) -> Int? {
        switch values {
        case .int8(let values): pack(values, rows, rows, &words, room)
        case .int16(let values): pack(values, rows, rows, &words, room)
        case .int32(let values): pack(values, rows, rows, &words, room)
        case .int64(let values): pack(values, rows, rows, &words, room)
        }
    }

    /// `places`: where the values of the rows are.
    @inline(__always)
    private func pack<Value: FixedWidthInteger & SignedInteger>(
        _ values: [Value], _ places: Range<Int>, _ rows: Range<Int>, _ words: inout [UInt64], _ room: Int
    ) -> Int? {
        guard !places.isEmpty else { return 0 }
        let source = values.span.extracting(places)
        var (least, greatest) = (Value.max, Value.min)
        for row in source.indices {
            least = min(least, source[row])
            greatest = max(greatest, source[row])
        }
        let low = Int64(least)
        let (span, overflow) = Int64(greatest).subtractingReportingOverflow(low)
        let bits = Int64.bitWidth - span.leadingZeroBitCount + (isFull ? 0 : 1)
        guard !overflow, bits <= room else { return nil }
        var packed = words.mutableSpan
        for row in source.indices {
            let word = UInt64(truncatingIfNeeded: Int64(source[row]) &- low)
            packed[row] = packed[row] << UInt64(bits) | word
        }
        if isFull { return bits }
        // An empty cell stands before all others.
        let first: UInt64 = 1 << UInt64(bits - 1)
        let present = column.states.present
        for row in source.indices {
            if present[rows.lowerBound + row] { packed[row] |= first } else { packed[row] &= ~(first << 1 &- 1) }
        }
        return bits
    }
}
