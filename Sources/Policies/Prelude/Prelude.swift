import Diagnostics
import Schema
import YAMLTree

/// The views that ship with the program, for policies that do not define views of their names.
enum Prelude {
    /// Adds the views that the records can feed and whose names are free.
    static func add(to drafts: inout Drafts, _ reading: inout Reading) {
        let text = String(decoding: PackageResources.prelude_yaml, as: UTF8.self)
        let document = YAMLReader.read(SourceText(name: "prelude.yaml", text: text))
        guard let views = document.root?["views"]?.entries else { return }
        let form = ViewSection.form(isPrelude: true)
        for entry in views where isWanted(entry.name, drafts, reading) {
            let one = YAMLNode(mapping: [entry], range: entry.range)
            drafts.views += form.read(one, &reading) ?? []
        }
    }

    private static func isWanted(_ name: String, _ drafts: Drafts, _ reading: Reading) -> Bool {
        guard !reading.isDeclared(name, in: .table), let row = rowName(of: name), !reading.isDeclared(row, in: .row) else {
            return false
        }
        switch name {
        case "assessments": return hasRatings(drafts.tables)
        case "aims": return hasGrades(drafts.tables) && hasAssessments(drafts.views)
        default: return false
        }
    }

    private static func rowName(of view: String) -> String? {
        switch view {
        case "assessments": "assessment"
        case "aims": "aim"
        default: nil
        }
    }

    private static func hasGrades(_ tables: [TableDraft]) -> Bool {
        tables.contains { $0.id.id == "employees" && $0.row.id == "employee" && $0.has("grade", .grade) }
    }

    /// `ratings` of `employees`, with the fields that `assessments` reads.
    private static func hasRatings(_ tables: [TableDraft]) -> Bool {
        guard hasGrades(tables), let ratings = tables.first(where: { $0.id.id == "ratings" }) else { return false }
        return ratings.parent?.id == "employees" && ratings.has("competency", .competency) && ratings.has("score", .level)
            && (ratings.has("fiscal_year", .int) || ratings.has("fiscal_year", .fiscalYear))
    }

    /// A view `assessments` of each employee with the columns that `aims` reads.
    private static func hasAssessments(_ views: [View]) -> Bool {
        guard let view = views.first(where: { $0.id == "assessments" }), view.each.id == "employee",
            case .elements(let bindings) = view.kind, bindings.contains(where: { $0.name == "expectation" })
        else { return false }
        return ["score", "previous_score", "minimum"].allSatisfy { view.column($0) != nil }
    }
}

extension TableDraft {
    fileprivate func has(_ field: String, _ type: FieldType) -> Bool {
        fields.contains { $0.name.id == field && $0.schema.type == type }
    }
}
