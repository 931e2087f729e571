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
        case .int: return integers(parts, count)
        case .double:
            return .doubles(appended(parts, count) { if case .doubles(let values) = $0 { values } else { nil } })
        case .date: return .dates(appended(parts, count) { if case .dates(let values) = $0 { values } else { nil } })
        case .code: return .codes(appended(parts, count) { if case .codes(let values) = $0 { values } else { nil } })
        case .bool:
            var result = Bitmap()
            for part in parts { if case .bools(let values) = part.storage { result.append(contentsOf: values) } }
            return .bools(result)
        case .text: return texts(parts, count)
        }
    }

    private static func appended<Value>(_ parts: [Column], _ count: Int, _ values: (Storage) -> [Value]?) -> [Value] {
        var result: [Value] = []
        result.reserveCapacity(count)
        for part in parts { result.append(contentsOf: values(part.storage) ?? []) }
        return result
    }

    private static func texts(_ parts: [Column], _ count: Int) -> Storage {
        var dictionary = TextDictionary()
        var result: [Int32] = []
        result.reserveCapacity(count)
        for part in parts {
            guard case .texts(let codes, let texts) = part.storage else { continue }
            let mapping = dictionary.insert(all: texts)
            // Without any text, all cells are without a value and have the code 0.
            if mapping.isEmpty {
                result.append(contentsOf: codes)
            } else {
                for code in codes { result.append(mapping[Int(code)]) }
            }
        }
        return .texts(result, dictionary)
    }

    /// In the widest storage of any of them.
    private static func integers(_ parts: [Column], _ count: Int) -> Storage {
        let width = parts.map { $0.storage.integerWidth }.max() ?? 1
        switch width {
        case 1: return .int8(widened(parts, count))
        case 2: return .int16(widened(parts, count))
        case 4: return .int32(widened(parts, count))
        default: return .ints(widened(parts, count))
        }
    }

    private static func widened<Wide: FixedWidthInteger>(_ parts: [Column], _ count: Int) -> [Wide] {
        var result: [Wide] = []
        result.reserveCapacity(count)
        func append<Narrow: FixedWidthInteger>(_ values: [Narrow]) {
            if let same = values as? [Wide] {
                result.append(contentsOf: same)
            } else {
                for value in values { result.append(Wide(truncatingIfNeeded: value)) }
            }
        }
        for part in parts {
            switch part.storage {
            case .int8(let values): append(values)
            case .int16(let values): append(values)
            case .int32(let values): append(values)
            case .ints(let values): append(values)
            default: break
            }
        }
        return result
    }
}

extension Column.Storage {
    /// How many bytes an integer takes; 0 in a storage of something else.
    fileprivate var integerWidth: Int {
        switch self {
        case .int8: 1
        case .int16: 2
        case .int32: 4
        case .ints: 8
        default: 0
        }
    }
}
