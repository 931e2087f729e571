/// An address of the Internet Protocol, version 4 or 6, without a zone.
struct IPAddress: Hashable, Sendable {
    enum Family: Int, Sendable {
        case version4 = 4
        case version6 = 6

        /// The number of bits of an address.
        var width: Int { self == .version4 ? 32 : 128 }
    }

    let family: Family
    /// The address as a number; that of version 4 in the lowest 32 bits.
    let bits: UInt128

    init(_ family: Family, _ bits: UInt128) {
        self.family = family
        self.bits = bits
    }

    var isUnspecified: Bool { bits == 0 }

    var isLoopback: Bool { family == .version4 ? bits >> 24 == 127 : bits == 1 }

    var isMulticast: Bool { family == .version4 ? bits >> 28 == 0xE : bits >> 120 == 0xFF }

    /// `224.0.0.0/24`, `ff02::/16` and what differs from it in the flags alone.
    var isLinkLocalMulticast: Bool {
        family == .version4 ? bits >> 8 == 0xE0_0000 : isMulticast && bits >> 112 & 0xF == 2
    }

    /// `169.254.0.0/16`, `fe80::/10`.
    var isLinkLocalUnicast: Bool { family == .version4 ? bits >> 16 == 0xA9FE : bits >> 118 == 0x3FA }

    /// Whether it may be one host's address beyond its link; private addresses are.
    var isGlobalUnicast: Bool {
        !(isUnspecified || isLoopback || isMulticast || isLinkLocalUnicast || (family == .version4 && bits == 0xFFFF_FFFF))
    }
}

extension IPAddress: CustomStringConvertible {
    /// The canonical text: `192.168.0.1`; for version 6 that of RFC 5952: `2001:db8::68`.
    var description: String {
        guard family == .version6 else {
            return (0..<4).reversed().map { String(UInt8(truncatingIfNeeded: bits >> ($0 * 8))) }.joined(separator: ".")
        }
        let groups = (0..<8).reversed().map { UInt16(truncatingIfNeeded: bits >> ($0 * 16)) }
        func text(_ groups: ArraySlice<UInt16>) -> String {
            groups.map { String($0, radix: 16) }.joined(separator: ":")
        }
        guard let zeros = Self.longestZeros(groups) else { return text(groups[...]) }
        return text(groups[..<zeros.lowerBound]) + "::" + text(groups[zeros.upperBound...])
    }

    /// The first of the longest runs of at least two zeros.
    private static func longestZeros(_ groups: [UInt16]) -> Range<Int>? {
        var longest = 0..<1
        var start = 0
        for (index, group) in groups.enumerated() {
            if group != 0 { start = index + 1 } else if index + 1 - start > longest.count { longest = start..<(index + 1) }
        }
        return longest.count >= 2 ? longest : nil
    }
}
