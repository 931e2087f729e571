import CEL
import CivilTime
import Policies

/// The person that trainings are looked for.
struct Person {
    private let row: RowValue
    private let attendances: AttendanceTable?

    init(context: RowContext, attendances: AttendanceTable?) {
        self.row = context.rowValue.person
        self.attendances = attendances
    }

    /// The id of the person's grade; nil where the records have none.
    var grade: String? {
        for (slot, member) in row.table.type.members.enumerated() {
            guard case .field = member.kind, member.type == BuiltinTypes.grade else { continue }
            if case .value(.object(let grade as CatalogEntry)) = row.cell(slot) { return grade.id }
        }
        return nil
    }

    /// The day on which the training was taken, where that is still valid on a day.
    func held(_ training: TrainingOffer, on day: CivilDate) -> CivilDate? {
        guard let taken = attendances?.lastDay(of: training.id, by: row) else { return nil }
        guard let months = training.validMonths, let end = taken.adding(months: months) else { return taken }
        return day < end ? taken : nil
    }
}

/// The table of trainings taken: the one whose rows are held by persons and name a training of the catalogue.
struct AttendanceTable {
    private let world: World
    private let type: Int
    private let training: Int
    private let day: Int?

    init?(world: World) {
        for table in world.tables where table.isSupplied {
            guard case .table = table.type.source, table.type.parent != nil else { continue }
            let fields = table.type.members.enumerated().filter { if case .field = $1.kind { true } else { false } }
            guard let training = fields.first(where: { $1.type == BuiltinTypes.training })?.offset else { continue }
            self.world = world
            self.type = table.type.index
            self.training = training
            self.day = fields.first { $1.type == .date }?.offset
            return
        }
        return nil
    }

    /// The last day on which a person completed a training, or any where none is named; nil for never. Without days in the records,
    /// the day of the run.
    func lastDay(of wanted: String? = nil, by person: RowValue) -> CivilDate? {
        var last: CivilDate?
        for index in world.rows(of: type, heldBy: Int(person.row), of: Int(person.typeIndex)) {
            let row = RowValue(world: world, type: Int32(truncatingIfNeeded: type), row: Int32(truncatingIfNeeded: index))
            if let wanted {
                guard case .value(.object(let entry as CatalogEntry)) = row.cell(training), entry.id == wanted else { continue }
            }
            guard let day else { return world.time.asOf }
            if case .value(.date(let completed)) = row.cell(day), completed <= world.time.asOf {
                last = last.map { max($0, completed) } ?? completed
            }
        }
        return last
    }
}
