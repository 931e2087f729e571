import CEL
import CivilTime
import Columnar
import Policies

/// A row as an expression holds it.
struct RowValue: CELObject {
    /// Its cells may hold rows, so a row must not keep its world alive.
    unowned let world: World
    let typeIndex: Int32
    let row: Int32

    init(world: World, type: Int32, row: Int32) {
        self.world = world
        self.typeIndex = type
        self.row = row
    }

    var table: RowTable { world.tables[Int(typeIndex)] }

    var type: CELObjectType { table.objectType }

    func value(ofField slot: Int) -> CELResult {
        switch cell(slot) {
        case .value(let value): .value(value)
        case .absent: .unknown(UnknownSet(table.attribute(slot, Int(row))))
        case .unknown(let missing): .unknown(missing)
        case .error(let error): .error(error)
        }
    }

    func has(field slot: Int) -> CELResult {
        switch cell(slot) {
        case .value: return .value(.bool(true))
        case .absent(let state):
            guard state.isEmpty, table.type.members[slot].isOptional else {
                return .unknown(UnknownSet(table.attribute(slot, Int(row))))
            }
            return .value(.bool(false))
        case .unknown(let missing): return .unknown(missing)
        case .error(let error): return .error(error)
        }
    }

    func isSame(as other: any CELObject) -> Bool {
        guard let other = other as? RowValue else { return false }
        return row == other.row && typeIndex == other.typeIndex
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(typeIndex)
        hasher.combine(row)
    }

    /// What a member of the row holds.
    func cell(_ slot: Int) -> Cell {
        let row = Int(row)
        if let demand = world.demand { demand.note(self, slot) }
        switch table.members[slot] {
        case .stored(let stored): return cell(of: stored)
        case .absent(let state): return .absent(state)
        case .computed(let cells):
            return cells.content?.cell(ofRow: row) ?? world.demand?.cell(self, slot) ?? .absent(.notSupplied)
        case .ancestor(let type):
            return world.row(Int(typeIndex), row, as: type).map { .value(world.object(type, $0)) } ?? .absent(.notSupplied)
        case .children(let child, let missing):
            return missing.contains(row) ? .absent(.notSupplied) : children(child, slot)
        case .group(let type, let links):
            guard let links = links.content else { return .absent(.notSupplied) }
            if let why = links.unknown[row] { return why.cell }
            let group = links.group(of: row)
            return group < 0 ? .absent(.notApplicable) : .value(world.object(type, Int(group)))
        }
    }

    private func cell(of stored: StoredColumn) -> Cell {
        let row = Int(row)
        guard stored.column.states.present[row] else { return .absent(stored.column.state(at: row)) }
        switch stored.column.storage {
        case .ints(let values): return .value(.int(values[row]))
        case .doubles(let values): return .value(.double(values[row]))
        case .bools(let values): return .value(.bool(values[row]))
        case .dates(let values): return .value(.date(CivilDate(dayNumber: values[row])))
        case .texts(let codes, let dictionary): return .value(.string(dictionary[codes.code(at: row)]))
        case .codes(let codes):
            let code = codes.code(at: row)
            switch stored.kind {
            case .plain: return .value(.int(Int64(code)))
            case .grade: return .value(world.catalog.grade(ofTerm: code))
            case .competency: return .value(world.catalog.competency(ofTerm: code))
            case .training: return .value(world.catalog.training(ofTerm: code))
            case .row(let type): return .value(world.object(type, Int(code)))
            }
        }
    }

    /// The list of the rows of a type that this row holds.
    private func children(_ child: Int, _ slot: Int) -> Cell {
        if let why = world.missing(child, heldBy: Int(row), of: Int(typeIndex)) { return why.cell }
        guard world.tables[child].isSupplied else { return .absent(.notSupplied) }
        let rows = world.rows(of: child, heldBy: Int(row), of: Int(typeIndex))
        let (world, first) = (world, rows.lowerBound)
        return .value(.list(CELList(count: rows.count) { world.object(child, first + $0) }))
    }
}

extension World {
    /// Why it is not known which rows of a type a row holds; nil where it is known.
    fileprivate func missing(_ child: Int, heldBy row: Int, of holder: Int) -> Hindrance? {
        var missing: Hindrance?
        if let uncertain = tables[child].layout.content?.uncertain, !uncertain.isEmpty {
            for held in rows(of: child, heldBy: row, of: holder) {
                if let why = uncertain[held] { missing.merge(why) }
            }
        }
        // A view's rows are as complete as the rows that it is made from.
        guard missing == nil, case .view = tables[child].type.source, let parent = tables[child].type.parent, parent != holder,
            let slot = tables[holder].childSlot(of: parent)
        else { return missing }
        let list = RowValue(world: self, type: Int32(truncatingIfNeeded: holder), row: Int32(truncatingIfNeeded: row)).cell(slot)
        switch list {
        case .absent: return .missing(UnknownSet(tables[holder].attribute(slot, row)))
        case .unknown(let why): return .missing(why)
        case .error(let error): return .error(error)
        case .value: return nil
        }
    }
}

extension RowTable {
    /// The member that lists the rows of a type.
    fileprivate func childSlot(of child: Int) -> Int? {
        type.members.firstIndex { $0.kind == .children(child) }
    }
}
