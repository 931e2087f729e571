import CEL
import Columnar
import Policies

/// The columns of all row types: those of the records, and those that the plan has computed so far.
///
/// A value, so that the columns that threads read stay as they are when others come to be.
struct ColumnStore: Sendable {
    let world: World
    /// By row type.
    private(set) var tables: [TypeColumns]
    var lists: [MemberAddress: Completeness] = [:]

    init(world: World) {
        self.world = world
        self.tables = world.tables.map { TypeColumns($0, in: world) }
    }

    /// The type whose rows hold, directly or not, those of a type, and that nothing holds itself.
    func root(of type: Int) -> Int {
        var root = type
        while let parent = tables[root].parent { root = parent }
        return root
    }

    /// Takes in the rows of a view that were made.
    mutating func setLayout(of type: Int) {
        tables[type].setLayout(world.tables[type])
    }

    mutating func setMember(_ member: MemberColumn, slot: Int, of type: Int) {
        tables[type].members[slot] = member
    }

    /// Turns the links of a member to a grouped view into a column, now that somebody asks.
    mutating func settle(_ slot: Int, of type: Int) {
        guard case .links(let links, let view) = tables[type].members[slot] else { return }
        tables[type].members[slot] = .column(StoredVector(links.column, space: .rows(view)))
    }

    /// What the codes of a member stand for, or of a list's elements; nil where it holds no codes.
    func space(of slot: Int, _ type: Int) -> CodeSpace? {
        switch tables[type].members[slot] {
        case .column(let stored): stored.space
        case .children(let child): .rows(child)
        case .absent, .ancestor, .definition, .cells, .links: nil
        }
    }
}

extension GroupLinks {
    /// The rows of the view as codes.
    fileprivate var column: Column {
        let groups = groups(in: 0..<count)
        let outside = groups.indices.filter { groups[$0] < 0 }.map { row in
            AbsentCell(row: row, state: unknown.isEmpty || unknown[row] == nil ? .notApplicable : .unreadable)
        }
        var states = CellStates()
        states.append(count: groups.count, absent: outside)
        return Column(.codes(Integers(Kernel.map(groups) { max($0, 0) })), states: states)
    }
}

/// The columns of one row type.
struct TypeColumns: Sendable {
    private(set) var parent: Int?
    private(set) var count = 0
    /// Which rows each row of the parent holds; those of no parent where nothing holds these.
    private(set) var groups = RowGroups(offsets: [0])
    /// Rows of a view that may or may not belong to it; nil for none.
    private(set) var uncertain: Bitmap?
    /// By slot.
    var members: [MemberColumn]

    init(_ table: RowTable, in world: World) {
        parent = table.parent
        members = table.members.indices.map { slot in MemberColumn(table.members[slot], slot, table, world) }
        setLayout(table)
    }

    mutating func setLayout(_ table: RowTable) {
        guard let layout = table.layout.content else { return }
        count = layout.count
        groups = layout.groups ?? RowGroups(offsets: [0])
        if !layout.uncertain.isEmpty {
            var bits = Bitmap(repeating: false, count: count)
            for row in layout.uncertain.keys { bits[row] = true }
            uncertain = bits
        }
    }
}

/// Where the results of one member come from.
enum MemberColumn: Sendable {
    case column(StoredVector)
    /// No row has it.
    case absent
    case ancestor(Int)
    case children(Int)
    /// The rows of a grouped view that the rows belong to, of which no column has been made yet.
    case links(GroupLinks, view: Int)
    /// It is computed where it is needed, by its position among the definitions.
    case definition(Int)
    /// Values of a kind that has no column.
    case cells(ComputedCells)

    init(_ member: RowTable.Member, _ slot: Int, _ table: RowTable, _ world: World) {
        switch member {
        case .stored(let stored): self = .column(StoredVector(stored, world))
        case .absent, .group: self = .absent
        case .ancestor(let type): self = .ancestor(type)
        case .children(let type, _): self = .children(type)
        case .computed:
            if case .definition(let index) = table.type.members[slot].kind { self = .definition(index) } else { self = .absent }
        }
    }

    var isLazy: Bool {
        if case .definition = self { true } else { false }
    }
}
