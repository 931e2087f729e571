import Evaluation
import Policies

/// Says which rows a change adds: what an added row holds stands below it, and rows that differ in one field share a line.
struct AddedRowsBlock {
    /// The cells of one added row.
    private struct Row {
        let number: Int
        let cells: [ChangedCell]
        /// Where it is added: in an added row, or in a row of the records.
        let holder: Holder

        /// What tells it from a row that stands at the same place and has the same fields.
        func differences(from other: Row) -> Set<String>? {
            guard holder == other.holder, cells.map(\.field) == other.cells.map(\.field) else { return nil }
            return Set(zip(cells, other.cells).filter { $0.to.text != $1.to.text }.map(\.0.field))
        }
    }

    private struct Holder: Equatable {
        let table: String
        let added: Int?
        let subject: String
        let key: [String]
    }

    private let words: ChangeWords
    private let rows: [Row]

    init(_ change: SmallestChange, words: ChangeWords) {
        self.words = words
        rows = Set(change.cells.compactMap(\.addition)).sorted().compactMap { number in
            let cells = change.cells.filter { $0.addition == number }
            return cells.first.map { first in
                Row(
                    number: number, cells: cells,
                    holder: Holder(table: first.table, added: first.addedHolder, subject: first.subject.id, key: first.key))
            }
        }
    }

    func write(to page: inout TextPage) { write(heldBy: nil, indent: 4, &page) }

    private func write(heldBy holder: Int?, indent: Int, _ page: inout TextPage) {
        for group in groups(rows.filter { $0.holder.added == holder }) {
            page.entry(String(repeating: " ", count: indent) + "・", text(group), column: indent + 2)
            for row in group { write(heldBy: row.number, indent: indent + 2, &page) }
        }
    }

    /// Rows that can be told together: at the same place, in all of them the same but one field, and holding nothing.
    private func groups(_ rows: [Row]) -> [[Row]] {
        var groups: [[Row]] = []
        for row in rows {
            if let last = groups.last, !holdsRows(row), !last.contains(where: holdsRows), differingField(last + [row]) != nil {
                groups[groups.count - 1].append(row)
            } else {
                groups.append([row])
            }
        }
        return groups
    }

    private func holdsRows(_ row: Row) -> Bool { rows.contains { $0.holder.added == row.number } }

    /// The one field in which rows differ; nil where they differ in another number of fields, or in what they belong to.
    private func differingField(_ rows: [Row]) -> String? {
        guard let first = rows.first else { return nil }
        let differences = rows.dropFirst().map { $0.differences(from: first) }
        guard !differences.contains(nil) else { return nil }
        let fields = differences.reduce(into: Set<String>()) { $0.formUnion($1 ?? []) }
        return fields.count == 1 ? fields.first : nil
    }

    private func text(_ rows: [Row]) -> String {
        guard let first = rows.first, let cell = first.cells.first else { return "" }
        let differing = differingField(rows)
        let fields = first.cells.map { cell in
            let values = cell.field == differing ? self.values(of: cell.field, rows) : words.value(cell)
            let text = "\(words.field(cell)) "
            guard rows.count > 1, cell.field != differing else { return text + values }
            return text + words.words("いずれも \(values)", "\(values) in each")
        }
        return heading(cell, rows.count) + fields.joined(separator: ReportWords.comma(words.language))
    }

    private func values(of field: String, _ rows: [Row]) -> String {
        rows.flatMap { $0.cells.filter { $0.field == field } }.map { words.value($0) }.joined(separator: words.words("／", " / "))
    }

    private func heading(_ cell: ChangedCell, _ count: Int) -> String {
        let table = words.table(cell.table)
        if cell.addedHolder != nil {
            return words.words(
                "その行に「\(table)」が\(count)行：", "in that row, \(count == 1 ? "one row" : "\(count) rows") in \(table): ")
        }
        return words.words(
            "「\(table)」にもう\(count)行（\(words.row(cell))）：",
            "\(count == 1 ? "one more row" : "\(count) more rows") in \(table) (\(words.row(cell))): ")
    }
}
