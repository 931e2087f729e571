import CEL
import CivilTime
import Columnar
import Policies

extension Vector {
    /// The same value in every row.
    init(repeating value: CELValue, _ node: VectorNode, count: Int) {
        switch value {
        case .bool(let value): self.init(.bools(Bitmap(repeating: value, count: count)), count: count)
        case .int(let value): self.init(.ints([Int64](repeating: value, count: count)), count: count)
        case .double(let value): self.init(.doubles([Double](repeating: value, count: count)), count: count)
        case .date(let value): self.init(.days([Int32](repeating: value.dayNumber, count: count)), count: count)
        case .object(let entry as CatalogEntry):
            self.init(.codes([Int32](repeating: entry.position, count: count), .catalog(entry.kind)), count: count)
        case .object(let row as RowValue):
            self.init(.codes([Int32](repeating: row.row, count: count), .rows(Int(row.typeIndex))), count: count)
        case .optional(.none):
            self.init(
                .bools(Bitmap(repeating: false, count: count)), count: count, empty: Bitmap(repeating: true, count: count))
        default: self.init(.boxed([CELValue](repeating: value, count: count)), count: count)
        }
    }

    /// Results one by one, of a type.
    init(_ entries: [CodeTable.Entry], type: CELType) {
        let table = CodeTable(entries, type: type)
        self = table.vector(Vector(.ints(Kernel.make(entries.count) { Int64($0) }), count: entries.count))
    }

    /// Rows that stand close together, put where `places` has a bit; the others hold nothing where `empty` says so, and are hindered
    /// elsewhere.
    func spread(to places: Bitmap, count: Int, empty: Bitmap? = nil) -> Vector {
        guard self.count > 0 else {
            let none = Vector.hindered(count: count)
            return Vector(none.values, count: count, known: empty ?? none.known, empty: empty)
        }
        var sources = [Int32](repeating: 0, count: count)
        var next: Int32 = 0
        places.forEachRow { row in
            sources[row] = next
            next += 1
        }
        let vector = gathered(sources)
        let own = vector.known.map { $0 & places } ?? places
        let nothing = vector.empty.map { $0 & places }
        let allEmpty = empty.map { empty in nothing.map { $0 | empty } ?? empty } ?? nothing
        return Vector(vector.values, count: count, known: empty.map { own | $0 } ?? own, empty: allEmpty)
    }
}

extension CodeTable {
    /// The results for codes.
    func vector(_ codes: Vector) -> Vector {
        guard let places = codes.places else { return .withoutValues(like: codes) }
        // Rows without a code have any number in their place.
        let last = Int32(truncatingIfNeeded: entries.count - 1)
        guard last >= 0 else { return .hindered(count: codes.count) }
        let safe = codes.present == nil ? places : Kernel.map(places) { min(max($0, 0), last) }
        let known = self.known.map { Self.flags($0, safe) }
        let nothing = self.empty.map { Self.flags($0, safe) }
        let own = Vector.both(codes.known, known)
        let empty = codes.empty.map { empty in nothing.map { $0 | empty } ?? empty } ?? nothing
        return Vector(
            values(safe), count: codes.count, known: own.map { own in codes.empty.map { own | $0 } ?? own }, empty: empty)
    }

    private func values(_ places: [Int32]) -> Vector.Values {
        switch storage {
        case .bools(let values): .bools(Self.flags(values, places))
        case .ints(let values): .ints(Kernel.gather(values, places))
        case .doubles(let values): .doubles(Kernel.gather(values, places))
        case .days(let values): .days(Kernel.gather(values, places))
        case .codes(let values, let space): .codes(Kernel.gather(values, places), space)
        case .lists(let starts, let codes, let space): .lists(Self.lists(places, starts, codes, space))
        case .boxed(let values): .boxed(places.map { values[Int($0)] })
        }
    }

    private static func flags(_ flags: [Bool], _ places: [Int32]) -> Bitmap {
        let source = flags.span
        return Kernel.test(places) { source[Int($0)] }
    }

    /// The lists of codes, which begin at `starts` among `codes`.
    private static func lists(_ places: [Int32], _ starts: [Int32], _ codes: [Int32], _ space: CodeSpace) -> ListVector {
        let (source, from) = (codes.span, starts.span)
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(places.count + 1)
        var count: Int32 = 0
        for place in places {
            count += from[Int(place) + 1] - from[Int(place)]
            offsets.append(count)
        }
        let elements = unsafe [Int32](unsafeUninitializedCapacity: Int(count)) { buffer, initialized in
            for place in places {
                for element in from[Int(place)]..<from[Int(place) + 1] {
                    unsafe buffer.initializeElement(at: initialized, to: source[Int(element)])
                    initialized += 1
                }
            }
        }
        return ListVector(offsets: offsets, elements: Vector(.codes(elements, space), count: elements.count))
    }

    /// One code for two.
    static func pairs(_ first: Vector, _ second: Vector, _ width: Int, _ node: VectorNode) -> Vector {
        guard let left = first.places, let right = second.places, let space = node.space else {
            return .hindered(count: first.count)
        }
        let factor = Int32(truncatingIfNeeded: width)
        return Vector(
            .codes(Kernel.zip(left, right) { $0 &* factor &+ $1 }, space), count: first.count,
            known: Vector.both(first.present, second.present))
    }
}

extension Vector {
    /// Codes, or whole numbers that stand for places.
    fileprivate var places: [Int32]? {
        switch values {
        case .codes(let codes, _): codes
        case .ints(let values): Kernel.map(values) { Int32(truncatingIfNeeded: $0) }
        default: nil
        }
    }
}
