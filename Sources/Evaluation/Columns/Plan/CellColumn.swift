import CEL
import CivilTime
import Columnar
import Policies

/// Collects the cells of one member of a view into a column, and those that have no value beside it.
struct CellColumn {
    private let type: CELType
    private let world: World
    private var builder: ColumnBuilder
    private var space: CodeSpace?
    /// Cells that say more than that there is no value.
    private var exceptions: [Int: Cell] = [:]
    /// Set where a value turned up that the column cannot hold.
    private(set) var isBroken = false

    /// `space`: what its codes stand for, where that is known beforehand.
    init(_ type: CELType, space: CodeSpace? = nil, world: World) {
        self.type = Lowering.unwrapped(type).type
        self.world = world
        self.space = space
        self.builder = ColumnBuilder(Self.kind(self.type, space))
    }

    private static func kind(_ type: CELType, _ space: CodeSpace?) -> ColumnBuilder.Kind {
        if case .texts? = space { return .code }
        return switch type {
        case .bool: .bool
        case .int: .int
        case .double: .double
        case .date: .date
        case .string: .text
        default: .code
        }
    }

    var count: Int { builder.count }

    mutating func append(_ cell: Cell) {
        switch cell {
        case .value(let value): append(value)
        case .absent(let state): builder.append(absent: state)
        case .unknown, .error:
            exceptions[builder.count] = cell
            builder.append(absent: .unreadable)
        }
    }

    mutating func append(_ value: CELValue) {
        switch (value, builder.kind) {
        case (.bool(let value), .bool): builder.append(value)
        case (.int(let value), .int): builder.append(value)
        case (.double(let value), .double): builder.append(value)
        case (.date(let value), .date): builder.append(value)
        case (.string(let value), .text): builder.append(code: builder.code(of: value))
        case (.string(let value), .code):
            guard case .texts(let texts)? = space, let code = texts.dictionary.code(of: value) else { return fail() }
            builder.append(code: code)
        case (.object(let entry as CatalogEntry), .code): append(entry.position, in: .catalog(entry.kind))
        case (.object(let row as RowValue), .code): append(row.row, in: .rows(Int(row.typeIndex)))
        default: fail()
        }
    }

    /// Appends a code; all codes of a column stand in one space.
    mutating func append(_ code: Int32, in own: CodeSpace) {
        if space == nil { space = own }
        guard space?.isSame(as: own) == true else { return fail() }
        builder.append(code: code)
    }

    /// Appends codes that stand in one space.
    mutating func append(_ codes: [Int32], in own: CodeSpace) {
        if space == nil, builder.kind == .code { space = own }
        if let space, space.isSame(as: own) { return builder.append(codes: codes, count: codes.count) }
        for code in codes {
            if let value = own.value(of: code, in: world) { append(value) } else { fail() }
        }
    }

    private mutating func fail() {
        isBroken = true
        builder.append(absent: .unreadable)
    }

    /// The column for vectors, and the cells for the reference interpreter.
    func finished() -> (cells: ComputedCells, column: MemberColumn) {
        let column = builder.finished()
        var space = space
        if case .texts(_, let dictionary) = column.storage { space = .texts(Texts(dictionary)) }
        let stored = StoredVector(column, space: space)
        let cells = ComputedCells { [exceptions, unowned world] row in exceptions[row] ?? stored.cell(ofRow: row, in: world) }
        return (cells, .column(stored))
    }
}

extension StoredVector {
    /// One cell, as the reference interpreter reads it.
    func cell(ofRow row: Int, in world: World) -> Cell {
        guard column.states.present[row] else { return .absent(column.states[row]) }
        switch column.storage {
        case .doubles(let values): return .value(.double(values[row]))
        case .bools(let bits): return .value(.bool(bits[row]))
        case .dates(let values): return .value(.date(CivilDate(dayNumber: values[row])))
        case .texts(let codes, let dictionary): return .value(.string(dictionary[codes.code(at: row)]))
        case .codes(let codes): return space?.value(of: codes.code(at: row), in: world).map { .value($0) } ?? .absent(.unreadable)
        case .ints(let values): return .value(.int(values[row]))
        }
    }
}
