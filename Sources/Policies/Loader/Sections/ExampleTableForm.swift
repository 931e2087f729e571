import Diagnostics
import YAMLTree

/// Reads what tables of examples have in common: the columns, and the rows with a cell for each.
///
/// ```yaml
/// - name: around five years
///   given: {to: null, employee: {appointment: regular}}
///   columns: [from,       expect]
///   rows:
///     - [2020-04-01, unmet]
///     - [2020-04-02, met]
/// ```
enum ExampleTableForm {
    static let columns = Key(
        "columns", ValueForm<IDReference>.key.list, required: true, ja: "列の名前。項目は employee.grade のように書ける",
        en: "the columns: fields, as employee.grade, and what is expected")
    static let rows = Key("rows", row.list, required: true, ja: "行。列ごとに値を一つ", en: "the rows, with a cell for each column")
    static let given = Key("given", ExampleForms.givenMap, ja: "すべての行に共通の値", en: "what all rows share")

    /// A column: its name as typed, and the keys that its dots separate.
    struct Column {
        let id: String
        let range: SourceRange
        let path: [String]

        init(_ name: IDReference) {
            id = name.id
            range = name.range
            path = name.id.split(separator: ".").map(String.init)
        }
    }

    /// Whether an example is a table of examples; one of the two keys may be misspelt.
    static func isTable(_ node: YAMLNode) -> Bool {
        node.entries?.contains { $0.key.hasText(rows.name) || $0.key.hasText(columns.name) } ?? false
    }

    /// The word of a cell whose field is not to be given at all.
    static let notSupplied = "not-supplied"

    private static let row = ValueForm<[YAMLNode]>(shape: .list(.anything)) { node, reading in node.expectItems(&reading) }

    /// The rows of a table as far as they have a cell for each column; others are reported.
    static func cells(_ fields: Fields, _ reading: inout Reading) -> (columns: [Column], rows: [[YAMLNode]])? {
        let columns = fields.value(Self.columns, &reading)
        let rows = fields.value(Self.rows, &reading)
        guard let columns, let rows else { return nil }
        for (index, column) in columns.enumerated() where columns[..<index].contains(where: { $0.id == column.id }) {
            reading.report(PolicyDiagnostics.columnTwice.at(column.range, LocalizedText(column.id)))
            return nil
        }
        let complete = rows.filter { row in
            guard row.count != columns.count else { return true }
            let place = row.last.map { $0.range } ?? fields.keyRange(Self.rows)
            reading.report(
                PolicyDiagnostics.rowLength.at(place, LocalizedText(String(row.count)), LocalizedText(String(columns.count))))
            return false
        }
        return (columns.map { Column($0) }, complete)
    }

    /// What a row gives: the defaults with the values of its cells, each at the path that its column names.
    static func given(_ defaults: GivenValue?, _ cells: [(column: Column, node: YAMLNode)], range: SourceRange) -> GivenValue {
        var result = defaults ?? .map([], range)
        for (column, node) in cells {
            let value = GivenValue(node)
            if case .text(notSupplied, isQuoted: false, _) = value {
                result.remove(column.path[...])
            } else {
                result.set(column.path[...], to: value, column.range)
            }
        }
        return result
    }
}

extension GivenValue {
    /// The same with another value at a path of keys; the maps on the way are made where they are missing.
    mutating func set(_ path: ArraySlice<String>, to value: GivenValue, _ keyRange: SourceRange) {
        guard let key = path.first else {
            self = value
            return
        }
        var entries: [GivenEntry] = if case .map(let entries, _) = self { entries } else { [] }
        let position = entries.firstIndex { $0.key == key } ?? entries.count
        var inner = position < entries.count ? entries[position].value : .map([], keyRange)
        inner.set(path.dropFirst(), to: value, keyRange)
        let entry = GivenEntry(key: key, keyRange: keyRange, value: inner)
        if position < entries.count { entries[position] = entry } else { entries.append(entry) }
        self = .map(entries, range)
    }

    /// The same without what stands at a path of keys.
    mutating func remove(_ path: ArraySlice<String>) {
        guard let key = path.first, case .map(var entries, let range) = self,
            let position = entries.firstIndex(where: { $0.key == key })
        else { return }
        if path.count == 1 {
            entries.remove(at: position)
        } else {
            var inner = entries[position].value
            inner.remove(path.dropFirst())
            entries[position] = GivenEntry(key: key, keyRange: entries[position].keyRange, value: inner)
        }
        self = .map(entries, range)
    }
}
