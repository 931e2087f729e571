import Diagnostics

/// SHA-256 of files, two of which are read side by side: two digests take little more time than one.
struct FileDigests {
    /// The size of a file in bytes and its digest in hexadecimal digits.
    typealias Digest = (count: Int, digest: String)

    private let paths: [String]
    /// The places of the files that are not begun, the next one last.
    private var waiting: [Int]
    private var results: [Digest]

    /// The digests of the files at some paths, in their order.
    static func sha256(_ paths: [String]) throws(JinzaiError) -> [Digest] {
        var digests = FileDigests(paths)
        try digests.run()
        return digests.results
    }

    private init(_ paths: [String]) {
        self.paths = paths
        let sizes = paths.map { FilePieces.size(of: $0) }
        // The longest file first, so that none is left to be read alone for long.
        waiting = paths.indices.sorted { sizes[$0] < sizes[$1] }
        results = Array(repeating: (0, ""), count: paths.count)
    }

    private mutating func run() throws(JinzaiError) {
        var first: Lane?
        var second: Lane?
        while true {
            first = try withNextPiece(first)
            second = try withNextPiece(second)
            switch (first, second) {
            case (nil, nil): return
            case (var lane?, nil):
                lane.digest.update(lane.piece)
                first = lane
            case (nil, var lane?):
                lane.digest.update(lane.piece)
                second = lane
            case (var lane?, var other?):
                SHA256.update(&lane.digest, lane.piece, &other.digest, other.piece)
                (first, second) = (lane, other)
            }
        }
    }

    /// The same file with its next bytes, or the next file with its first ones; nil when all are done.
    private mutating func withNextPiece(_ lane: Lane?) throws(JinzaiError) -> Lane? {
        var lane = lane
        while true {
            if var open = lane {
                open.piece = try open.file.next()
                open.count += open.piece.count
                if !open.piece.isEmpty { return open }
                results[open.place] = (open.count, open.digest.finished())
            }
            guard let place = waiting.popLast() else { return nil }
            lane = Lane(place: place, file: try FilePieces(paths[place]))
        }
    }

    /// A file that is being read.
    private struct Lane {
        let place: Int
        let file: FilePieces
        var digest = SHA256()
        var count = 0
        /// What was read last and is not in the digest yet.
        var piece: [UInt8] = []
    }
}
