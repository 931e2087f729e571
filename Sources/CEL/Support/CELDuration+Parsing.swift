extension CELDuration {
    /// The nanoseconds of each unit. `m` stands behind `ms`, of which it is the beginning.
    private static let units: [(name: String, nanoseconds: Int128)] = [
        ("ns", 1), ("us", 1000), ("µs", 1000), ("μs", 1000), ("ms", 1_000_000), ("s", 1_000_000_000),
        ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ]
    /// Far beyond the limit in any unit, and small enough to be added and multiplied without overflow.
    private static let ceiling: Int128 = 1_000_000_000_000_000_000_000_000

    /// Reads numbers with units, one behind another: `1h30m`, `-1.5s`, `100ms`. Decimals beyond nanoseconds are cut; `0` needs no unit.
    ///
    /// An error for any other text, and beyond the limit.
    init(parsing text: String) throws(CELError) {
        guard let total = Self.read(text) else {
            throw CELError(.invalidConversion, "`\(text)` is not a duration as `1h30m` or `1.5s`")
        }
        let (seconds, nanoseconds) = total.quotientAndRemainder(dividingBy: 1_000_000_000)
        guard let seconds = Int64(exactly: seconds),
            let duration = CELDuration(seconds: seconds, nanoseconds: Int64(nanoseconds))
        else { throw CELError(.overflow, "the duration `\(text)` is out of range: at most \(CELDuration.limit)s either way") }
        self = duration
    }

    /// In nanoseconds.
    private static func read(_ text: String) -> Int128? {
        var reader = ByteReader(text.utf8)
        let isNegative = reader.skip("-")
        if !isNegative { _ = reader.skip("+") }
        var zero = reader
        if zero.skip("0"), zero.isAtEnd { return 0 }
        var total: Int128 = 0
        repeat {
            guard let part = part(&reader) else { return nil }
            total = min(total + part, ceiling * 1_000_000_000_000)
        } while !reader.isAtEnd
        return isNegative ? -total : total
    }

    /// A number and its unit.
    private static func part(_ reader: inout ByteReader) -> Int128? {
        let whole = reader.digits()
        let decimals = reader.skip(".") ? reader.digits() : []
        guard !(whole.isEmpty && decimals.isEmpty), let unit = units.first(where: { reader.skip(text: $0.name) }) else {
            return nil
        }
        let number = whole.reduce(Int128(0)) { min($0 * 10 + Int128($1), ceiling) }
        // Eighteen decimals of an hour are less than a nanosecond.
        var fraction: Int128 = 0
        var scale: Int128 = 1
        for digit in decimals.prefix(18) {
            fraction = fraction * 10 + Int128(digit)
            scale *= 10
        }
        return number * unit.nanoseconds + fraction * unit.nanoseconds / scale
    }
}
