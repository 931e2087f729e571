import CEL
import Columnar

/// Folds over lists, segment by segment.
enum ListKernel {
    /// True where an element holds; otherwise hindered where one is hindered.
    static func any(_ holds: Bitmap, _ hindered: Bitmap, _ lists: ListVector) -> Vector {
        let found = touched(holds, lists)
        guard hindered.hasAny else { return Vector(.bools(found), count: lists.count) }
        return Vector(.bools(found), count: lists.count, known: ~touched(hindered, lists) | found)
    }

    /// False where an element does not hold; otherwise hindered where one is hindered.
    static func all(_ holds: Bitmap, _ hindered: Bitmap, _ lists: ListVector) -> Vector {
        let failed = touched((~holds).subtracting(hindered), lists)
        guard hindered.hasAny else { return Vector(.bools(~failed), count: lists.count) }
        return Vector(.bools(~failed), count: lists.count, known: ~touched(hindered, lists) | failed)
    }

    /// Whether exactly one element holds; hindered where any is.
    static func one(_ holds: Bitmap, _ hindered: Bitmap, _ lists: ListVector) -> Vector {
        var counts = [Int32](repeating: 0, count: lists.count)
        forEachRow(holds, lists) { counts[$0] += 1 }
        return Vector(.bools(Kernel.test(counts) { $0 == 1 }), count: lists.count, known: free(of: hindered, lists))
    }

    /// The rows none of whose elements is set; nil for all.
    static func free(of elements: Bitmap, _ lists: ListVector) -> Bitmap? {
        elements.hasAny ? ~touched(elements, lists) : nil
    }

    /// The rows that have an element that is set.
    static func touched(_ elements: Bitmap, _ lists: ListVector) -> Bitmap {
        var result = Bitmap(repeating: false, count: lists.count)
        forEachRow(elements, lists) { result[$0] = true }
        return result
    }

    /// Calls `body` with the row of each element that is set.
    @inline(__always)
    private static func forEachRow(_ elements: Bitmap, _ lists: ListVector, _ body: (Int) -> Void) {
        let offsets = lists.offsets
        var row = 0
        elements.forEachPlace { place in
            while Int(offsets[row + 1]) <= place { row += 1 }
            body(row)
        }
    }
}

extension ListKernel {
    static func compute(_ operation: ListOperation, _ vector: Vector, _ node: VectorNode) -> Vector {
        guard case .lists(let lists) = vector.values else { return .hindered(count: vector.count) }
        let result: Vector =
            switch operation {
            case .size: sizes(lists)
            case .first: picked(lists) { $0.first }
            case .last: picked(lists) { $0.last }
            case .at(let place): at(place, lists)
            case .sum: sum(lists, of: node.type)
            case .min, .max: extreme(lists, greatest: operation == .max)
            case .distinct: distinct(lists)
            }
        return result.limited(to: vector.known)
    }

    private static func sizes(_ lists: ListVector) -> Vector {
        let offsets = lists.offsets
        return Vector(.ints(Kernel.make(lists.count) { Int64(offsets[$0 + 1] - offsets[$0]) }), count: lists.count)
    }

    /// One element of each list, as an optional.
    private static func picked(_ lists: ListVector, _ pick: (Range<Int>) -> Int?) -> Vector {
        var filled = Bitmap()
        var places: [Int32] = []
        for row in 0..<lists.count {
            let place = pick(lists.range(of: row))
            filled.append(place != nil)
            if let place { places.append(Int32(truncatingIfNeeded: place)) }
        }
        let picked = lists.elements.gathered(places)
        return filled.isFull ? picked : picked.spread(to: filled, count: lists.count, empty: ~filled)
    }

    /// Hindered where a list is too short: the place is an error.
    private static func at(_ place: Int64, _ lists: ListVector) -> Vector {
        let result = picked(lists) { place >= 0 && place < $0.count ? $0.lowerBound + Int(place) : nil }
        return Vector(result.values, count: result.count, known: result.present)
    }

