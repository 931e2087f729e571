import CEL
import Columnar

extension VectorEvaluator {
    func probed(_ probe: Probe, _ frame: Frame) -> Vector {
        guard frame.level == 0, let domain = frame.domain, let found = candidates(probe, domain) else {
            return evaluate(probe.plain, in: frame)
        }
        let values = evaluate(probe.value, on: domain)
        guard let wanted = values.words, let keys = found.lists.elements.count == 0 ? [] : found.keys.words else {
            return evaluate(probe.plain, in: frame)
        }
        var places = [Int32](repeating: -1, count: domain.count)
        var hindered = Bitmap(repeating: false, count: domain.count)
        let present = values.present
        for row in 0..<domain.count {
            let list = found.lists.range(of: Int(found.places[row]))
            guard !list.isEmpty else { continue }
            if let present, !present[row] {
                hindered[row] = true
                continue
            }
            let value = wanted[row]
            for place in list where keys[place] == value {
                places[row] = Int32(truncatingIfNeeded: place)
                break
            }
        }
        let filled = Kernel.test(places) { $0 >= 0 }
        let picked = found.lists.elements.gathered(Kernel.gather(places, filled.places))
        let empty = (~filled).subtracting(hindered)
        let result = filled.isFull ? picked : picked.spread(to: filled, count: domain.count, empty: empty)
        return result.limited(to: found.known.map { $0.gathered(found.places) })
    }

    /// The elements that may be found, by list, with their keys; nil where a condition or a key is hindered somewhere.
    private struct Candidates {
        let lists: ListVector
        let keys: Vector
        /// For each row the list that it looks in.
        let places: [Int32]
        /// The lists that are known; nil for all.
        let known: Bitmap?
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
            lists = lists.selecting(holds.places)
        }
        guard let kept = lists.domain else { return nil }
        let keys = evaluate(probe.key, on: kept)
        guard keys.present == nil else { return nil }
        return Candidates(lists: lists, keys: keys, places: source.places, known: source.vector.known)
    }
}
