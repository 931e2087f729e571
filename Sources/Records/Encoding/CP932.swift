/// Decodes CP932, the Shift_JIS of Japanese Windows, strictly: a byte that does not belong there is refused.
struct CP932 {
    /// By lead byte: where its row begins in `scalars`; -1 for a byte that leads nothing.
    private let rows: [Int]
    private let scalars: [UInt16]

    init() {
        var rows = [Int](repeating: -1, count: 256)
        for (index, lead) in Self.leads.enumerated() { rows[Int(lead)] = index * 188 }
        self.rows = rows
        // All of the table's characters are in the basic plane.
        self.scalars = Self.characters.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
    }

    /// The text as UTF-8, or the offset of the first byte that has no meaning.
    func utf8(of bytes: [UInt8]) -> Result<[UInt8], OffsetError> {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 2)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte <= 0x80 {
                byte < 0x80 ? result.append(byte) : Self.append(0x80, to: &result)
                index += 1
            } else if let single = Self.single(byte) {
                Self.append(single, to: &result)
                index += 1
            } else if index + 1 < bytes.count, let double = double(byte, bytes[index + 1]) {
                Self.append(double, to: &result)
                index += 2
            } else {
                return .failure(OffsetError(offset: index))
            }
        }
        return .success(result)
    }

    private static func single(_ byte: UInt8) -> UInt16? {
        switch byte {
        case 0xA1...0xDF: 0xFF61 + UInt16(byte - 0xA1)
        case 0xA0: 0xF8F0
        case 0xFD...0xFF: 0xF8F1 + UInt16(byte - 0xFD)
        default: nil
        }
    }

    private func double(_ lead: UInt8, _ trail: UInt8) -> UInt16? {
        guard trail >= 0x40, trail <= 0xFC, trail != 0x7F else { return nil }
        let column = Int(trail) - (trail > 0x7F ? 0x41 : 0x40)
        // F040 to F9FC are the user's own characters: 188 a row from U+E000.
        if (0xF0...0xF9).contains(lead) { return UInt16(truncatingIfNeeded: 0xE000 + (Int(lead) - 0xF0) * 188 + column) }
        let row = rows[Int(lead)]
        guard row >= 0, scalars[row + column] != 0xFFFD else { return nil }
        return scalars[row + column]
    }

    private static func append(_ scalar: UInt16, to result: inout [UInt8]) {
        if scalar < 0x80 {
            result.append(UInt8(truncatingIfNeeded: scalar))
        } else if scalar < 0x800 {
            result.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            result.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        } else {
            result.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            result.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            result.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }
}

/// Where bytes stop making sense.
struct OffsetError: Error, Hashable {
    let offset: Int
}
