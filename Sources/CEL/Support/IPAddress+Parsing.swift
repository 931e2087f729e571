extension IPAddress {
    /// Reads `192.168.0.1` or `2001:db8::68`. An address of version 6 that stands for one of version 4 is that one, if it is written
    /// without dots; an error with dots, with a zone, and for all that is no address.
    init(parsing text: String) throws(CELError) {
        let bytes = Array(text.utf8)
        if bytes.contains(UInt8(ascii: "%")) {
            throw CELError(.invalidConversion, "`\(text)` has a zone, which an address may not have here")
        }
        let hasDots = bytes.contains(UInt8(ascii: "."))
        guard bytes.contains(UInt8(ascii: ":")) else {
            guard let bits = Self.version4(bytes[...]) else { throw Self.noAddress(text) }
            self.init(.version4, UInt128(bits))
            return
        }
        guard let bits = Self.version6(bytes) else { throw Self.noAddress(text) }
        guard bits >> 32 == 0xFFFF else {
            self.init(.version6, bits)
            return
        }
        if hasDots {
            throw CELError(
                .invalidConversion, "`\(text)` is an address of version 4 written as one of version 6: leave `::ffff:` out")
        }
        self.init(.version4, bits & 0xFFFF_FFFF)
    }

    private static func noAddress(_ text: String) -> CELError {
        CELError(.invalidConversion, "`\(text)` is not an IP address")
    }

    /// Four numbers from 0 to 255, without leading zeros.
    private static func version4(_ bytes: ArraySlice<UInt8>) -> UInt32? {
        let fields = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard fields.count == 4 else { return nil }
        var bits: UInt32 = 0
        for field in fields {
            guard (1...3).contains(field.count), field.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
                field.count == 1 || field.first != UInt8(ascii: "0"), let value = UInt8(String(decoding: field, as: UTF8.self))
            else { return nil }
            bits = bits << 8 | UInt32(value)
        }
        return bits
    }

    /// Eight groups, or fewer with `::` for those that are left out.
    private static func version6(_ bytes: [UInt8]) -> UInt128? {
        let colon = UInt8(ascii: ":")
        guard bytes.count <= 45 else { return nil }
        guard let gap = bytes.indices.dropLast().first(where: { bytes[$0] == colon && bytes[$0 + 1] == colon }) else {
            guard let groups = groups(bytes[...]), groups.count == 8 else { return nil }
            return number(groups)
        }
        guard let before = groups(bytes[..<gap], allowingDots: false), let after = groups(bytes[(gap + 2)...]),
            before.count + after.count < 8
        else {
            return nil
        }
        return number(before + Array(repeating: 0, count: 8 - before.count - after.count) + after)
    }

    private static func number(_ groups: [UInt16]) -> UInt128 {
        groups.reduce(0) { $0 << 16 | UInt128($1) }
    }

    /// Groups with single colons between them; the last two may be written as an address of version 4. None for no text.
    private static func groups(_ bytes: ArraySlice<UInt8>, allowingDots: Bool = true) -> [UInt16]? {
        guard !bytes.isEmpty else { return [] }
        var groups: [UInt16] = []
        let fields = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        for (index, field) in fields.enumerated() {
            if allowingDots, index == fields.count - 1, field.contains(UInt8(ascii: ".")) {
                guard let bits = version4(field) else { return nil }
                groups += [UInt16(bits >> 16), UInt16(truncatingIfNeeded: bits)]
                continue
            }
            guard (1...4).contains(field.count), field.first != UInt8(ascii: "+"), field.first != UInt8(ascii: "-"),
                let group = UInt16(String(decoding: field, as: UTF8.self), radix: 16)
            else { return nil }
            groups.append(group)
        }
        return groups
    }
}
