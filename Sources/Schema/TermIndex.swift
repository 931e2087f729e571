import Synchronization

/// Finds codes by their spellings.
struct TermIndex: Sendable {
    struct Addition: Sendable {
        let code: String
        let spellings: [String]
        let position: Int32
    }

    private var exact: [SpellingBytes: Int32] = [:]
    /// A negative position marks a form that two codes share.
    private var folded: [SpellingBytes: Int32] = [:]

    init(_ additions: [Addition]) {
        var isNew = Set<Int32>()
        for addition in additions {
            // A code is found by itself, also where it is a spelling of another.
            if isNew.insert(addition.position).inserted { exact[SpellingBytes(addition.code)] = addition.position }
            for spelling in [addition.code] + addition.spellings { add(spelling, of: addition.position) }
        }
    }

    func position(of spelling: String) -> Int? {
        if let position = exact[SpellingBytes(spelling)] { return Int(position) }
        guard let position = folded[SpellingBytes(WordForm.key(of: spelling))], position >= 0 else { return nil }
        return Int(position)
    }

    private mutating func add(_ spelling: String, of position: Int32) {
        let key = SpellingBytes(spelling)
        if exact[key] == nil { exact[key] = position }
        let loose = SpellingBytes(WordForm.key(of: spelling))
        if let other = folded[loose], other != position { folded[loose] = -1 } else { folded[loose] = position }
    }
}

/// The index of a list of terms, made when it is first asked for: whoever only checks rule files asks for none.
final class LazyTermIndex: Sendable {
    private let index = Mutex<TermIndex?>(nil)

    func made(of additions: [TermIndex.Addition]) -> TermIndex {
        index.withLock { index in
            if let index { return index }
            let made = TermIndex(additions)
            index = made
            return made
        }
    }
}

/// A text that equals another only if both have the same bytes: strings in Swift also equal their canonical equivalents.
struct SpellingBytes: Sendable, Hashable {
    let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }
}
