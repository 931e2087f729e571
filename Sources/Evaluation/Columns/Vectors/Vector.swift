import CEL
import CivilTime
import Columnar

/// One result of an expression for each row of a domain: a value, nothing (where the expression is optional), or hindered: not to be
/// had from what is known, or an error. Why a row is hindered is found afterwards, for that row alone.
struct Vector {
    /// Where a row has no value its place holds something that means nothing.
    indirect enum Values {
        case bools(Bitmap)
        case ints([Int64])
        case doubles([Double])
        /// Days since 1970-01-01.
        case days([Int32])
        case codes([Int32], CodeSpace)
        case lists(ListVector)
        /// Of any kind, one by one.
        case boxed([CELValue])
    }

    var values: Values
    let count: Int
    /// Rows that are not hindered; nil for all.
    var known: Bitmap?
    /// Known rows of an optional expression that hold nothing; nil for none.
    var empty: Bitmap?

    init(_ values: Values, count: Int, known: Bitmap? = nil, empty: Bitmap? = nil) {
        self.values = values
        self.count = count
        self.known = known.flatMap { $0.isFull ? nil : $0 }
        self.empty = empty.flatMap { $0.hasAny ? $0 : nil }
    }

    /// Rows without any value.
    static func hindered(count: Int) -> Vector {
        Vector(.bools(Bitmap(repeating: false, count: count)), count: count, known: Bitmap(repeating: false, count: count))
    }

    /// Rows that hold nothing where another vector does, and are hindered elsewhere.
    static func withoutValues(like other: Vector) -> Vector {
        let none = Bitmap(repeating: false, count: other.count)
        return Vector(.bools(none), count: other.count, known: other.empty ?? none, empty: other.empty)
    }

    /// Rows that have a value; nil for all.
    var present: Bitmap? {
        guard let empty else { return known }
        return known.map { $0.subtracting(empty) } ?? ~empty
    }

    /// Rows that are hindered.
    var hindered: Bitmap { known.map { ~$0 } ?? Bitmap(repeating: false, count: count) }

    /// The same without the rows that are not set in `mask`.
    func limited(to mask: Bitmap?) -> Vector {
        Vector(
            values, count: count, known: Self.both(known, mask), empty: mask.flatMap { mask in empty.map { $0 & mask } } ?? empty)
    }

    /// Both masks; nil stands for all rows.
    static func both(_ left: Bitmap?, _ right: Bitmap?) -> Bitmap? {
        guard let left else { return right }
        return right.map { left & $0 } ?? left
    }

    /// The rows where a condition holds, and those where it is hindered.
    var truth: (holds: Bitmap, hindered: Bitmap) {
        guard case .bools(let bits) = values else {
            return (Bitmap(repeating: false, count: count), ~Bitmap(repeating: false, count: count))
        }
        return (known.map { bits & $0 } ?? bits, hindered)
    }

    /// The rows at `places`, in that order; -1 is a row that is empty.
    func gathered(_ places: [Int32]) -> Vector {
        let picked: Values =
            switch values {
            case .bools(let bits): .bools(bits.gathered(places))
            case .ints(let values): .ints(Kernel.gather(values, places))
            case .doubles(let values): .doubles(Kernel.gather(values, places))
            case .days(let values): .days(Kernel.gather(values, places))
            case .codes(let codes, let space): .codes(Kernel.gather(codes, places), space)
            case .lists(let lists): .lists(lists.gathered(places))
            case .boxed(let values): .boxed(places.map { values[Int($0)] })
            }
        return Vector(picked, count: places.count, known: known?.gathered(places), empty: empty?.gathered(places))
    }
}

/// Lists, one a row, whose elements stand one behind the other.
final class ListVector {
    /// Where each row's elements begin, and the end.
    let offsets: [Int32]
    /// All known; never optional.
    let elements: Vector
    /// The elements as rows to evaluate expressions for, where they are rows of a type.
    let domain: Domain?

    init(offsets: [Int32], elements: Vector, domain: Domain? = nil) {
        self.offsets = offsets
        self.elements = elements
        self.domain = domain
    }

    var count: Int { offsets.count - 1 }

    func range(of row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }

    /// For each element, the row whose list it is in.
    var owners: [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(elements.count)
        for row in 0..<count {
            for _ in offsets[row]..<offsets[row + 1] { result.append(Int32(truncatingIfNeeded: row)) }
        }
        return result
    }

    /// The elements at `places`, ascending, with the lists that they are in.
    func selecting(_ places: [Int32]) -> ListVector {
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(count + 1)
        var next = 0
        for row in 0..<count {
            while next < places.count, places[next] < self.offsets[row + 1] { next += 1 }
            offsets.append(Int32(truncatingIfNeeded: next))
        }
        return ListVector(offsets: offsets, elements: elements.gathered(places), domain: domain?.selecting(places))
    }

    func gathered(_ rows: [Int32]) -> ListVector {
        var offsets: [Int32] = [0]
        var places: [Int32] = []
        for row in rows {
            places += self.offsets[Int(row)]..<self.offsets[Int(row) + 1]
            offsets.append(Int32(truncatingIfNeeded: places.count))
        }
        return ListVector(offsets: offsets, elements: elements.gathered(places), domain: domain?.selecting(places))
    }
}
