/// What a condition may come to for the records of one cell: true, false, or neither because something is empty or fails.
///
/// A set of exactly one tells what it is; all three say that the condition was not looked into.
struct Truths: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    static let yes = Truths(rawValue: 1)
    static let no = Truths(rawValue: 2)
    static let neither = Truths(rawValue: 4)
    /// Not looked into: it may be anything.
    static let open: Truths = [.yes, .no, .neither]

    /// Whether it is known which of the three it is.
    var isExact: Bool { self == .yes || self == .no || self == .neither }

    var negated: Truths {
        var result = intersection(.neither)
        if contains(.yes) { result.insert(.no) }
        if contains(.no) { result.insert(.yes) }
        return result
    }

    /// `&&` of two conditions that have nothing to do with each other: false decides.
    func and(_ other: Truths) -> Truths {
        var result = union(other).intersection(.no)
        if contains(.yes), other.contains(.yes) { result.insert(.yes) }
        let canStay = contains(.neither) && !other.isDisjoint(with: [.yes, .neither])
        if canStay || (other.contains(.neither) && contains(.yes)) { result.insert(.neither) }
        return result
    }

    /// `||` of two conditions that have nothing to do with each other: true decides.
    func or(_ other: Truths) -> Truths { negated.and(other.negated).negated }

    /// `condition ? yes : no`.
    static func choice(_ condition: Truths, _ yes: Truths, _ no: Truths) -> Truths {
        var result = condition.intersection(.neither)
        if condition.contains(.yes) { result.formUnion(yes) }
        if condition.contains(.no) { result.formUnion(no) }
        return result
    }
}
