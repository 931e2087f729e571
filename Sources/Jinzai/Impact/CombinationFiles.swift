import CivilTime
import Columnar
import Evaluation
import Policies
import Records
import Schema

/// Writes made-up people as files of records.
struct CombinationFiles {
    let tables: CombinationTables
    let policy: Policy
    let dataset: Dataset
    let options: CheckOptions

    /// One file for each table from the people's down to the ratings'.
    func files(for combinations: [CombinationTrial.Combination]) -> [(path: String, bytes: [UInt8])] {
        let people = combinations.enumerated().map { (id: tables.id($0), combination: $1) }
        var files = [file(tables.root, [], people.map { cells(of: $0.id, $0.combination) })]
        files += without.map { file($0, dataset.schema.ancestors(of: $0.id).reversed(), []) }
        guard let rated = tables.rated else { return files }
        var holders = [tables.root]
        for table in rated.between {
            let own = table.fields.map { typical($0, in: table) }
            files.append(file(table, holders, people.map { keys(holders, id: $0.id) + own }))
            holders.append(table)
        }
        let lines = people.flatMap { person in
            expected(person.combination.grade).map { competency in
                keys(holders, id: person.id)
                    + rated.table.fields.map { cell($0, rated, competency: competency, level: person.combination.level) }
            }
        }
        files.append(file(rated.table, holders, lines))
        return files
    }

    /// The tables of which made-up people have no rows: there are none, rather than none known.
    private var without: [TableSchema] {
        let used = [tables.root.id] + (tables.rated.map { $0.between.map(\.id) + [$0.table.id] } ?? [])
        return dataset.schema.tables.filter { $0.parent != nil && !used.contains($0.id) }
    }

    private func file(_ table: TableSchema, _ holders: [TableSchema], _ lines: [[String]]) -> (path: String, bytes: [UInt8]) {
        let header = holders.flatMap { holder in holder.key.map { "\(holder.rowName)_\($0)" } } + table.fields.map(\.name)
        let text = ([header] + lines).map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
        return ("\(table.files[0]).csv", Array(text.utf8))
    }

    private func quoted(_ cell: String) -> String { "\"" + cell.replacing("\"", with: "\"\"") + "\"" }

    private func cells(of id: String, _ combination: CombinationTrial.Combination) -> [String] {
        tables.root.fields.map { field in
            if field.name == tables.key.name { return id }
            if field.name == tables.grade { return combination.grade }
            if field.type == .date { return options.asOf.adding(years: -combination.years)?.description ?? "" }
            return typical(field, in: tables.root)
        }
    }

    private func cell(_ field: FieldSchema, _ rated: CombinationTables.Rated, competency: String, level: Int) -> String {
        if field.name == rated.competency { return competency }
        if rated.levels.contains(field.name) { return "\(level)" }
        return typical(field, in: rated.table)
    }

    /// The keys of the rows that hold a row of a made-up person.
    private func keys(_ holders: [TableSchema], id: String) -> [String] {
        holders.flatMap { holder in
            holder.key.map { name in
                holder.id == tables.root.id ? id : holder.field(named: name).map { typical($0, in: holder) } ?? ""
            }
        }
    }

    private func expected(_ grade: String) -> [String] { policy.expectations(ofGrade: grade).map(\.competency) }

    /// What the records most often say; the year that is looked at, and nothing for what names a row.
    private func typical(_ field: FieldSchema, in table: TableSchema) -> String {
        if field.type == .fiscalYear { return "\(year)" }
        if case .reference = field.type { return "" }
        guard !field.personal, let column = dataset.table(table.id)?.column(named: field.name) else { return "" }
        var counts: [String: Int] = [:]
        for row in 0..<column.count {
            let text =
                column.text(at: row) ?? column.int(at: row).map { "\($0)" } ?? column.bool(at: row).map { "\($0)" }
                ?? column.dayNumber(at: row).map { CivilDate(dayNumber: $0).description }
            if let text { counts[text, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? field.oneOf.first?.code ?? ""
    }

    private var year: Int { options.year ?? EvaluationTime.defaultYear(asOf: options.asOf, header: policy.header) }
}
