import CEL
import Columnar
import Policies

/// Reads the people of a world, with the rows of the views `assessments` and `aims` that they hold.
struct PersonReader {
    private let world: World
    private let table: PersonTable
    private let assessments: RowType?
    private let aims: RowType?

    init(world: World, table: PersonTable) {
        self.world = world
        self.table = table
        assessments = world.policy.rowType(named: "assessment")
        aims = world.policy.rowType(named: "aim")
    }

    func people() -> [PersonDetail] {
        let count = world.tables[table.type].count
        let size = 256
        let parts = Parallel.concurrentMap(count: (count + size - 1) / size, threads: Parallel.threadCount) { part in
            (part * size..<min(count, (part + 1) * size)).map(person(row:))
        }
        return parts.flatMap(\.self)
    }

    private func person(row: Int) -> PersonDetail {
        let value = self.value(table.type, row)
        return PersonDetail(
            subject: value.subject, name: table.name.flatMap { value.text($0) },
            department: table.department.flatMap { value.text($0) }, grade: table.grade.flatMap { value.text($0) },
            assessments: held(assessments, by: row).compactMap(assessment), aims: held(aims, by: row).compactMap(aim))
    }

    private func held(_ type: RowType?, by row: Int) -> [RowValue] {
        guard let type, type.parent != nil else { return [] }
        return world.rows(of: type.index, heldBy: row, of: table.type).map { value(type.index, $0) }
    }

    private func assessment(_ row: RowValue) -> AssessmentDetail? {
        guard let competency = row.text("competency") else { return nil }
        return AssessmentDetail(
            competency: competency, minimum: row.level("minimum"), score: row.level("score"),
            previous: row.level("previous_score"))
    }

    private func aim(_ row: RowValue) -> AimDetail? {
        guard let competency = row.text("competency") else { return nil }
        return AimDetail(competency: competency, isCovered: row.truth("covered") ?? false, isReady: row.truth("ready"))
    }

    private func value(_ type: Int, _ row: Int) -> RowValue {
        RowValue(world: world, type: Int32(truncatingIfNeeded: type), row: Int32(truncatingIfNeeded: row))
    }
}

extension RowValue {
    /// What a member holds, as one text; nil for nothing.
    fileprivate func text(_ slot: Int) -> String? {
        guard case .value(let value) = cell(slot) else { return nil }
        let text = ValueText(world: world).data(value).plainText
        return text.isEmpty ? nil : text
    }

    fileprivate func text(_ member: String) -> String? { table.type.slot(of: member).flatMap { text($0) } }

    fileprivate func level(_ member: String) -> Int? {
        guard let slot = table.type.slot(of: member), case .value(let value) = cell(slot),
            case .int(let number) = ValueText(world: world).data(value)
        else { return nil }
        return Int(exactly: number)
    }

    fileprivate func truth(_ member: String) -> Bool? {
        guard let slot = table.type.slot(of: member), case .value(.bool(let truth)) = cell(slot) else { return nil }
        return truth
    }
}
