import CEL
import CivilTime
import Columnar
import Policies

/// The person that trainings are looked for.
struct Person {
    let row: RowValue
    let grades: GradeFields
    let attendances: AttendanceTable?

    /// The id of the person's grade; nil where the records have none.
    var grade: String? { grades.grade(of: row) }

    /// The day on which the training was taken, where that is still valid on a day.
    func held(_ training: TrainingOffer, on day: CivilDate) -> CivilDate? {
        guard let taken = attendances?.lastDay(of: training, by: row) else { return nil }
        guard let months = training.validMonths, let end = taken.adding(months: months) else { return taken }
        return day < end ? taken : nil
    }

    /// False where the person took none of some trainings, at any time.
    func mayHold(_ trainings: TrainingSet) -> Bool { attendances?.mayHold(trainings, row) ?? false }
}

/// Where the rows of tables have a grade: their fields of that type, of which the first that is filled in counts.
struct GradeFields: Sendable {
    private enum Field: Sendable {
        /// A column of the records, with the id of the grade for each of its codes.
        case column(Column, codes: Integers, ids: [String?])
        /// A member that is read as any other.
        case member(Int)
    }

    /// By table.
    private let fields: [[Field]]

    init(world: World) {
        let ids = world.policy.policy.grades.ids
        let idsByCode = world.catalog.positions(of: .grade).map { $0 < 0 ? nil : ids[Int($0)] }
        fields = world.tables.map { table in
            table.type.members.enumerated().compactMap { slot, member in
                guard case .field = member.kind, member.type == BuiltinTypes.grade else { return nil }
                guard case .stored(let stored) = table.members[slot], case .codes(let codes) = stored.column.storage,
                    case .grade = stored.kind
                else { return .member(slot) }
                return .column(stored.column, codes: codes, ids: idsByCode)
            }
        }
    }

    /// The id of the grade of a row; nil where it has none.
    func grade(of row: RowValue) -> String? {
        for field in fields[Int(row.typeIndex)] {
            switch field {
            case .column(let column, let codes, let ids):
                guard column.states.present[Int(row.row)], let id = ids[Int(codes[Int(row.row)])] else { continue }
                return id
            case .member(let slot):
                if case .value(.object(let grade as CatalogEntry)) = row.cell(slot) { return grade.id }
            }
        }
        return nil
    }
}

/// Some trainings of the catalogue, by their positions there.
struct TrainingSet: Sendable {
    private var isIn: [Bool]

    init(_ offers: [TrainingOffer], among count: Int) {
        isIn = Array(repeating: false, count: count)
        for offer in offers { isIn[offer.position] = true }
    }

    /// False for a position that is none.
    func contains(position: Int) -> Bool { isIn.indices.contains(position) && isIn[position] }
}
