/// How far a place's clocks are ahead of UTC at any moment: a fixed time, or what the zone's file says.
struct TimeZoneRules: Sendable {
    /// The seconds from which each offset holds, ascending.
    private let transitions: [Int64]
    private let offsets: [Int]
    /// Before the first transition.
    private let first: Int
    /// Behind the last transition.
    private let rule: PosixTimeZone?

    /// Always the same seconds ahead of UTC.
    init(fixed offset: Int) {
        transitions = []
        offsets = []
        first = offset
        rule = nil
    }

    /// Seconds ahead of UTC at a moment, given in seconds since 1970.
    func offset(at seconds: Int64) -> Int {
        guard let last = transitions.last, seconds < last else {
            return rule?.offset(at: seconds) ?? offsets.last ?? first
        }
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : offsets[low - 1]
    }
}

extension TimeZoneRules {
    /// Reads a file of the zone database (TZif, RFC 8536); nil if it is none or is damaged.
    init?(file bytes: [UInt8]) {
        guard let old = Header(bytes, at: 0) else { return nil }
        var header = old
        if old.version > 0 {
            guard let new = Header(bytes, at: old.end(timeWidth: 4)) else { return nil }
            header = new
        }
        let width = old.version > 0 ? 8 : 4
        let end = header.end(timeWidth: width)
        guard end <= bytes.count, header.typeCount > 0 else { return nil }
        let kinds = header.start + header.timeCount * width
        let types = kinds + header.timeCount
        var transitions: [Int64] = []
        var offsets: [Int] = []
        for index in 0..<header.timeCount {
            let kind = Int(bytes[kinds + index])
            guard kind < header.typeCount else { return nil }
            transitions.append(Self.number(bytes, at: header.start + index * width, width: width))
            offsets.append(Int(Self.number(bytes, at: types + kind * 6, width: 4)))
        }
        self.transitions = transitions
        self.offsets = offsets
        first = Int(Self.number(bytes, at: types, width: 4))
        let footer = bytes[end...].dropFirst().prefix { $0 != UInt8(ascii: "\n") }
        rule = old.version > 0 ? PosixTimeZone(footer) : nil
    }

    /// The counts at the beginning of each of the file's two blocks.
    private struct Header {
        let version: UInt8
        let start: Int
        let timeCount: Int
        let typeCount: Int
        private let otherSizes: (leaps: Int, characters: Int, flags: Int)

        init?(_ bytes: [UInt8], at position: Int) {
            guard position + 44 <= bytes.count, bytes[position...].starts(with: Array("TZif".utf8)) else { return nil }
            let counts = (0..<6).map { Int(TimeZoneRules.number(bytes, at: position + 20 + $0 * 4, width: 4)) }
            guard counts.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
            version = bytes[position + 4]
            start = position + 44
            timeCount = counts[3]
            typeCount = counts[4]
            otherSizes = (counts[2], counts[5], counts[0] + counts[1])
        }

        func end(timeWidth: Int) -> Int {
            start + timeCount * (timeWidth + 1) + typeCount * 6 + otherSizes.characters + otherSizes.leaps * (timeWidth + 4)
                + otherSizes.flags
        }
    }

    /// A signed number, the highest byte first.
    private static func number(_ bytes: [UInt8], at position: Int, width: Int) -> Int64 {
        let value = bytes[position..<(position + width)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return width == 4 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
    }
}
