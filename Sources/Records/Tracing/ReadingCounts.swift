/// How many cells of a column were read how.
package struct ReadingCounts: Sendable, Hashable {
    private var plain = 0
    private var normalised = 0
    private var warned = 0
    private var refused = 0
    private var empty = 0

    package subscript(outcome: CellReading.Outcome) -> Int {
        get {
            switch outcome {
            case .plain: plain
            case .normalised: normalised
            case .warned: warned
            case .refused: refused
            case .empty: empty
            }
        }
        set {
            switch outcome {
            case .plain: plain = newValue
            case .normalised: normalised = newValue
            case .warned: warned = newValue
            case .refused: refused = newValue
            case .empty: empty = newValue
            }
        }
    }

    /// All cells.
    package var total: Int { plain + normalised + warned + refused + empty }

    static func += (left: inout ReadingCounts, right: ReadingCounts) {
        for outcome in CellReading.Outcome.allCases { left[outcome] += right[outcome] }
    }
}
