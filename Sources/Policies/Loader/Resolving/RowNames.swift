import Diagnostics

/// Checks that nothing on a row has the name of something else on it: fields, child tables, columns, bindings and variables.
struct RowNames {
    /// By row name, then by name.
    private var names: [String: [String: SourceRange]] = [:]

    static func check(_ drafts: Drafts, _ reading: inout Reading) {
        var names = RowNames()
        for table in drafts.tables {
            for field in table.fields { names.add(field.name.id, at: field.name.range, to: table.row.id, &reading) }
        }
        let rows = Dictionary(drafts.tables.map { ($0.id.id, $0.row.id) }, uniquingKeysWith: { first, _ in first })
        for table in drafts.tables {
            if let parent = table.parent.flatMap({ rows[$0.id] }) {
                names.add(table.id.id, at: table.id.range, to: parent, &reading)
            }
        }
        for view in drafts.views where !view.isPrelude { names.add(view, &reading) }
        for variable in drafts.variables {
            names.add(variable.name, at: variable.nameRange, to: variable.rowName.id, &reading)
        }
    }

    private mutating func add(_ view: View, _ reading: inout Reading) {
        switch view.kind {
        case .elements(let expressions), .groups(let expressions):
            for bound in expressions { add(bound.name, at: bound.nameRange, to: view.rowName, &reading) }
        case .whole: break
        }
        for column in view.columns { add(column.name, at: column.nameRange, to: view.rowName, &reading) }
    }

    private mutating func add(_ name: String, at range: SourceRange, to row: String, _ reading: inout Reading) {
        guard let first = names[row]?[name] else {
            names[row, default: [:]][name] = range
            return
        }
        let related = Diagnostic.Related(LocalizedText(ja: "最初の定義はここ", en: "first defined here"), at: first)
        reading.report(PolicyDiagnostics.nameTaken.at(range, LocalizedText(row), LocalizedText(name), related: [related]))
    }
}
