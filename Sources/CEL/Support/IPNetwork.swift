/// A range of addresses as an address and the length of its prefix: `192.168.0.0/24`. The address need not be the first of the range.
struct IPNetwork: Hashable, Sendable {
    let address: IPAddress
    /// From 0 to the width of the address.
    let prefixLength: Int

    /// Reads `192.168.0.0/24`; an error for all that is none, for a zone, and for an address of version 4 written as one of version 6.
    init(parsing text: String) throws(CELError) {
        let wrong = CELError(.invalidConversion, "`\(text)` is not a range of IP addresses, as `10.0.0.0/8`")
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2, let addressText = String(parts[0]), let lengthText = String(parts[1]) else { throw wrong }
        let address = try IPAddress(parsing: addressText)
        guard address.family == .version6 || !addressText.utf8.contains(UInt8(ascii: ":")) else {
            throw CELError(.invalidConversion, "`\(text)` is a range of version 4 written as one of version 6")
        }
        let digits = lengthText.utf8
        guard (1...3).contains(digits.count), digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            digits.count == 1 || digits.first != UInt8(ascii: "0"), let length = Int(lengthText), length <= address.family.width
        else { throw wrong }
        self.init(address, prefixLength: length)
    }

    private init(_ address: IPAddress, prefixLength: Int) {
        self.address = address
        self.prefixLength = prefixLength
    }

    /// The range with its first address.
    var masked: IPNetwork {
        IPNetwork(IPAddress(address.family, shifted(address) << hostBits), prefixLength: prefixLength)
    }

    /// Whether the address is the first of the range.
    var isMasked: Bool { masked.address == address }

    func contains(_ other: IPAddress) -> Bool {
        other.family == address.family && shifted(other) == shifted(address)
    }

    func contains(_ other: IPNetwork) -> Bool {
        prefixLength <= other.prefixLength && contains(other.address)
    }

    private var hostBits: Int { address.family.width - prefixLength }

    /// What the prefix covers. A shift by the whole width gives 0.
    private func shifted(_ address: IPAddress) -> UInt128 { address.bits >> hostBits }
}

extension IPNetwork: CustomStringConvertible {
    var description: String { "\(address)/\(prefixLength)" }
}
