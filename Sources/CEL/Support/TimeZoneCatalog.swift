import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The zones that an expression may name: `Asia/Tokyo` of the zone database, `UTC`, or a fixed time as `+09:00`.
final class TimeZoneCatalog: Sendable {
    private let directory: String
    private let zones = Mutex<[CELTextKey: TimeZoneRules]>([:])

    init(directory: String = "/usr/share/zoneinfo") {
        self.directory = directory
    }

    /// The zone of that name; an error if there is none.
    func zone(_ name: String) throws(CELError) -> TimeZoneRules {
        if let fixed = Self.fixedOffset(name) { return TimeZoneRules(fixed: fixed) }
        let key = CELTextKey(name)
        if let known = zones.withLock({ $0[key] }) { return known }
        guard Self.isPlausible(name), let bytes = Self.contents(of: directory + "/" + name),
            let zone = TimeZoneRules(file: bytes)
        else {
            throw CELError(.invalidArgument, "there is no time zone `\(name)`; write it as `Asia/Tokyo`, `UTC` or `+09:00`")
        }
        zones.withLock { $0[key] = zone }
        return zone
    }

    /// Seconds ahead of UTC of `+09:00`, `-02:30`, `02:00` and `UTC`.
    private static func fixedOffset(_ name: String) -> Int? {
        if name.utf8.elementsEqual("UTC".utf8) { return 0 }
        var reader = ByteReader(name.utf8)
        let isBehind = reader.skip("-")
        if !isBehind { _ = reader.skip("+") }
        guard let hours = reader.number(), hours < 24, reader.skip(":"), let minutes = reader.number(width: 2), minutes < 60,
            reader.isAtEnd
        else { return nil }
        return Int(hours * 3600 + minutes * 60) * (isBehind ? -1 : 1)
    }

    /// Whether a name stays within the directory: words of letters, digits, `_`, `+` and `-` between slashes.
    private static func isPlausible(_ name: String) -> Bool {
        let words = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return name.utf8.count <= 64
            && words.allSatisfy { word in
                !word.isEmpty
                    && word.allSatisfy { byte in
                        switch Unicode.Scalar(byte) {
                        case "a"..."z", "A"..."Z", "0"..."9", "_", "+", "-": true
                        default: false
                        }
                    }
            }
    }

    /// The bytes of a file of at most 1 MB; nil if it cannot be read.
    private static func contents(of path: String) -> [UInt8]? {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 16_384)
        while bytes.count < 1_000_000 {
            let count = unsafe read(file, &block, block.count)
            guard count >= 0 else { return nil }
            if count == 0 { return bytes }
            bytes += block[..<count]
        }
        return nil
    }
}
