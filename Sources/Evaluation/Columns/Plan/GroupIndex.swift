import CEL
import Columnar
import Policies

/// Numbers groups by their keys, in the order in which they first occur.
struct GroupIndex {
    /// The keys of the groups.
    private(set) var keys: [[CELValue]] = []
    private var numbers: [[CELValue]: Int32] = [:]

    var count: Int { keys.count }

    mutating func group(of key: [CELValue]) -> Int32 {
        if let known = numbers[key] { return known }
        let group = Int32(truncatingIfNeeded: keys.count)
        keys.append(key)
        numbers[key] = group
        return group
    }
}

/// The groups of a view that the rows of a batch belong to.
struct GroupsPart: Sendable {
    /// The keys of the batch's groups, in the order in which they occur.
    private(set) var keys: [[CELValue]] = []
    /// For each row the number of its key; -1 for rows that belong to no group.
    private(set) var groups: [Int32]
    /// Places of rows whose group is not known, ascending.
    private(set) var hindered: [Int32]

    init(_ when: VectorNode?, _ nodes: [VectorNode], _ domain: Domain, _ evaluator: VectorEvaluator) {
        let (inside, open) = ColumnarViewRows.membership(when, domain, evaluator)
        let parts = nodes.map { ($0, evaluator.evaluate($0, on: domain)) }
        let known = parts.reduce(nil) { Vector.both($0, $1.1.known) }
        groups = [Int32](repeating: -1, count: domain.count)
        hindered = (known.map { open | inside.subtracting($0) } ?? open).places
        number(known.map { inside & $0 } ?? inside, parts, evaluator.world)
    }

    /// Numbers the rows that have a key: by words where the values have any, otherwise by the values.
    private mutating func number(_ rows: Bitmap, _ parts: [(VectorNode, Vector)], _ world: World) {
        let boxes = parts.map { Boxing($0.1, $0.0, world) }
        func key(of row: Int) -> [CELValue] { boxes.compactMap { $0.value(at: row) } }
        let words = parts.map { $0.1.empty == nil ? $0.1.words : nil }
        let columns = words.compactMap(\.self)
        if columns.count == parts.count, columns.count == 1 {
            number(rows, by: { columns[0][$0] }, key: key)
        } else if columns.count == parts.count {
            number(rows, by: { row in columns.map { $0[row] } }, key: key)
        } else {
            number(rows, by: { key(of: $0) }, key: key)
        }
    }

    private mutating func number<Word: Hashable>(_ rows: Bitmap, by word: (Int) -> Word, key: (Int) -> [CELValue]) {
        var numbers: [Word: Int32] = [:]
        rows.forEachPlace { row in
            let own = word(row)
            if let known = numbers[own] {
                groups[row] = known
                return
            }
            let number = Int32(truncatingIfNeeded: keys.count)
            keys.append(key(row))
            numbers[own] = number
            groups[row] = number
        }
    }
}
