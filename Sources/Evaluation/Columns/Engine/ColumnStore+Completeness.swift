import Columnar
import Policies

/// Which rows of a type know all rows of another type that they hold.
enum Completeness: Sendable {
    case all
    case none
    case some(Bitmap)
}

extension ColumnStore {
    /// For a member that lists rows: which rows' lists are known. To be found before.
    func completeness(of slot: Int, _ type: Int) -> Completeness { lists[MemberAddress(type: type, slot: slot)] ?? .none }

    /// Finds out which rows' lists are known.
    mutating func findCompleteness(of slot: Int, _ type: Int) {
        let member = MemberAddress(type: type, slot: slot)
        if lists[member] == nil { lists[member] = find(slot, type) }
    }

    private mutating func find(_ slot: Int, _ type: Int) -> Completeness {
        guard case .children(let child, let missing) = world.tables[type].members[slot], world.tables[child].isSupplied else {
            return .none
        }
        var known = Bitmap(repeating: true, count: tables[type].count)
        for row in missing { known[row] = false }
        withhold(child, from: &known, type)
        // A view's rows are as complete as the rows that it is made from.
        if case .view = world.tables[child].type.source, let parent = world.tables[child].type.parent, parent != type,
            let between = world.tables[type].type.members.firstIndex(where: { $0.kind == .children(parent) })
        {
            findCompleteness(of: between, type)
            switch completeness(of: between, type) {
            case .all: break
            case .none: return .none
            case .some(let bits): known = known & bits
            }
        }
        return known.isFull ? .all : known.hasAny ? .some(known) : .none
    }

    /// Takes out the rows that hold a row of which it is not known whether it is there.
    private func withhold(_ child: Int, from known: inout Bitmap, _ type: Int) {
        guard let uncertain = tables[child].uncertain else { return }
        uncertain.forEachRow { row in
            if let holder = world.row(child, row, as: type) { known[holder] = false }
        }
    }
}
