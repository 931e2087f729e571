import Columnar

/// Cells as words that are equal where the cells are, and in order where the cells are.
struct KeyWords {
    private let column: Column
    /// By dictionary code: another column's code of the same text, or the text's rank; nil for the code itself.
    private let mapping: [Int32]?
    /// What an empty cell counts as; nil if it has no word.
    private let empty: Int64?

    /// Words in the order of the cells.
    static func ordered(_ column: Column, emptyIsValue: Bool) -> KeyWords {
        guard case .texts(_, let dictionary) = column.storage else {
            return KeyWords(column: column, mapping: nil, empty: emptyIsValue ? .min : nil)
        }
        return KeyWords(column: column, mapping: dictionary.ranks(), empty: emptyIsValue ? .min : nil)
    }

    /// Words without an order.
    static func plain(_ column: Column, emptyIsValue: Bool) -> KeyWords {
        KeyWords(column: column, mapping: nil, empty: emptyIsValue ? .min : nil)
    }

    /// The words that `other`'s plain words have for the same values.
    static func translated(_ column: Column, to other: Column) -> KeyWords {
        guard case .texts(_, let dictionary) = column.storage, case .texts(_, let target) = other.storage else {
            return KeyWords(column: column, mapping: nil, empty: nil)
        }
        let mapping = (0..<dictionary.count).map { code in
            target.code(of: dictionary.bytes(of: Int32(truncatingIfNeeded: code))) ?? -1
        }
        return KeyWords(column: column, mapping: mapping, empty: nil)
    }

    /// Nil for a cell that cannot be compared.
    func word(at row: Int) -> Int64? {
        guard column.states.present[row] else { return column.states[row].isEmpty ? empty : nil }
        switch column.storage {
        case .ints(let values): return values[row]
        case .doubles(let values): return Int64(bitPattern: values[row].bitPattern)
        case .bools(let values): return values[row] ? 1 : 0
        case .dates(let values): return Int64(values[row])
        case .texts(let codes, _): return Int64(mapping?[Int(codes[row])] ?? codes[row])
        case .codes(let codes): return Int64(codes[row])
        }
    }
}

extension Column {
    /// Whether two cells are the same, state and value.
    func isSame(_ first: Int, _ second: Int) -> Bool {
        guard states[first] == states[second] else { return false }
        let words = KeyWords.plain(self, emptyIsValue: true)
        return words.word(at: first) == words.word(at: second)
    }
}
