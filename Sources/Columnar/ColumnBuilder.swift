package import CivilTime

/// Collects the cells of one field in the order of their rows.
package struct ColumnBuilder: Sendable {
    package enum Kind: Sendable {
        case int
        case double
        case bool
        case date
        case text
        case code
    }

    package let kind: Kind
    package private(set) var states = CellStates()
    /// Integers or codes.
    private var ints = Integers()
    private var doubles: [Double] = []
    private var bools = Bitmap()
    private var days: [Int32] = []
    private var dictionary = TextDictionary()
    /// The dictionary that was last taken in, which columns behind each other often share, and the codes here of its codes; without these
    /// where they are the same.
    private var joined: (texts: TextDictionary, mapping: [Int32]?)?

    package init(_ kind: Kind) {
        self.kind = kind
    }

    package var count: Int { states.count }

    /// The column's kind is `int`.
    package mutating func append(_ value: Int64) {
        ints.append(value)
        states.append(.value)
    }

    /// The column's kind is `double`.
    package mutating func append(_ value: Double) {
        doubles.append(value)
        states.append(.value)
    }

    /// The column's kind is `bool`.
    package mutating func append(_ value: Bool) {
        bools.append(value)
        states.append(.value)
    }

    /// The column's kind is `date`.
    package mutating func append(_ value: CivilDate) {
        days.append(value.dayNumber)
        states.append(.value)
    }

    /// The column's kind is `code`, or `text` and the code is one of this column's dictionary.
    package mutating func append(code: Int32) {
        ints.append(Int64(code))
        states.append(.value)
    }

    /// The column's kind is `text`.
    package mutating func append(text: Span<UInt8>) {
        append(code: dictionary.insert(text))
    }

    /// The code of a text in this column's dictionary, without a cell that has it.
    package mutating func code(of text: String) -> Int32 { dictionary.insert(text) }

    /// The code of a text, given as UTF-8, in this column's dictionary, without a cell that has it.
    package mutating func code(of text: Span<UInt8>) -> Int32 { dictionary.insert(text) }

    /// The texts that have codes here.
    package var texts: TextDictionary { dictionary }

    /// Makes room for so many cells in all, in the width that integers have now.
    package mutating func reserve(_ count: Int) {
        switch kind {
        case .int, .text, .code: ints.reserve(count)
        case .double: doubles.reserveCapacity(count)
        case .bool: break
        case .date: days.reserveCapacity(count)
        }
    }

    /// Appends a cell given as one word: an integer, the bits of a double, 1 for true, a day number or a code.
    package mutating func append(word: Int64) {
        switch kind {
        case .int, .text, .code: ints.append(word)
        case .double: doubles.append(Double(bitPattern: UInt64(bitPattern: word)))
        case .bool: bools.append(word != 0)
        case .date: days.append(Int32(truncatingIfNeeded: word))
        }
        states.append(.value)
    }

    /// Appends `count` cells, each given as one word: an integer, the bits of a double, 1 for true, a day number or a code. `absent`
    /// names those without a value; their rows count from the first of the words and ascend.
    package mutating func append(words: [Int64], count: Int, absent: [AbsentCell] = []) {
        switch kind {
        case .int, .text, .code: ints.append(words, count: count)
        case .double: for row in 0..<count { doubles.append(Double(bitPattern: UInt64(bitPattern: words[row]))) }
        case .bool: for row in 0..<count { bools.append(words[row] != 0) }
        case .date: for row in 0..<count { days.append(Int32(truncatingIfNeeded: words[row])) }
        }
        states.append(count: count, absent: absent)
    }

    /// Appends `count` cells of another kind than `double`, each given as one word: an integer, 1 for true, a day number or a code.
    /// `absent` names those without a value; their rows count from the first of the words and ascend.
    package mutating func append(codes: [Int32], count: Int, absent: [AbsentCell] = []) {
        switch kind {
        case .int, .text, .code: ints.append(codes, count: count)
        case .double: for row in 0..<count { doubles.append(Double(codes[row])) }
        case .bool: for row in 0..<count { bools.append(codes[row] != 0) }
        case .date: days.append(contentsOf: codes[..<count])
        }
        states.append(count: count, absent: absent)
    }

    /// The cells of a column of the same kind; texts keep the order in which they are first met.
    package mutating func append(contentsOf column: Column) {
        switch column.storage {
        case .ints(let values), .codes(let values): ints.append(contentsOf: values)
        case .doubles(let values): doubles.append(contentsOf: values)
        case .bools(let values): bools.append(contentsOf: values)
        case .dates(let values): days.append(contentsOf: values)
        case .texts(let codes, let texts): append(codes, of: texts)
        }
        states.append(column.states)
    }

    private mutating func append(_ codes: Integers, of texts: TextDictionary) {
        if joined?.texts.isCopy(of: texts) != true {
            let mapping = dictionary.insert(all: texts)
            // Mostly the texts are met in one order everywhere.
            joined = (texts, mapping.indices.allSatisfy { Int(mapping[$0]) == $0 } ? nil : mapping)
        }
        guard let mapping = joined?.mapping else { return ints.append(contentsOf: codes) }
        ints.append(contentsOf: Integers.joined([(codes, mapping)], below: dictionary.count))
    }

    /// A cell without a value.
    package mutating func append(absent state: CellState) { append(absent: state, count: 1) }

    /// So many cells without a value.
    package mutating func append(absent state: CellState, count: Int) {
        guard count > 0 else { return }
        switch kind {
        case .int, .text, .code: ints.append(repeating: 0, count: count)
        case .double: doubles.append(contentsOf: repeatElement(0, count: count))
        case .bool: bools.append(repeating: false, count: count)
        case .date: days.append(contentsOf: repeatElement(0, count: count))
        }
        if count == 1 { states.append(state) } else { states.append(CellStates(repeating: state, count: count)) }
    }

    /// A cell of a column of the same kind.
    package mutating func append(from column: Column, row: Int) {
        guard column.states.present[row] else { return append(absent: column.states[row]) }
        switch column.storage {
        case .ints(let values): append(values[row])
        case .doubles(let values): append(values[row])
        case .bools(let values): append(values[row])
        case .dates(let values): append(CivilDate(dayNumber: values[row]))
        case .texts(let codes, let dictionary): append(text: dictionary.bytes(of: codes.code(at: row)).span)
        case .codes(let codes): append(code: codes.code(at: row))
        }
    }

    package func finished() -> Column {
        let storage: Column.Storage =
            switch kind {
            case .int: .ints(ints)
            case .double: .doubles(doubles)
            case .bool: .bools(bools)
            case .date: .dates(days)
            case .text: .texts(ints, dictionary)
            case .code: .codes(ints)
            }
        return Column(storage, states: states)
    }
}
