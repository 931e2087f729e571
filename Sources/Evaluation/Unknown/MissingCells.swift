import Columnar

/// Cells that rows of rules and metrics lack, by member.
struct MissingCells {
    private struct Member {
        let address: MemberAddress
        let mayBeWholeColumn: Bool
        /// The row of each cell in the upper half, the number of the rule or metric in the lower half. Those of one rule or metric
        /// mostly ascend, so that sorting costs little.
        var lacks: [UInt64] = []
    }

    private var members: [Member] = []
    /// Cells of one member stand together.
    private var last = 0

    /// The place of a member here; nil for a new one.
    mutating func place(of address: MemberAddress) -> Int? {
        if last < members.count, members[last].address == address { return last }
        guard let found = members.firstIndex(where: { $0.address == address }) else { return nil }
        last = found
        return found
    }

    /// Takes in a new member and gives its place.
    mutating func add(_ address: MemberAddress, mayBeWholeColumn: Bool) -> Int {
        members.append(Member(address: address, mayBeWholeColumn: mayBeWholeColumn))
        return members.count - 1
    }

    /// Whether some cell of the member may be one whose file does not have the column.
    func mayBeWholeColumn(_ member: Int) -> Bool { members[member].mayBeWholeColumn }

    mutating func add(row: Int, of member: Int, _ owner: Int32) {
        members[member].lacks.append(UInt64(truncatingIfNeeded: row) << 32 | UInt64(UInt32(bitPattern: owner)))
    }

    /// Adds cells of several rows.
    mutating func add(rows: [Int32], of member: Int, _ owner: Int32) {
        let low = UInt64(UInt32(bitPattern: owner))
        members[member].lacks += Kernel.map(rows) { UInt64(UInt32(bitPattern: $0)) << 32 | low }
    }

    /// How many cells there may be, each counted once for each rule or metric that lacks it.
    var lackCount: Int { members.reduce(0) { $0 + $1.lacks.count } }

    /// Calls `body` with the number of each cell's address, ascending, the set of its owners, and how many rows lack it.
    func forEachAscending(_ sets: inout OwnerSets, _ body: (Int, Int32, Int) -> Void) {
        let members = members.sorted { ($0.address.type, $0.address.slot) < ($1.address.type, $1.address.slot) }
        let ordered = Parallel.concurrentMap(count: members.count, threads: Parallel.threadCount) { number in
            Self.ascends(members[number].lacks) ? members[number].lacks : members[number].lacks.sorted()
        }
        for (member, words) in zip(members, ordered) {
            let lacks = words.span
            var first = 0
            var set = OwnerSets.empty
            for place in lacks.indices {
                if place == first || lacks[place] != lacks[place - 1] {
                    set = sets.number(of: set, with: Int32(truncatingIfNeeded: lacks[place]))
                }
                guard place + 1 == lacks.count || lacks[place + 1] >> 32 != lacks[place] >> 32 else { continue }
                let address = CellAddress(member.address, row: Int(lacks[place] >> 32))
                body(address.number, set, place + 1 - first)
                set = OwnerSets.empty
                first = place + 1
            }
        }
    }

    private static func ascends(_ words: [UInt64]) -> Bool {
        let words = words.span
        return !words.indices.dropFirst().contains { words[$0] < words[$0 - 1] }
    }
}
