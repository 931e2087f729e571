import Columnar

/// Lists, one a row, whose elements stand one behind the other.
///
/// What few operations ask for is made when it is asked for: one thread has each vector.
final class ListVector {
    /// Where each row's elements begin, and the end.
    let offsets: [Int32]
    /// The elements as rows to evaluate expressions for, where they are rows of a type.
    let domain: Domain?
    /// All known; never optional.
    private(set) lazy var elements = values ?? .rows(of: domain)
    /// For each element, the row whose list it is in.
    private(set) lazy var owners = RowGroups(offsets: offsets).parents
    /// Nil where the elements are nothing but the rows of the domain.
    private let values: Vector?

    init(offsets: [Int32], elements: Vector, domain: Domain? = nil) {
        self.offsets = offsets
        self.values = elements
        self.domain = domain
    }

    /// Lists of rows.
    init(offsets: [Int32], rows domain: Domain) {
        self.offsets = offsets
        self.values = nil
        self.domain = domain
    }

    var count: Int { offsets.count - 1 }

    var elementCount: Int { values?.count ?? domain?.count ?? 0 }

    func range(of row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }

    /// The elements that are set, with the lists that they are in.
    func selecting(_ chosen: Bitmap) -> ListVector {
        if chosen.isFull { return self }
        let offsets = offsets
        let source = offsets.span
        let kept = unsafe Array<Int32>(unsafeUninitializedCapacity: offsets.count) { buffer, initialized in
            var next = 0
            unsafe buffer.initializeElement(at: 0, to: 0)
            for row in 0..<count {
                next += chosen.population(from: Int(source[row]), to: Int(source[row + 1]))
                unsafe buffer.initializeElement(at: row + 1, to: Int32(truncatingIfNeeded: next))
            }
            initialized = count + 1
        }
        return picked(chosen.places, kept)
    }

    /// The elements at `places`, ascending, with the lists that they are in.
    func selecting(_ places: [Int32]) -> ListVector {
        var kept: [Int32] = [0]
        kept.reserveCapacity(count + 1)
        var next = 0
        for row in 0..<count {
            while next < places.count, places[next] < offsets[row + 1] { next += 1 }
            kept.append(Int32(truncatingIfNeeded: next))
        }
        return picked(places, kept)
    }

    func gathered(_ rows: [Int32]) -> ListVector {
        let (kept, places) = RowGroups(offsets: offsets).rows(of: rows)
        return picked(places, kept)
    }

    private func picked(_ places: [Int32], _ offsets: [Int32]) -> ListVector {
        if values == nil, let domain { return ListVector(offsets: offsets, rows: domain.selecting(places)) }
        return ListVector(offsets: offsets, elements: elements.gathered(places), domain: domain?.selecting(places))
    }
}

extension Vector {
    /// The rows of a domain themselves.
    fileprivate static func rows(of domain: Domain?) -> Vector {
        guard let domain else { return .hindered(count: 0) }
        return Vector(.codes(domain.rowNumbers, .rows(domain.type)), count: domain.count)
    }
}
