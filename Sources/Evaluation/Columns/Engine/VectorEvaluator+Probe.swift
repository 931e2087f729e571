import CEL
import Columnar

extension VectorEvaluator {
    func probed(_ probe: Probe, _ frame: Frame) -> Vector {
        guard frame.level == 0, let domain = frame.domain, let found = candidates(probe, domain) else {
            return evaluate(probe.plain, in: frame)
        }
        let wanted = evaluate(probe.value, on: domain)
        let places: [Int32]
        switch (wanted.values, found.keys.values) {
        case _ where found.lists.elementCount == 0: places = [Int32](repeating: -1, count: domain.count)
        case (.codes(let values, _), .codes(let keys, _)): places = found.first(values, among: keys)
        case (.days(let values), .days(let keys)): places = found.first(values, among: keys)
        case (.ints(let values), .ints(let keys)): places = found.first(values, among: keys)
        default: return evaluate(probe.plain, in: frame)
        }
        let result = found.lists.elements.gathered(places, where: Kernel.test(places) { $0 >= 0 })
        return result.limited(to: Vector.both(found.decided(wanted.present), found.known.map { $0.gathered(found.places) }))
    }

    private func candidates(_ probe: Probe, _ domain: Domain) -> Candidates? {
        let source: (vector: Vector, places: [Int32])
        // The lists of the rows around are searched where they stand instead of being repeated for each row.
        if case .holder(let type, let inner) = probe.list.kind {
            let (holders, places) = domain.holder(type)
            source = (evaluate(inner, on: holders), places)
        } else {
            source = (evaluate(probe.list, on: domain), Kernel.make(domain.count) { Int32(truncatingIfNeeded: $0) })
        }
        guard case .lists(var lists) = source.vector.values, let elements = lists.domain else { return nil }
        if let condition = probe.condition {
            let (holds, hindered) = evaluate(condition, on: elements).truth
            guard !hindered.hasAny else { return nil }
            lists = lists.selecting(holds)
        }
        guard let kept = lists.domain else { return nil }
        let keys = evaluate(probe.key, on: kept)
        guard keys.present == nil else { return nil }
        return Candidates(lists: lists, keys: keys, places: source.places, known: source.vector.known)
    }
}

/// The elements that may be found, by list, with their keys.
private struct Candidates {
    let lists: ListVector
    let keys: Vector
    /// For each row the list that it looks in.
    let places: [Int32]
    /// The lists that are known; nil for all.
    let known: Bitmap?

    /// For each row the first element of its list that has a key; -1 for none.
    @inline(__always)
    func first<Key: Equatable>(_ wanted: [Key], among keys: [Key]) -> [Int32] {
        precondition(wanted.count == places.count, "arrays of different counts")
        let starts = lists.offsets
        let (wanted, keys, own, offsets) = (wanted.span, keys.span, places.span, starts.span)
        return Kernel.make(places.count) { row in
            let (value, list) = unsafe (wanted[unchecked: row], Int(own[unchecked: row]))
            for place in offsets[list]..<offsets[list + 1] where keys[Int(place)] == value { return place }
            return -1
        }
    }

    /// Rows that have a value to look for, or a list in which nothing can be found; nil for all.
    func decided(_ present: Bitmap?) -> Bitmap? {
        guard let present else { return nil }
        let starts = lists.offsets
        let (own, offsets) = (places.span, starts.span)
        return present | Bitmap(rows: places.count) { offsets[Int(own[$0])] == offsets[Int(own[$0]) + 1] }
    }
}
