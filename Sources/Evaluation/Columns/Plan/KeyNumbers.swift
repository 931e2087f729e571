import CEL

/// The keys of groups as numbers: those of each part, and of what is before a part together with it.
struct KeyNumbers: Sendable {
    var parts: [PartNumbers]
    /// One fewer than there are parts.
    var pairs: [PairNumbers]

    /// The number of one part of a group's key.
    func number(ofPart part: Int, of group: Int) -> Int {
        var number = group
        for position in stride(from: parts.count - 1, to: 0, by: -1) {
            let (left, right) = pairs[position - 1].pairs[number]
            if position == part { return Int(right) }
            number = Int(left)
        }
        return number
    }

    /// The values of a group's key; nil for those that are not known.
    func values(of group: Int) -> [CELValue?] {
        parts.indices.map { parts[$0].value(of: number(ofPart: $0, of: group)) }
    }

    /// Whether all parts of a group's key are known.
    func isKnown(_ group: Int) -> Bool {
        parts.indices.allSatisfy { parts[$0].isKnown(number(ofPart: $0, of: group)) }
    }
}
