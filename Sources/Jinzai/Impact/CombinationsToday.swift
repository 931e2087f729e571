import CivilTime
import Columnar
import Records
import Schema

/// Which combinations somebody in the records has.
struct CombinationsToday {
    private struct Rating: Hashable {
        let grade: String
        /// Nil for any.
        let competency: String?
        let level: Int
    }

    private var grades: Set<String> = []
    private var ratings: Set<Rating> = []
    private var years: [String: Set<Int>] = [:]

    init(dataset: Dataset, tables: CombinationTables, options: CheckOptions) {
        let words = dataset.schema.vocabulary
        guard let people = dataset.table(tables.root.id), let grade = people.column(named: tables.grade) else { return }
        let gradeOf = (0..<people.rowCount).map { row in grade.code(at: row).map { words.grades.codes[Int($0)] } }
        grades = Set(gradeOf.compactMap { $0 })
        if let date = tables.date, let column = people.column(named: date) {
            for (row, grade) in gradeOf.enumerated() {
                guard let grade, let day = column.dayNumber(at: row) else { continue }
                years[grade, default: []].insert(CivilDate(dayNumber: day).years(until: options.asOf))
            }
        }
        guard let rated = tables.rated, let records = dataset.table(rated.table.id),
            let competency = records.column(named: rated.competency)
        else { return }
        var holders: [Int32] = records.parentRows
        for table in rated.between.reversed() {
            let parents = dataset.table(table.id)?.parentRows ?? []
            holders = holders.map { parents.indices.contains(Int($0)) ? parents[Int($0)] : -1 }
        }
        for row in 0..<records.rowCount {
            guard holders.indices.contains(row), gradeOf.indices.contains(Int(holders[row])),
                let grade = gradeOf[Int(holders[row])]
            else { continue }
            let name = competency.code(at: row).map { words.competencies.codes[Int($0)] }
            for field in rated.levels {
                guard let level = records.column(named: field)?.int(at: row) else { continue }
                ratings.insert(Rating(grade: grade, competency: name, level: Int(level)))
                ratings.insert(Rating(grade: grade, competency: nil, level: Int(level)))
            }
        }
    }

    /// Whether somebody has the combination, as far as `level` and `years` matter.
    func have(_ combination: CombinationTrial.Combination, item: String?, level: Bool, years: Bool) -> Bool {
        guard grades.contains(combination.grade) else { return false }
        if level {
            let isRated = ratings.contains(Rating(grade: combination.grade, competency: item, level: combination.level))
            if !isRated { return false }
        }
        return !years || self.years[combination.grade]?.contains(combination.years) ?? false
    }
}
