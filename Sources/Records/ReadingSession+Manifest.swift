import CivilTime
import Columnar
import Schema

/// What is written down about files, and for which year it is looked at.
struct ManifestReading: Sendable {
    let manifest: DatasetManifest
    let yearStart: CivilDate?

    /// How a file or sheet is read; nil if nothing is written about it.
    func entry(_ place: CellPlace) -> DatasetManifest.File? {
        manifest.file(named: RecordFiles.name(of: place.file), sheet: place.sheet)
    }
}

extension ReadingSession {
    /// The index of the table that a file is said to belong to.
    func table(of entry: DatasetManifest.File?) -> Int? {
        entry.flatMap { entry in schema.tables.firstIndex { $0.id == entry.table } }
    }

    /// Reads columns as what they are said to mean.
    func apply(_ entry: DatasetManifest.File, _ headers: [String], _ plan: SourcePlan, _ columns: inout [[Int]?]) {
        let said = entry.columns.compactMap { header, field in
            headers.firstIndex { WordForm.key(of: $0) == WordForm.key(of: header) }.map { (column: $0, field: field) }
        }
        let taken = Set(said.map(\.column))
        for (number, target) in plan.targets.enumerated() {
            let own = said.filter { $0.field == target.linkName }.map(\.column)
            if !own.isEmpty {
                columns[number] = own
            } else if let found = columns[number], found.contains(where: { taken.contains($0) }) {
                columns[number] = nil
            }
        }
    }

    /// The rows of a table's parent whose lists are known; nil if all are.
    func coverage(of table: AssembledTable, in tables: [String: AssembledTable]) -> Bitmap? {
        guard let said = manifest?.manifest.coverage[table.schema.id], let id = table.schema.parent, let parent = tables[id]
        else {
            return table.coverage
        }
        let count = parent.origins.count
        var covered = table.coverage ?? Bitmap(repeating: true, count: count)
        if let from = said.from, let start = manifest?.yearStart, from > start {
            return Bitmap(repeating: false, count: count)
        }
        guard let departments = said.departments else { return covered }
        for row in 0..<count where covered[row] {
            let department = department(of: row, in: parent, tables)
            if let department, !departments.contains(department) { covered[row] = false }
        }
        return covered
    }

    /// The department of a row, or of the one that holds it; nil if none is known.
    private func department(of row: Int, in table: AssembledTable, _ tables: [String: AssembledTable]) -> String? {
        if let slot = table.schema.slot(of: "department"), let column = table.columns[slot] {
            return column.state(at: row) == .value ? column.text(at: row) : nil
        }
        guard let id = table.schema.parent, let parent = tables[id], let holder = table.groups?.parent(of: row) else {
            return nil
        }
        return department(of: holder, in: parent, tables)
    }
}
