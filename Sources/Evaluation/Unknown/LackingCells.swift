/// Cells that rows lack, by member.
struct LackingCells: Sendable {
    /// By member the rows whose cell is lacking, in the order in which they were found.
    private(set) var rowsByMember: [(member: MemberAddress, rows: [Int32])] = []
    private var last = 0

    /// Takes in the number of a cell's address; of what is none, nothing.
    mutating func add(_ number: Int) {
        guard let address = CellAddress(number: number) else { return }
        if last == rowsByMember.count || rowsByMember[last].member != address.member {
            last = rowsByMember.firstIndex { $0.member == address.member } ?? rowsByMember.count
            if last == rowsByMember.count { rowsByMember.append((address.member, [])) }
        }
        rowsByMember[last].rows.append(Int32(truncatingIfNeeded: address.row))
    }
}
