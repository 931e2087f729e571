import CEL
import Columnar
import Policies

/// The rows of one type: their layout and, member by member, their cells. What is computed is stored when its turn comes.
final class RowTable: Sendable {
    /// Where the cells of one member come from.
    enum Member: Sendable {
        case stored(StoredColumn)
        /// Every cell is missing for the same reason.
        case absent(CellState)
        case ancestor(Int)
        /// The rows of a type that a row holds; `missing` are the rows whose list was not supplied.
        case children(Int, missing: Set<Int>)
        case group(Int, WriteOnce<GroupLinks>)
        case computed(WriteOnce<ComputedCells>)
    }

    /// How a stored cell becomes a value.
    enum StoredKind: Sendable {
        case plain
        case grade
        case competency
        case training
        /// A row of a type.
        case row(Int)
    }

    let type: RowType
    /// The type whose rows hold these.
    let parent: Int?
    let objectType: CELObjectType
    let members: [Member]
    let layout = WriteOnce<RowLayout>()
    /// Whether there are records at all from which its rows come.
    let isSupplied: Bool
    /// `employee.grade`, for each member.
    let memberNames: [String]
    /// Cells that stand instead of what would be computed, by member and row: what an example gives.
    let given: [Int: [Int: Cell]]

    init(type: RowType, members: [Member], isSupplied: Bool, given: [Int: [Int: Cell]] = [:]) {
        self.type = type
        self.parent = type.parent
        self.objectType = type.objectType
        self.members = members
        self.isSupplied = isSupplied
        self.given = given
        self.memberNames = type.members.map { type.name + "." + $0.name }
    }

    /// A table of the same type with other rows.
    init(like other: RowTable, members: [Member]) {
        self.type = other.type
        self.members = members
        self.parent = other.parent
        self.objectType = other.objectType
        self.isSupplied = other.isSupplied
        self.given = [:]
        self.memberNames = other.memberNames
    }

    var count: Int { layout.content?.count ?? 0 }

    /// What an unknown cell is known by: its name and a number for its place.
    func attribute(_ slot: Int, _ row: Int) -> UnknownAttribute {
        UnknownAttribute(memberNames[slot], place: CellAddress(type: type.index, slot: slot, row: row).number)
    }
}

/// A column of the records and how its cells become values. A class, as each reading of a cell would copy the column's parts.
final class StoredColumn: Sendable {
    let column: Column
    let kind: RowTable.StoredKind

    init(_ column: Column, _ kind: RowTable.StoredKind) {
        self.column = column
        self.kind = kind
    }
}

/// The cells of a member that is computed, one for each row.
final class ComputedCells: Sendable {
    private let read: @Sendable (Int) -> Cell

    /// Cells that were computed for all rows.
    init(_ cells: [Cell]) {
        read = { cells[$0] }
    }

    /// Cells that are computed or looked up when they are asked for.
    init(read: @escaping @Sendable (Int) -> Cell) {
        self.read = read
    }

    func cell(ofRow row: Int) -> Cell { read(row) }
}

/// The place of a cell: row type, member and row, packed into one number.
struct CellAddress: Sendable, Hashable {
    let type: Int
    let slot: Int
    let row: Int

    init(type: Int, slot: Int, row: Int) {
        self.type = type
        self.slot = slot
        self.row = row
    }

    init(_ member: MemberAddress, row: Int) {
        self.init(type: member.type, slot: member.slot, row: row)
    }

    /// Nil for 0, which is no place.
    init?(number: Int) {
        guard number > 0 else { return nil }
        self.init(type: (number >> 52) - 1, slot: number >> 40 & 0xfff, row: number & 0xff_ffff_ffff)
    }

    var number: Int { (type + 1) << 52 | slot << 40 | row }

    var member: MemberAddress { MemberAddress(type: type, slot: slot) }
}
