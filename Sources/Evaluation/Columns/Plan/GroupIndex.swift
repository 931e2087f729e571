import CEL
import Columnar

/// Numbers the groups of all stretches by their keys, in the order in which they first occur.
struct GroupIndex: Sendable {
    /// How many groups there are.
    private(set) var count = 0
    /// Without parts before the first stretch.
    private var keys = KeyNumbers(parts: [], pairs: [])

    /// The numbers of some groups of a stretch, all parts of whose keys are known.
    mutating func numbers(of groups: [Int], _ stretch: KeyNumbers) -> [Int32] {
        if keys.parts.isEmpty {
            keys.parts = stretch.parts.map(\.emptied)
            keys.pairs = Array(repeating: PairNumbers(), count: max(keys.parts.count - 1, 0))
        }
        var own = stretch.parts.map { [Int32](repeating: -1, count: $0.count) }
        return groups.map { group in
            let number = shift + number(of: group, stretch, &own)
            count = max(count, Int(number) + 1)
            return number
        }
    }

    /// One part is numbered from 1 on: 0 stands for what is not known.
    private var shift: Int32 { keys.parts.count == 1 ? -1 : 0 }

    /// `own`: for each number of a part in the stretch its number here; -1 where it is not looked up yet.
    private mutating func number(of group: Int, _ stretch: KeyNumbers, _ own: inout [[Int32]]) -> Int32 {
        var whole: Int32 = 0
        for part in keys.parts.indices {
            let number = stretch.number(ofPart: part, of: group)
            if own[part][number] < 0 { own[part][number] = keys.parts[part].number(of: number, in: stretch.parts[part]) }
            whole = part == 0 ? own[part][number] : keys.pairs[part - 1].number(whole, own[part][number])
        }
        return whole
    }
}

extension GroupIndex {
    /// One part of the keys of all groups, as a column.
    func column(_ part: Int, _ type: CELType, _ world: World) -> CellColumn {
        var column = CellColumn(type, world: world)
        if let (codes, space) = keys.parts.isEmpty ? nil : keys.parts[part].codes(of: numbers(ofPart: part)) {
            column.append(codes, in: space)
        } else {
            for cell in cells(part) { column.append(cell) }
        }
        return column
    }

    /// The same, value by value.
    func cells(_ part: Int) -> [Cell] {
        numbers(ofPart: part).map { keys.parts[part].value(of: Int($0)).map { .value($0) } ?? .absent(.unreadable) }
    }

    /// The number of one part of each key.
    private func numbers(ofPart part: Int) -> [Int32] {
        (0..<count).map { Int32(truncatingIfNeeded: keys.number(ofPart: part, of: $0 - Int(shift))) }
    }
}
