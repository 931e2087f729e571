/// Sets of rules and metrics, numbered.
struct OwnerSets {
    private let owners: [String]
    /// The names of each set.
    private(set) var all: [[String]] = [[]]
    /// The set that a set becomes with one more owner, by both numbers.
    private var larger: [UInt64: Int32] = [:]
    /// The set that was asked for last: cells beside each other mostly have the same one.
    private var last: (owners: [Int32], number: Int32) = ([], 0)

    /// `owners` are the names of all rules and metrics.
    init(_ owners: [String]) {
        self.owners = owners
    }

    /// The names of owners that ascend, each once.
    func names(_ numbers: some Sequence<Int32>) -> [String] {
        numbers.reduce(into: []) { names, number in
            if !names.contains(owners[Int(number)]) { names.append(owners[Int(number)]) }
        }
    }

    /// The number of the set of different owners that ascend.
    mutating func number(of own: [Int32]) -> Int32 {
        if own == last.owners { return last.number }
        var set: Int32 = 0
        for owner in own {
            let step = UInt64(UInt32(bitPattern: set)) << 32 | UInt64(UInt32(bitPattern: owner))
            if let known = larger[step] {
                set = known
                continue
            }
            let name = owners[Int(owner)]
            let names = all[Int(set)]
            set = Int32(truncatingIfNeeded: all.count)
            all.append(names.contains(name) ? names : names + [name])
            larger[step] = set
        }
        last = (own, set)
        return set
    }
}
