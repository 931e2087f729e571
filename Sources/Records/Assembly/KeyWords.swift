import Columnar

/// Cells as words that are equal where the cells are, and in order where the cells are.
struct KeyWords: Sendable {
    let column: Column
    /// By dictionary code the word of a text; nil for the code itself.
    let mapping: [Int32]?
    let emptyIsValue: Bool
    /// Whether every cell has a value.
    let isFull: Bool

    /// Words in the order of the cells; an empty cell comes first if it counts as a value.
    static func ordered(_ column: Column, emptyIsValue: Bool) -> KeyWords {
        guard case .texts(_, let dictionary) = column.storage else { return plain(column, emptyIsValue: emptyIsValue) }
        return KeyWords(column, mapping: dictionary.ranks(), emptyIsValue: emptyIsValue)
    }

    /// Words without an order.
    static func plain(_ column: Column, emptyIsValue: Bool) -> KeyWords {
        KeyWords(column, mapping: nil, emptyIsValue: emptyIsValue)
    }

    /// The words that `other`'s plain words have for the same values.
    static func translated(_ column: Column, to other: Column) -> KeyWords {
        guard case .texts(_, let dictionary) = column.storage, case .texts(_, let target) = other.storage else {
            return plain(column, emptyIsValue: false)
        }
        return KeyWords(column, mapping: target.codes(of: dictionary), emptyIsValue: false)
    }

    /// `mapping`: by dictionary code, another column's code of the same text, or the text's rank; nil for the code itself.
    private init(_ column: Column, mapping: [Int32]?, emptyIsValue: Bool) {
        self.column = column
        self.mapping = mapping
        self.emptyIsValue = emptyIsValue
        self.isFull = column.states.present.population == column.count
    }

    /// Appends the words of rows beside each other; false, and nothing appended, if some may not be comparable.
    func appendWords(of rows: Range<Int>, to words: inout [Int64]) -> Bool {
        guard isFull else { return false }
        switch column.storage {
        case .ints(let values), .codes(let values): words += values.wide(in: rows)
        case .dates(let values): for row in rows { words.append(Int64(values[row])) }
        case .texts(let codes, _):
            guard let mapping else { return false }
            for code in codes.codes(in: rows) { words.append(Int64(mapping[Int(code)])) }
        default: return false
        }
        return true
    }

    /// Nil for a cell that cannot be compared.
    func word(at row: Int) -> Int64? {
        guard isFull || column.states.present[row] else {
            return emptyIsValue && column.states[row].isEmpty ? .min : nil
        }
        switch column.storage {
        case .ints(let values), .codes(let values): return values[row]
        case .doubles(let values): return Int64(bitPattern: values[row].bitPattern)
        case .bools(let values): return values[row] ? 1 : 0
        case .dates(let values): return Int64(values[row])
        case .texts(let codes, _):
            if let mapping { return Int64(mapping[Int(codes[row])]) }
            return codes[row]
        }
    }
}

extension Column {
    /// Whether two cells are the same, state and value.
    func isSame(_ first: Int, _ second: Int) -> Bool {
        guard states[first] == states[second] else { return false }
        guard states[first] == .value else { return true }
        switch storage {
        case .ints(let values), .codes(let values), .texts(let values, _): return values[first] == values[second]
        case .doubles(let values): return values[first] == values[second]
        case .bools(let values): return values[first] == values[second]
        case .dates(let values): return values[first] == values[second]
        }
    }
}
