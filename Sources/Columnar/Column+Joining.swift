extension Column {
    /// The cells of columns of one kind, one column behind the other; texts keep the order in which they are first met. Nil for no columns.
    package static func joined(_ parts: [Column]) -> Column? {
        guard let first = parts.first else { return nil }
        guard parts.count > 1 else { return first }
        var states = CellStates()
        for part in parts { states.append(part.states) }
        return Column(storage(of: parts, kind: first.kind), states: states)
    }

    private static func storage(of parts: [Column], kind: ColumnBuilder.Kind) -> Storage {
        let count = parts.reduce(0) { $0 + $1.count }
        switch kind {
        case .int:
            return .ints(Integers.joined(parts.compactMap { if case .ints(let values) = $0.storage { values } else { nil } }))
        case .double:
            return .doubles(appended(parts, count) { if case .doubles(let values) = $0 { values } else { nil } })
        case .date: return .dates(appended(parts, count) { if case .dates(let values) = $0 { values } else { nil } })
        case .code:
            return .codes(Integers.joined(parts.compactMap { if case .codes(let values) = $0.storage { values } else { nil } }))
        case .bool:
            var result = Bitmap()
            for part in parts { if case .bools(let values) = part.storage { result.append(contentsOf: values) } }
            return .bools(result)
        case .text: return texts(parts)
        }
    }

    private static func appended<Value>(_ parts: [Column], _ count: Int, _ values: (Storage) -> [Value]?) -> [Value] {
        var result: [Value] = []
        result.reserveCapacity(count)
        for part in parts { result.append(contentsOf: values(part.storage) ?? []) }
        return result
    }

    private static func texts(_ parts: [Column]) -> Storage {
        var dictionary = TextDictionary()
        let codes = parts.compactMap { part -> (codes: Integers, mapping: [Int32])? in
            guard case .texts(let codes, let texts) = part.storage else { return nil }
            return (codes, dictionary.insert(all: texts))
        }
        return .texts(Integers.joined(codes, below: dictionary.count), dictionary)
    }
}
