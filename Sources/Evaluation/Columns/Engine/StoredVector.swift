import CEL
import Columnar
import Policies

/// A column that is there as a whole, from which the vectors of some rows are taken.
final class StoredVector: Sendable {
    let column: Column
    let space: CodeSpace?
    /// For codes that number the words of the records rather than the entries of the policy: the entry of each.
    private let entries: [Int32]?
    /// Rows that are neither a value nor empty; nil for none.
    private let hindered: Bitmap?
    /// Whether every row has a value.
    let isComplete: Bool

    init(_ stored: StoredColumn, _ world: World) {
        column = stored.column
        switch (stored.column.storage, stored.kind) {
        case (.texts(_, let dictionary), _): (space, entries) = (.texts(Texts(dictionary)), nil)
        case (.codes, .row(let type)): (space, entries) = (.rows(type), nil)
        case (.codes, .grade): (space, entries) = (.catalog(.grade), world.catalog.positions(of: .grade))
        case (.codes, .competency): (space, entries) = (.catalog(.competency), world.catalog.positions(of: .competency))
        case (.codes, .training): (space, entries) = (.catalog(.training), world.catalog.positions(of: .training))
        default: (space, entries) = (nil, nil)
        }
        hindered = column.states.hindered
        isComplete = column.states.present.isFull
    }

    /// A column that the plan has computed.
    init(_ column: Column, space: CodeSpace?) {
        self.column = column
        self.space = space
        self.entries = nil
        self.hindered = column.states.hindered
        self.isComplete = column.states.present.isFull
    }

    /// The cells of rows: what is empty holds nothing.
    func vector(_ rows: Domain.Rows) -> Vector {
        if isComplete { return Vector(values(rows), count: rows.count) }
        let present: Bitmap
        let hindered: Bitmap?
        switch rows {
        case .range(let range):
            present = column.states.present.slice(range)
            hindered = self.hindered?.slice(range)
        case .list(let rows):
            present = column.states.present.gathered(rows)
            hindered = self.hindered?.gathered(rows)
        }
        let count = present.count
        let known = hindered.map { ~$0 }
        let empty = present.isFull ? nil : hindered.map { ~(present | $0) } ?? ~present
        return Vector(values(rows), count: count, known: known, empty: empty)
    }

    private func values(_ rows: Domain.Rows) -> Vector.Values {
        switch column.storage {
        case .ints(let values): .ints(Self.wide(values, rows))
        case .doubles(let values): .doubles(Self.pick(values, rows))
        case .bools(let bits):
            switch rows {
            case .range(let range): .bools(bits.slice(range))
            case .list(let rows): .bools(bits.gathered(rows))
            }
        case .dates(let values): .days(Self.pick(values, rows))
        case .texts(let codes, _): codesVector(Self.codes(codes, rows))
        case .codes(let codes): codesVector(Self.codes(codes, rows))
        }
    }

    private func codesVector(_ codes: [Int32]) -> Vector.Values {
        guard let space else { return .ints(Kernel.map(codes) { Int64($0) }) }
        guard let entries else { return .codes(codes, space) }
        return .codes(Kernel.gather(entries, codes), space)
    }

    private static func wide(_ values: Integers, _ rows: Domain.Rows) -> [Int64] {
        switch rows {
        case .range(let range): values.wide(in: range)
        case .list(let rows): values.wide(at: rows)
        }
    }

    private static func codes(_ values: Integers, _ rows: Domain.Rows) -> [Int32] {
        switch rows {
        case .range(let range): values.codes(in: range)
        case .list(let rows): values.codes(at: rows)
        }
    }

    private static func pick<Value>(_ values: [Value], _ rows: Domain.Rows) -> [Value] {
        switch rows {
        case .range(let range): Array(values[range])
        case .list(let rows): Kernel.gather(values, rows)
        }
    }
}
