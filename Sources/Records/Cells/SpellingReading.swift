import CivilTime
import Columnar

/// What a text in a cell means to its field.
struct SpellingReading {
    enum Meaning {
        case int(Int64)
        case double(Double)
        case bool(Bool)
        case date(CivilDate)
        case text(String)
        /// The index of a term in the vocabulary.
        case code(Int32)
        case absent(CellState)
    }

    let meaning: Meaning
    let fault: CellFault

    init(_ meaning: Meaning, _ fault: CellFault = .none) {
        self.meaning = meaning
        self.fault = fault
    }

    static func unreadable(_ fault: CellFault) -> SpellingReading { SpellingReading(.absent(.unreadable), fault) }
}

/// A reading in the form in which a column stores it.
struct LearntReading {
    /// The value's bits, or its code in the column's dictionary.
    let word: Int64
    let state: CellState
    let fault: CellFault

    init(_ word: Int64, state: CellState = .value, fault: CellFault = .none) {
        self.word = word
        self.state = state
        self.fault = fault
    }

    /// Enters a text into the dictionary of the column that it is for.
    init(_ reading: SpellingReading, _ column: inout ColumnBuilder) {
        var state = CellState.value
        switch reading.meaning {
        case .int(let value): word = value
        case .double(let value): word = Int64(bitPattern: value.bitPattern)
        case .bool(let value): word = value ? 1 : 0
        case .date(let value): word = Int64(value.dayNumber)
        case .code(let value): word = Int64(value)
        case .text(let value): word = Int64(column.code(of: value))
        case .absent(let absence):
            word = 0
            state = absence
        }
        self.state = state
        self.fault = reading.fault
    }
}
