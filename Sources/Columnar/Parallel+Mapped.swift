extension Parallel {
    /// The codes of all parts, one part behind the other, each replaced by what its part's mapping has for it; negative ones by -1.
    package static func mapped(_ parts: [(codes: [Int32], mapping: [Int32])], threads: Int) -> [Int32] {
        var starts = [0]
        for part in parts { starts.append(starts[starts.count - 1] + part.codes.count) }
        let count = starts[parts.count]
        return unsafe [Int32](unsafeUninitializedCapacity: count) { buffer, initialized in
            if let start = buffer.baseAddress {
                let room = unsafe Room(start: start)
                _ = concurrentMap(count: parts.count, threads: threads) { [starts] number in
                    unsafe room.fill(from: starts[number], parts[number].codes, parts[number].mapping)
                }
            }
            initialized = count
        }
    }

    /// Memory of which each thread fills other places.
    @unsafe
    private struct Room: @unchecked Sendable {
        let start: UnsafeMutablePointer<Int32>

        func fill(from first: Int, _ codes: [Int32], _ mapping: [Int32]) {
            let (source, target) = (codes.span, mapping.span)
            for place in source.indices {
                let code = source[place]
                unsafe (start + first + place).initialize(to: code < 0 ? -1 : target[Int(code)])
            }
        }
    }
}
