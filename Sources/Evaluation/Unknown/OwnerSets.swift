/// Sets of rules and metrics, numbered.
struct OwnerSets {
    private let owners: [String]
    /// The names of each set.
    private(set) var all: [[String]] = [[]]
    /// By set and owner the set that the one becomes with the other; -1 where nobody asked yet.
    private var larger: [Int32]
    /// The set of none.
    static let empty: Int32 = 0

    /// `owners` are the names of all rules and metrics.
    init(_ owners: [String]) {
        self.owners = owners
        larger = Array(repeating: -1, count: owners.count)
    }

    /// The names of owners that ascend, each once.
    func names(_ numbers: some Sequence<Int32>) -> [String] {
        numbers.reduce(into: []) { names, number in
            if !names.contains(owners[Int(number)]) { names.append(owners[Int(number)]) }
        }
    }

    /// The number of the set that a set becomes with one more owner. Owners come ascending.
    mutating func number(of set: Int32, with owner: Int32) -> Int32 {
        let step = Int(set) * owners.count + Int(owner)
        if larger[step] >= 0 { return larger[step] }
        let number = Int32(truncatingIfNeeded: all.count)
        let (name, names) = (owners[Int(owner)], all[Int(set)])
        all.append(names.contains(name) ? names : names + [name])
        larger += repeatElement(-1, count: owners.count)
        larger[step] = number
        return number
    }
}
