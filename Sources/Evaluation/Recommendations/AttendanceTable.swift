import CEL
import CivilTime
import Columnar
import Policies

/// The table of trainings taken: the one whose rows are held by persons and name a training of the catalogue.
struct AttendanceTable: Sendable {
    private let world: World
    private let type: Int
    private let training: Int
    private let day: Int?
    /// The same as columns, where the table's cells stand in some.
    private let columns: AttendanceColumns?

    init?(world: World) {
        for table in world.tables where table.isSupplied {
            guard case .table = table.type.source, table.type.parent != nil else { continue }
            let fields = table.type.members.enumerated().filter { if case .field = $1.kind { true } else { false } }
            guard let training = fields.first(where: { $1.type == BuiltinTypes.training })?.offset else { continue }
            self.world = world
            self.type = table.type.index
            self.training = training
            self.day = fields.first { $1.type == .date }?.offset
            self.columns = AttendanceColumns(table, training: training, day: day, world.catalog)
            return
        }
        return nil
    }

    /// The last day on which a person completed a training, or any where none is named; nil for never. Without days in the records,
    /// the day of the run.
    func lastDay(of wanted: TrainingOffer? = nil, by person: RowValue) -> CivilDate? {
        let rows = world.rows(of: type, heldBy: Int(person.row), of: Int(person.typeIndex))
        if let columns { return columns.lastDay(of: wanted, in: rows, asOf: world.time.asOf) }
        var last: CivilDate?
        for index in rows {
            let row = RowValue(world: world, type: Int32(truncatingIfNeeded: type), row: Int32(truncatingIfNeeded: index))
            if let wanted {
                guard case .value(.object(let entry as CatalogEntry)) = row.cell(training), entry.id == wanted.id else {
                    continue
                }
            }
            guard let day else { return world.time.asOf }
            if case .value(.date(let completed)) = row.cell(day), completed <= world.time.asOf {
                last = last.map { max($0, completed) } ?? completed
            }
        }
        return last
    }
}

extension AttendanceTable {
    /// False where a person has no row for any of some trainings; true also where only a look at each row would tell.
    func mayHold(_ trainings: TrainingSet, _ person: RowValue) -> Bool {
        guard let columns else { return true }
        return columns.hold(anyOf: trainings, in: world.rows(of: type, heldBy: Int(person.row), of: Int(person.typeIndex)))
    }
}

/// The columns of the trainings taken, read without making a value of each cell.
private struct AttendanceColumns: Sendable {
    private let trainings: Column
    private let codes: Integers
    /// For each code of the records its position in the catalogue.
    private let positions: [Int32]
    /// The days with their column; nil where the records have none.
    private let days: (column: Column, numbers: [Int32])?

    /// Nil where a member is no column of the records.
    init?(_ table: RowTable, training: Int, day: Int?, _ catalog: Catalog) {
        guard case .stored(let stored) = table.members[training], case .codes(let codes) = stored.column.storage else {
            return nil
        }
        trainings = stored.column
        self.codes = codes
        positions = catalog.positions(of: .training)
        guard let day else {
            days = nil
            return
        }
        guard case .stored(let stored) = table.members[day], case .dates(let numbers) = stored.column.storage else { return nil }
        days = (stored.column, numbers)
    }

    func hold(anyOf wanted: TrainingSet, in rows: Range<Int>) -> Bool {
        rows.contains { trainings.states.present[$0] && wanted.contains(position: Int(positions[Int(codes[$0])])) }
    }

    func lastDay(of wanted: TrainingOffer?, in rows: Range<Int>, asOf: CivilDate) -> CivilDate? {
        var last: Int32?
        for row in rows {
            if let wanted {
                guard trainings.states.present[row], Int(positions[Int(codes[row])]) == wanted.position else { continue }
            }
            guard let days else { return asOf }
            guard days.column.states.present[row], days.numbers[row] <= asOf.dayNumber else { continue }
            last = max(last ?? .min, days.numbers[row])
        }
        return last.map { CivilDate(dayNumber: $0) }
    }
}
