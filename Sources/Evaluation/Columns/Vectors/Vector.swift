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

    /// The rows at `places`, in that order; nothing where `filled` says that there is no place.
    func gathered(_ places: [Int32], where filled: Bitmap) -> Vector {
        if filled.isFull { return gathered(places) }
        let none = ~filled
        guard count > 0 else {
            return Vector(.bools(Bitmap(repeating: false, count: places.count)), count: places.count, known: none, empty: none)
        }
        let vector = gathered(Kernel.map(places) { max($0, 0) })
        return Vector(
            vector.values, count: vector.count, known: vector.known.map { $0 | none },
            empty: vector.empty.map { $0 & filled | none } ?? none)
    }
}
