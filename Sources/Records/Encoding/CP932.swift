import Columnar

/// Decodes CP932, the Shift_JIS of Japanese Windows, strictly: a byte that does not belong there is refused.
struct CP932: Sendable {
    /// By lead and trail byte; 0 for what has no meaning. All characters are in the basic plane.
    private let doubles: [UInt16]
    /// By byte; 0 for a byte that does not stand for itself.
    private let singles: [UInt16]

    init() {
        var doubles = [UInt16](repeating: 0, count: 1 << 16)
        let characters = Array(Self.characters.unicodeScalars)
        for (row, lead) in Self.leads.enumerated() {
            for column in 0..<188 {
                let scalar = characters[row * 188 + column].value
                if scalar != 0xFFFD { doubles[Int(lead) << 8 | Self.trail(column)] = UInt16(truncatingIfNeeded: scalar) }
            }
        }
        // F040 to F9FC are the user's own characters: 188 a row from U+E000.
        for lead in 0xF0...0xF9 {
            for column in 0..<188 {
                doubles[lead << 8 | Self.trail(column)] = UInt16(truncatingIfNeeded: 0xE000 + (lead - 0xF0) * 188 + column)
            }
        }
        self.doubles = doubles
        self.singles = (0...255).map { Self.single(UInt8(truncatingIfNeeded: $0)) }
    }

    /// The text as UTF-8, or the offset of the first byte that has no meaning.
    ///
    /// It is decoded on several threads in stretches of about so many bytes, which end with a line: no character holds a line feed.
    func utf8(of text: InputText, threads: Int = 1, stretch: Int = 1 << 20) -> Result<[UInt8], OffsetError> {
        let ends = text.withBytes { Self.ends($0, stretch) }
        let counts = Parallel.concurrentMap(count: ends.count, threads: threads) { number in
            text.withBytes { count($0, number > 0 ? ends[number - 1] : 0, ends[number]) }
        }
        var starts = [0]
        for count in counts {
            switch count {
            case .success(let count): starts.append(starts[starts.count - 1] + count)
            case .failure(let error): return .failure(error)
            }
        }
        let places = starts
        return .success(
            unsafe [UInt8](unsafeUninitializedCapacity: places[ends.count]) { buffer, count in
                nonisolated(unsafe) let target = unsafe buffer
                _ = Parallel.concurrentMap(count: ends.count, threads: threads) { number in
                    let range = (number > 0 ? ends[number - 1] : 0)..<ends[number]
                    text.withBytes { unsafe decode($0, range, to: target, places[number]) }
                    text.release(range)
                }
                count = places[ends.count]
            })
    }

    /// Where stretches end.
    private static func ends(_ bytes: Span<UInt8>, _ stretch: Int) -> [Int] {
        var ends: [Int] = []
        var next = stretch
        while next < bytes.count {
            while next < bytes.count, bytes[next - 1] != UInt8(ascii: "\n") { next += 1 }
            ends.append(next)
            next += stretch
        }
        return ends.last == bytes.count ? ends : ends + [bytes.count]
    }

    /// How many bytes of UTF-8 a stretch becomes.
    private func count(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Result<Int, OffsetError> {
        var count = 0
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte < 0x80 {
                count += 1
                index += 1
                continue
            }
            var scalar = singles[Int(byte)]
            var length = 1
            if scalar == 0, index + 1 < end {
                scalar = doubles[Int(byte) << 8 | Int(bytes[index + 1])]
                length = 2
            }
            guard scalar != 0 else { return .failure(OffsetError(offset: index)) }
            count += scalar < 0x800 ? 2 : 3
            index += length
        }
        return .success(count)
    }

    /// Writes a stretch that `count` has found whole from `place` on.
    private func decode(_ bytes: Span<UInt8>, _ range: Range<Int>, to target: UnsafeMutableBufferPointer<UInt8>, _ place: Int) {
        var place = place
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            index += 1
            if byte < 0x80 {
                unsafe target[place] = byte
                place += 1
                continue
            }
            var scalar = singles[Int(byte)]
            if scalar == 0 {
                scalar = doubles[Int(byte) << 8 | Int(bytes[index])]
                index += 1
            }
            if scalar < 0x800 {
                unsafe target[place] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
                unsafe target[place + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
                place += 2
            } else {
                unsafe target[place] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
                unsafe target[place + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
                unsafe target[place + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
                place += 3
            }
        }
    }

    /// The trail byte of a column: 0x40 to 0xFC without 0x7F.
    private static func trail(_ column: Int) -> Int { column + (column < 0x3F ? 0x40 : 0x41) }

    private static func single(_ byte: UInt8) -> UInt16 {
        switch byte {
        case 0x80: 0x80
        case 0xA1...0xDF: 0xFF61 + UInt16(byte - 0xA1)
        case 0xA0: 0xF8F0
        case 0xFD...0xFF: 0xF8F1 + UInt16(byte - 0xFD)
        default: 0
        }
    }
}

/// Where bytes stop making sense.
struct OffsetError: Error, Hashable {
    let offset: Int
}
