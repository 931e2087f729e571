import Diagnostics
import Schema

/// Follows the references between tables and fields of `records`.
enum TableResolver {
    /// The tables of the schema; what refers to nothing has been reported and is left out.
    static func resolve(_ drafts: [TableDraft], _ reading: inout Reading) -> [TableSchema] {
        let tables = Dictionary(drafts.map { ($0.id.id, $0) }, uniquingKeysWith: { first, _ in first })
        for draft in drafts { check(draft, tables, &reading) }
        checkParents(drafts, tables, &reading)
        return drafts.map { schema(of: $0) }
    }

    private static func schema(of draft: TableDraft) -> TableSchema {
        let names = Set(draft.fields.map(\.name.id))
        let period = draft.period.flatMap { pair in
            names.isSuperset(of: [pair.from.id, pair.to.id]) ? PeriodSchema(from: pair.from.id, to: pair.to.id) : nil
        }
        let wide = draft.wide.flatMap { pair in
            names.isSuperset(of: [pair.competency.id, pair.value.id])
                ? WideSchema(competency: pair.competency.id, value: pair.value.id) : nil
        }
        let only = draft.only.flatMap { choice in
            names.contains(choice.field.id) ? RowChoice(field: choice.field.id, values: choice.values.map(\.id)) : nil
        }
        return TableSchema(
            id: draft.id.id, rowName: draft.row.id, parent: draft.parent?.id,
            key: draft.key.map(\.id).filter { names.contains($0) }, files: draft.files, fields: draft.fields.map(\.schema),
            period: period, wide: wide, only: only, documentation: draft.documentation?.localized)
    }

    private static func check(_ draft: TableDraft, _ tables: [String: TableDraft], _ reading: inout Reading) {
        for name in draft.key { checkField(name, of: draft, &reading) }
        for name in draft.period.map({ [$0.from, $0.to] }) ?? [] { checkField(name, of: draft, &reading) }
        if let wide = draft.wide { check(wide, of: draft, &reading) }
        if let only = draft.only { check(only, of: draft, &reading) }
        for field in draft.fields {
            if let to = field.to, let table = tables[to.id], table.key.count != 1 {
                let related = Diagnostic.Related(LocalizedText(ja: "その表はここ", en: "that table is here"), at: table.id.range)
                reading.report(PolicyDiagnostics.unusableKey.at(to.range, LocalizedText(to.id), related: [related]))
            }
        }
    }

    private static func check(
        _ wide: (competency: IDReference, value: IDReference), of draft: TableDraft, _ reading: inout Reading
    ) {
        checkField(wide.value, of: draft, &reading)
        checkField(wide.competency, of: draft, &reading)
        if let field = draft.fields.first(where: { $0.name.id == wide.competency.id }), field.schema.type != .competency {
            reading.report(PolicyDiagnostics.wideWithoutCompetency.at(wide.competency.range, LocalizedText(wide.competency.id)))
        }
    }

    /// The values must be such as the field may have.
    private static func check(
        _ only: (field: IDReference, values: [IDReference]), of draft: TableDraft, _ reading: inout Reading
    ) {
        checkField(only.field, of: draft, &reading)
        guard let field = draft.fields.first(where: { $0.name.id == only.field.id }) else { return }
        let codes = field.schema.oneOf.map(\.code)
        for value in only.values where !codes.contains(value.id) {
            var diagnostic = PolicyDiagnostics.notAValue.at(
                value.range, LocalizedText(only.field.id), LocalizedText(value.id), .listing(codes))
            if let meant = Spelling.closestMatch(to: value.id, in: codes) { diagnostic.suggest(meant, at: value.range) }
            reading.report(diagnostic)
        }
    }

    private static func checkField(_ name: IDReference, of draft: TableDraft, _ reading: inout Reading) {
        let names = draft.fields.map(\.name.id)
        guard !names.contains(name.id) else { return }
        var diagnostic = PolicyDiagnostics.unknownField.at(
            name.range, LocalizedText(draft.id.id), LocalizedText(name.id), .listing(names))
        if let meant = Spelling.closestMatch(to: name.id, in: names) { diagnostic.suggest(meant, at: name.range) }
        reading.report(diagnostic)
    }

    /// Reports each circle of parents once, at its first table.
    private static func checkParents(
        _ drafts: [TableDraft], _ tables: [String: TableDraft], _ reading: inout Reading
    ) {
        var reported: Set<String> = []
        for draft in drafts where !reported.contains(draft.id.id) {
            var passed: [String] = []
            var next = draft.parent
            while let parent = next, !passed.contains(parent.id) {
                passed.append(parent.id)
                next = tables[parent.id]?.parent
            }
            guard passed.contains(draft.id.id), let place = draft.parent?.range else { continue }
            reading.report(PolicyDiagnostics.parentCycle.at(place, LocalizedText(draft.id.id)))
            reported.formUnion(passed)
        }
    }
}
