import CScan
package import Columnar

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// How files are read. What is read does not depend on it.
package struct ReadingOptions: Sendable {
    /// On how many threads.
    package var threads: Int
    /// About how many bytes are read at a time.
    package var chunkBytes: Int
    /// With which instructions bytes are scanned.
    package var scanning: Scanning
    /// How far the reading of each cell is followed, which takes longer; nil for not at all.
    package var trace: CellTrace.Depth?
    /// Is told of the bytes that are read; nil where nobody looks.
    package var progress: Progress?
    /// Whether lines whose objects look like those before are taken as a whole, which is faster.
    package var takesWholeLines = true

    /// What is not given is what the environment variables `JINZAI_THREADS`, `JINZAI_CHUNK_BYTES` and `JINZAI_PORTABLE` say, else what
    /// suits this machine.
    package init(threads: Int? = nil, chunkBytes: Int? = nil, scanning: Scanning = .ofEnvironment()) {
        let threads = threads ?? Parallel.threadCount
        let chunkBytes = chunkBytes ?? Self.number(ofVariable: "JINZAI_CHUNK_BYTES") ?? 1 << 20
        self.threads = max(1, threads)
        self.chunkBytes = max(1, chunkBytes)
        self.scanning = scanning
    }

    private static func number(ofVariable name: String) -> Int? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe Int(String(cString: value))
    }
}

/// With which instructions bytes are scanned; all give the same results.
package enum Scanning: Sendable, Hashable, CaseIterable {
    /// Those of every machine.
    case portable
    case sse2
    case avx2

    /// The best that this machine has; the portable one if the environment variable `JINZAI_PORTABLE` is set and not empty.
    package static func ofEnvironment() -> Scanning {
        if let value = unsafe getenv("JINZAI_PORTABLE"), unsafe value.pointee != 0 { return .portable }
        return best
    }

    /// The best that this machine has.
    package static var best: Scanning {
        switch cscan_best_level() {
        case CSCAN_AVX2: .avx2
        case CSCAN_SSE2: .sse2
        default: .portable
        }
    }

    var level: cscan_level {
        switch self {
        case .portable: CSCAN_PORTABLE
        case .sse2: CSCAN_SSE2
        case .avx2: CSCAN_AVX2
        }
    }
}
