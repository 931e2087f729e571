import CivilTime
import Columnar
import Diagnostics
import Policies
import Records
import Schema

/// The manifest that an inspection proposes, as YAML that a person edits.
package struct ManifestText {
    private let inspection: Inspection
    private let folder: String
    private let language: Language

    /// For the files of one folder.
    package init(_ inspection: Inspection, folder: String) {
        self.inspection = inspection
        self.folder = folder
        language = inspection.check.language
    }

    package func text() -> String {
        let inputs = inspection.dataset.inputs
        let files = inputs.indices.filter { RecordFiles.folder(of: inputs[$0].path) == folder && inputs[$0].table != nil }
        var text = comment(Self.head) + "files:\n" + files.map { file($0) }.joined()
        let covered = inspection.dataset.schema.tables.compactMap { coverage(of: $0) }
        if !covered.isEmpty { text += "\n" + comment(Self.coverage) + "coverage:\n" + covered.joined() }
        return text
    }

    private static let head = LocalizedText(
        ja: """
            記録の読み取り方。jinzai inspect が書きました。直すと、次から inspect も check もこれに従います。
            columns は「見出し: 項目」。使わない列は ~ とします。書いていない列は、これまでどおり見出しで判断します。
            """,
        en: """
            How these records are read, written by jinzai inspect. Correct it, and inspect and check will follow.
            columns says `header: field`; ~ for a column that is not to be used. Others are recognised by their headers as before.
            """)

    private static let coverage = LocalizedText(
        ja: """
            記録のそろっている範囲。from より前の年度と、departments にない所属については、行がなくても「していない」とはみなさず、不明とします。
            記録のそろっていない所属があれば、departments から消してください。
            """,
        en: """
            What is complete. For fiscal years before `from`, and for departments that are not listed, a row that is not there is
            unknown, never "not done". Remove departments whose records are not complete.
            """)

    private func comment(_ text: LocalizedText) -> String {
        text[language].split(separator: "\n").map { "# \($0)\n" }.joined()
    }

    private func file(_ index: Int) -> String {
        let file = inspection.dataset.inputs[index]
        var text = "  - file: \(quoted(RecordFiles.name(of: file.path)))\n"
        if let sheet = file.sheet { text += "    sheet: \(quoted(sheet))\n" }
        text += "    table: \(file.table ?? "")\n"
        if let line = file.headerLine { text += "    header_row: \(line)\n" }
        let columns = file.columns.flatMap { field, columns in
            columns.map { (number: $0.number, header: $0.header, field: field) }
        }
        .sorted { ($0.number, $0.field) < ($1.number, $1.field) }
        var known: Set<String> = []
        let lines = columns.filter { known.insert($0.header).inserted }.map { "      \(quoted($0.header)): \($0.field)\n" }
        let unused = file.ignored.filter { known.insert($0).inserted }.map { "      \(quoted($0)): ~\n" }
        if !lines.isEmpty || !unused.isEmpty { text += "    columns:\n" + (lines + unused).joined() }
        return text
    }

    /// Quoted so that YAML reads it as it is.
    private func quoted(_ text: String) -> String { JSONText.quoted(text) }

    /// What the files seem to cover; nil for a table that has no rows or stands alone.
    private func coverage(of table: TableSchema) -> String? {
        guard table.parent != nil, let rows = inspection.dataset.table(table.id), !rows.isImplied, rows.rowCount > 0 else {
            return nil
        }
        var text = "  \(table.id):\n"
        if let first = firstDay(of: table, rows) { text += "    from: \(first)\n" }
        let departments = self.departments(holding: table)
        if !departments.all.isEmpty {
            text += "    departments: [\(departments.all.map { quoted($0) }.joined(separator: ", "))]\n"
        }
        if !departments.without.isEmpty {
            let names = departments.without.joined(separator: ReportWords.comma(language))
            text += language == .ja ? "    # 行が一つもない所属: \(names)\n" : "    # departments without any row: \(names)\n"
        }
        return text == "  \(table.id):\n" ? nil : text
    }

    /// The first day of the first fiscal year that has a row.
    private func firstDay(of table: TableSchema, _ rows: RecordTable) -> CivilDate? {
        let start = inspection.check.policy.header.fiscalYearStart
        for field in table.fields {
            guard let column = rows.column(named: field.name) else { continue }
            let years: [Int]
            switch field.type {
            case .fiscalYear:
                years = (0..<rows.rowCount).compactMap {
                    column.state(at: $0) == .value ? column.int(at: $0).map { Int($0) } : nil
                }
            case .date:
                years = (0..<rows.rowCount).compactMap {
                    column.state(at: $0) == .value
                        ? column.dayNumber(at: $0).map { start.year(of: CivilDate(dayNumber: $0)) } : nil
                }
            default: continue
            }
            return years.min().flatMap { start.firstDay(of: $0) }
        }
        return nil
    }

    /// All departments in the order of their names, and those none of whose people has a row.
    private func departments(holding table: TableSchema) -> (all: [String], without: [String]) {
        var found: [String: Bool] = [:]
        var path = [table]
        while let parent = path.last?.parent.flatMap({ inspection.dataset.schema.table(named: $0) }) { path.append(parent) }
        guard let root = path.last, let people = inspection.dataset.table(root.id),
            let column = people.column(named: "department")
        else { return ([], []) }
        for row in 0..<people.rowCount where column.state(at: row) == .value {
            guard let department = column.text(at: row) else { continue }
            var rows = row..<row + 1
            for child in path.dropLast().reversed() {
                guard let table = inspection.dataset.table(child.id), let first = rows.first, let last = rows.last else {
                    rows = 0..<0
                    break
                }
                rows = table.rows(ofParent: first).lowerBound..<table.rows(ofParent: last).upperBound
            }
            found[department] = found[department, default: false] || !rows.isEmpty
        }
        return (found.keys.sorted(), found.filter { !$0.value }.keys.sorted())
    }
}
