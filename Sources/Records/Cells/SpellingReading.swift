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
