package import CivilTime

/// The words of a policy that cells of a dataset use: grades, competencies, trainings, levels and the fiscal year.
package struct Vocabulary: Sendable {
    package var grades: TermList
    package var competencies: TermList
    package var trainings: TermList
    package var levels: LevelScale
    /// The day on which a fiscal year begins.
    package var fiscalYearStart: FiscalYearStart

    package init(
        grades: TermList = TermList(), competencies: TermList = TermList(), trainings: TermList = TermList(),
        levels: LevelScale = LevelScale(lowest: 1, highest: 5), fiscalYearStart: FiscalYearStart = .april
    ) {
        self.grades = grades
        self.competencies = competencies
        self.trainings = trainings
        self.levels = levels
        self.fiscalYearStart = fiscalYearStart
    }
}

/// Codes in a fixed order, each with the ways in which files spell it.
package struct TermList: Sendable {
    /// In the order in which they were added.
    package private(set) var codes: [String] = []
    /// By index in `codes`, the spellings besides the code, as they were added; the first is what people call it.
    package private(set) var spellings: [[String]] = []
    private var exact: [SpellingBytes: Int32] = [:]
    /// A negative index marks a form that two codes share.
    private var folded: [SpellingBytes: Int32] = [:]

    package init() {}

    /// A list of terms in order, each with its spellings besides the code itself.
    package init(_ terms: [(code: String, spellings: [String])]) {
        for term in terms { add(term.code, spellings: term.spellings) }
    }

    /// Adds a code, or spellings to a code that is there. A spelling that another code has stays that code's.
    package mutating func add(_ code: String, spellings: [String] = []) {
        let key = SpellingBytes(code)
        let index: Int32
        if let known = exact[key], codes[Int(known)].utf8.elementsEqual(code.utf8) {
            index = known
        } else {
            index = Int32(truncatingIfNeeded: codes.count)
            codes.append(code)
            self.spellings.append([])
            exact[key] = index
        }
        self.spellings[Int(index)] += spellings
        for spelling in [code] + spellings { addSpelling(spelling, of: index) }
    }

    /// The index in `codes` of a text as a file spells it: exactly, else without regard to width, case, spaces and middle dots
    /// where that leaves one code only.
    package func index(of spelling: String) -> Int? {
        if let index = exact[SpellingBytes(spelling)] { return Int(index) }
        guard let index = folded[SpellingBytes(WordForm.key(of: spelling))], index >= 0 else { return nil }
        return Int(index)
    }

    private mutating func addSpelling(_ spelling: String, of index: Int32) {
        let key = SpellingBytes(spelling)
        if exact[key] == nil { exact[key] = index }
        let loose = SpellingBytes(WordForm.key(of: spelling))
        if let other = folded[loose], other != index { folded[loose] = -1 } else { folded[loose] = index }
    }
}

/// The levels of a policy's scale: consecutive integers, and texts that stand for one.
package struct LevelScale: Sendable {
    package let lowest: Int
    package let highest: Int
    /// Texts that stand for a level, as its label.
    package let spellings: [String: Int]

    package init(lowest: Int, highest: Int, spellings: [String: Int] = [:]) {
        self.lowest = lowest
        self.highest = highest
        self.spellings = spellings
    }
}

/// A text that equals another only if both have the same bytes: strings in Swift also equal their canonical equivalents.
struct SpellingBytes: Sendable, Hashable {
    let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }
}
