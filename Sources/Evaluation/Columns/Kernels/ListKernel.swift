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
        let starts = lists.offsets
        let offsets = starts.span
        let single = Bitmap(rows: lists.count) { holds.population(from: Int(offsets[$0]), to: Int(offsets[$0 + 1])) == 1 }
        return Vector(.bools(single), count: lists.count, known: free(of: hindered, lists))
    }

    /// The rows none of whose elements is set; nil for all.
    static func free(of elements: Bitmap, _ lists: ListVector) -> Bitmap? {
        elements.hasAny ? ~touched(elements, lists) : nil
    }

    /// The rows that have an element that is set.
    static func touched(_ elements: Bitmap, _ lists: ListVector) -> Bitmap {
        let starts = lists.offsets
        let offsets = starts.span
        return Bitmap(rows: lists.count) { elements.hasAny(from: Int(offsets[$0]), to: Int(offsets[$0 + 1])) }
    }

    /// How many elements of each list are set; hindered where one is hindered.
    static func counts(_ holds: Bitmap, _ hindered: Bitmap, _ lists: ListVector) -> Vector {
        let starts = lists.offsets
        let offsets = starts.span
        let counts = Kernel.make(lists.count) {
            Int64(holds.population(from: Int(offsets[$0]), to: Int(offsets[$0 + 1])))
        }
        return Vector(.ints(counts), count: lists.count, known: free(of: hindered, lists))
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
        let starts = lists.offsets
        let offsets = starts.span
        return Vector(.ints(Kernel.make(lists.count) { Int64(offsets[$0 + 1] - offsets[$0]) }), count: lists.count)
    }

    /// One element of each list, as an optional.
    @inline(__always)
    private static func picked(_ lists: ListVector, _ pick: (Range<Int>) -> Int?) -> Vector {
        let starts = lists.offsets
        let offsets = starts.span
        let picks = Kernel.make(lists.count) { row in
            Int32(truncatingIfNeeded: pick(Int(offsets[row])..<Int(offsets[row + 1])) ?? -1)
        }
        return lists.elements.gathered(picks, where: Kernel.test(picks) { $0 >= 0 })
    }

    /// Hindered where a list is too short: the place is an error.
    private static func at(_ place: Int64, _ lists: ListVector) -> Vector {
        let result = picked(lists) { place >= 0 && place < $0.count ? $0.lowerBound + Int(place) : nil }
        return Vector(result.values, count: result.count, known: result.present)
    }

    private static func sum(_ lists: ListVector, of type: CELType) -> Vector {
        switch lists.elements.values {
        case .ints(let values): return sum(values, lists)
        case .doubles(let values):
            let starts = lists.offsets
            let (elements, offsets) = (values.span, starts.span)
            let sums = Kernel.make(lists.count) { row -> Double in
                var sum = 0.0
                for place in offsets[row]..<offsets[row + 1] { sum += elements[Int(place)] }
                return sum
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

    private static func sum(_ values: [Int64], _ lists: ListVector) -> Vector {
        let starts = lists.offsets
        let (elements, offsets) = (values.span, starts.span)
        var overflowing: [Int] = []
        let sums = Kernel.make(lists.count) { row -> Int64 in
            var sum: Int64 = 0
            var isTooLarge = false
            for place in offsets[row]..<offsets[row + 1] {
                let (next, overflows) = sum.addingReportingOverflow(elements[Int(place)])
                sum = next
                isTooLarge = isTooLarge || overflows
            }
            if isTooLarge { overflowing.append(row) }
            return sum
        }
        guard !overflowing.isEmpty else { return Vector(.ints(sums), count: lists.count) }
        var known = Bitmap(repeating: true, count: lists.count)
        for row in overflowing { known[row] = false }
        return Vector(.ints(sums), count: lists.count, known: known)
    }

    /// Hindered where a list is empty.
    private static func extreme(_ lists: ListVector, greatest: Bool) -> Vector {
        let filled = Bitmap(rows: lists.count) { !lists.range(of: $0).isEmpty }
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
}