    private static func sum(_ lists: ListVector, of type: CELType) -> Vector {
        switch lists.elements.values {
        case .ints(let values):
            var overflow = Bitmap(repeating: false, count: lists.count)
            let elements = values.span
            let sums = Kernel.make(lists.count) { row -> Int64 in
                var sum: Int64 = 0
                for place in lists.range(of: row) {
                    let (next, overflows) = sum.addingReportingOverflow(elements[place])
                    sum = next
                    if overflows { overflow[row] = true }
                }
                return sum
            }
            return Vector(.ints(sums), count: lists.count, known: ~overflow)
        case .doubles(let values):
            let elements = values.span
            let sums = Kernel.make(lists.count) { row -> Double in
                lists.range(of: row).reduce(0) { $0 + elements[$1] }
            }
            return Vector(.doubles(sums), count: lists.count)
        // No element has a value, so only lists without elements are known.
        default:
            let count = lists.count
            return Vector(
                type == .double ? .doubles([Double](repeating: 0, count: count)) : .ints([Int64](repeating: 0, count: count)),
                count: count)
        }
    }

    /// Hindered where a list is empty.
    private static func extreme(_ lists: ListVector, greatest: Bool) -> Vector {
        let filled = Bitmap(count: lists.count) { !lists.range(of: $0).isEmpty }
        switch lists.elements.values {
        case .ints(let values):
            return Vector(.ints(best(values, lists) { greatest ? $0 > $1 : $0 < $1 }), count: lists.count, known: filled)
        case .doubles(let values):
            let found = best(values, lists) { greatest ? $0 > $1 : $0 < $1 || $0.isNaN && !$1.isNaN }
            return Vector(.doubles(withNaN(found, values, lists)), count: lists.count, known: filled)
        case .days(let values):
            return Vector(.days(best(values, lists) { greatest ? $0 > $1 : $0 < $1 }), count: lists.count, known: filled)
        default: return .hindered(count: lists.count)
        }
    }

    private static func best<Value: Numeric>(
        _ values: [Value], _ lists: ListVector, _ isBetter: (Value, Value) -> Bool
    ) -> [Value] {
        let elements = values.span
        return Kernel.make(lists.count) { row in
            let range = lists.range(of: row)
            guard !range.isEmpty else { return .zero }
            var best = elements[range.lowerBound]
            for place in range.dropFirst() where isBetter(elements[place], best) { best = elements[place] }
            return best
        }
    }

    /// NaN makes the result NaN, wherever it stands.
    private static func withNaN(_ found: [Double], _ values: [Double], _ lists: ListVector) -> [Double] {
        guard values.contains(where: \.isNaN) else { return found }
        return Kernel.make(lists.count) { row in
            lists.range(of: row).contains { values[$0].isNaN } ? .nan : found[row]
        }
    }

    /// Each value of a list once, where it stands first.
    private static func distinct(_ lists: ListVector) -> Vector {
        guard let words = lists.elements.words else { return .hindered(count: lists.count) }
        var places: [Int32] = []
        for row in 0..<lists.count { appendDistinct(words, lists.range(of: row), to: &places) }
        return Vector(.lists(lists.selecting(places)), count: lists.count)
    }

    private static func appendDistinct(_ words: [Int64], _ range: Range<Int>, to places: inout [Int32]) {
        let start = places.count
        if range.count <= 32 {
            for place in range where !places[start...].contains(where: { words[Int($0)] == words[place] }) {
                places.append(Int32(truncatingIfNeeded: place))
            }
            return
        }
        var seen: Set<Int64> = []
        for place in range where seen.insert(words[place]).inserted { places.append(Int32(truncatingIfNeeded: place)) }
    }
}

extension Vector {
    /// Words that are equal where the values are; nil for values that have none.
    var words: [Int64]? {
        switch values {
        case .bools(let bits): Kernel.make(count) { bits[$0] ? 1 : 0 }
        case .ints(let values): values
        case .days(let values): Kernel.map(values) { Int64($0) }
        case .codes(let codes, _): Kernel.map(codes) { Int64($0) }
        // NaN equals nothing, not even itself, and 0.0 equals -0.0.
        case .doubles, .lists, .boxed: nil
        }
    }
}
