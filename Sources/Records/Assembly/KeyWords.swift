import Columnar

/// Cells as words that are equal where the cells are, and in order where the cells are.
struct KeyWords {
    private let words: [Int64]
    /// Set for a cell that has a word.
    private let comparable: Bitmap

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
        let mapping = (0..<dictionary.count).map { code in
            target.code(of: dictionary.bytes(of: Int32(truncatingIfNeeded: code))) ?? -1
        }
        return KeyWords(column, mapping: mapping, emptyIsValue: false)
    }

    /// `mapping`: by dictionary code, another column's code of the same text, or the text's rank; nil for the code itself.
    private init(_ column: Column, mapping: [Int32]?, emptyIsValue: Bool) {
        var words: [Int64] =
            switch column.storage {
            case .int8(let values): values.map { Int64($0) }
            case .int16(let values): values.map { Int64($0) }
            case .int32(let values): values.map { Int64($0) }
            case .ints(let values): values
            case .doubles(let values): values.map { Int64(bitPattern: $0.bitPattern) }
            case .bools(let values): (0..<values.count).map { values[$0] ? 1 : 0 }
            case .dates(let values): values.map { Int64($0) }
            case .codes(let codes): codes.map { Int64($0) }
            case .texts(let codes, _):
                if let mapping {
                    mapping.isEmpty ? codes.map { _ in 0 } : codes.map { Int64(mapping[Int($0)]) }
                } else {
                    codes.map { Int64($0) }
                }
            }
        var comparable = column.states.present
        if emptyIsValue, comparable.population < column.count {
            for row in 0..<column.count where column.states[row].isEmpty {
                words[row] = .min
                comparable[row] = true
            }
        }
        self.words = words
        self.comparable = comparable
    }

    /// Nil for a cell that cannot be compared.
    func word(at row: Int) -> Int64? { comparable[row] ? words[row] : nil }
}

extension Column {
    /// Whether two cells are the same, state and value.
    func isSame(_ first: Int, _ second: Int) -> Bool {
        guard states[first] == states[second] else { return false }
        guard states[first] == .value else { return true }
        switch storage {
        case .int8, .int16, .int32, .ints: return storage.integer(at: first) == storage.integer(at: second)
        case .doubles(let values): return values[first] == values[second]
        case .bools(let values): return values[first] == values[second]
        case .dates(let codes), .codes(let codes), .texts(let codes, _): return codes[first] == codes[second]
        }
    }
}
