import CEL
import Columnar

/// Numbers the groups of all stretches by their keys, in the order in which they first occur.
struct GroupIndex: Sendable {
    /// How many groups there are.
    private(set) var count = 0
    /// The values of each part of the keys; empty before the first stretch.
    private var parts: [PartNumbers] = []
    /// By number of a part but the first: what is before it together with it.
    private var pairs: [PairNumbers] = []

    /// The keys of a stretch, as they were numbered there.
    struct StretchKeys {
        let parts: [PartNumbers]
        let pairs: [PairNumbers]

        /// Whether all parts of a group's key are known.
        func isKnown(_ group: Int) -> Bool {
            var number = group
            for position in stride(from: parts.count - 1, to: 0, by: -1) {
                let (left, right) = pairs[position - 1].pairs[number]
                guard parts[position].isKnown(Int(right)) else { return false }
                number = Int(left)
            }
            return parts.isEmpty || parts[0].isKnown(number)
        }
    }

    /// The numbers of some groups of a stretch, all parts of whose keys are known.
    mutating func numbers(of groups: [Int], _ stretch: StretchKeys) -> [Int32] {
        if parts.isEmpty {
            parts = stretch.parts.map(\.emptied)
            pairs = Array(repeating: PairNumbers(), count: max(parts.count - 1, 0))
        }
        var own = stretch.parts.map { [Int32](repeating: -1, count: $0.count) }
        return groups.map { group in
            let number = shift + number(of: group, stretch, upTo: parts.count - 1, &own)
            count = max(count, Int(number) + 1)
            return number
        }
    }

    /// One part is numbered from 1 on: 0 stands for what is not known.
    private var shift: Int32 { parts.count == 1 ? -1 : 0 }

    private mutating func number(of group: Int, _ stretch: StretchKeys, upTo last: Int, _ own: inout [[Int32]]) -> Int32 {
        if last < 0 { return 0 }
        if last == 0 { return number(ofPart: 0, group, stretch, &own) }
        let (left, right) = stretch.pairs[last - 1].pairs[group]
        let before = number(of: Int(left), stretch, upTo: last - 1, &own)
        return pairs[last - 1].number(before, number(ofPart: last, Int(right), stretch, &own))
    }

    private mutating func number(ofPart part: Int, _ number: Int, _ stretch: StretchKeys, _ own: inout [[Int32]]) -> Int32 {
        if own[part][number] < 0 { own[part][number] = parts[part].number(of: number, in: stretch.parts[part]) }
        return own[part][number]
    }
}

extension GroupIndex {
    /// One part of the keys of all groups, as a column.
    func column(_ part: Int, _ type: CELType, _ world: World) -> CellColumn {
        var column = CellColumn(type, world: world)
        let numbers = numbers(ofPart: part)
        if let (codes, space) = parts.isEmpty ? nil : parts[part].codes(of: numbers) {
            column.append(codes, in: space)
        } else {
            for number in numbers { column.append(parts[part].value(of: Int(number)).map { .value($0) } ?? .absent(.unreadable)) }
        }
        return column
    }

    /// The same, value by value.
    func cells(_ part: Int) -> [Cell] {
        numbers(ofPart: part).map { parts[part].value(of: Int($0)).map { .value($0) } ?? .absent(.unreadable) }
    }

    /// The number of one part of each key.
    private func numbers(ofPart part: Int) -> [Int32] {
        (0..<count).map { group in
            var number = Int32(truncatingIfNeeded: group) - shift
            for position in stride(from: parts.count - 1, to: 0, by: -1) {
                let (left, right) = pairs[position - 1].pairs[Int(number)]
                if position == part { return right }
                number = left
            }
            return number
        }
    }
}
