/// Codes in a fixed order, each with the ways in which files spell it.
package struct TermList: Sendable {
    /// In the order in which they were added.
    package private(set) var codes: [String] = []
    /// By index in `codes`, the spellings besides the code, as they were added; the first is what people call it.
    package private(set) var spellings: [[String]] = []
    private var positions: [SpellingBytes: Int32] = [:]
    /// What was added, in order: spellings of a code.
    private var additions: [TermIndex.Addition] = []
    private var index = LazyTermIndex()

    package init() {}

    /// A list of terms in order, each with its spellings besides the code itself.
    package init(_ terms: [(code: String, spellings: [String])]) {
        for term in terms { add(term.code, spellings: term.spellings) }
    }

    /// Adds a code, or spellings to a code that is there. A spelling that another code has stays that code's.
    package mutating func add(_ code: String, spellings: [String] = []) {
        let key = SpellingBytes(code)
        let position: Int32
        if let known = positions[key] {
            position = known
        } else {
            position = Int32(truncatingIfNeeded: codes.count)
            codes.append(code)
            self.spellings.append([])
            positions[key] = position
        }
        self.spellings[Int(position)] += spellings
        additions.append(TermIndex.Addition(code: code, spellings: spellings, position: position))
        index = LazyTermIndex()
    }

    /// The index in `codes` of a text as a file spells it: exactly, else without regard to width, case, spaces and middle dots
    /// where that leaves one code only.
    package func index(of spelling: String) -> Int? { index.made(of: additions).position(of: spelling) }
}
