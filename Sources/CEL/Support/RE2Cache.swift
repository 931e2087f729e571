import Synchronization

/// Keeps compiled patterns, so that a pattern that is used again and again is compiled once.
final class RE2Cache: Sendable {
    private let patterns = Mutex<[CELTextKey: RE2Pattern]>([:])
    /// How many patterns it keeps; when it is full it starts anew. One may take 8 MB.
    private let capacity: Int

    init(capacity: Int = 64) {
        self.capacity = capacity
    }

    /// The compiled pattern; an error when it is wrong.
    func pattern(_ source: String) throws(CELError) -> RE2Pattern {
        let key = CELTextKey(source)
        if let kept = patterns.withLock({ $0[key] }) { return kept }
        let made = try RE2Pattern(source)
        patterns.withLock { patterns in
            if patterns.count >= capacity { patterns.removeAll(keepingCapacity: true) }
            patterns[key] = made
        }
        return made
    }
}
