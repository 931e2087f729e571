import CivilTime
package import Diagnostics
package import Schema
import YAMLTree

/// Reads `dataset.yaml`: `files` with how each is read, `coverage` with what each table is complete in.
package enum ManifestForm {
    /// The manifest of a text, and what is wrong with it, sorted by place.
    package static func read(_ source: SourceText) -> (manifest: DatasetManifest, diagnostics: [Diagnostic]) {
        var reading = Reading()
        let document = YAMLReader.read(source)
        reading.report(document.diagnostics)
        let manifest = document.root.flatMap { form.read($0, &reading) } ?? DatasetManifest()
        return (manifest, reading.diagnostics.sortedByPlace())
    }

    private static let name = Key("file", .text, required: true, ja: "ファイルの名前", en: "the name of the file")
    private static let sheet = Key("sheet", .text, ja: "シートの名前", en: "the name of the sheet")
    private static let table = Key("table", .text, required: true, ja: "どの表か", en: "the table that it belongs to")
    private static let headerRow = Key("header_row", .positive, ja: "見出しの行", en: "the row of headers")
    private static let columns = Key(
        "columns", ValueForm<String>.text.nullable.dictionary(keys: .key), ja: "見出しと項目の対応。使わない列は ~",
        en: "headers and the fields that they mean; ~ for a column that is not used")

    private static let file = ValueForm<DatasetManifest.File>.object(
        ObjectForm(keys: [name.declaration, sheet.declaration, table.declaration, headerRow.declaration, columns.declaration])
    ) { fields, reading in
        let name = fields.value(Self.name, &reading)
        let sheet = fields.value(Self.sheet, &reading)
        let table = fields.value(Self.table, &reading)
        let headerRow = fields.value(Self.headerRow, &reading)
        let columns = fields.value(Self.columns, &reading) ?? []
        guard let name, let table else { return nil }
        return DatasetManifest.File(
            name: name, sheet: sheet, table: table, headerRow: headerRow, columns: columns.map { ($0.name.id, $0.value) })
    }

    private static let from = Key("from", .date, ja: "そろっている最初の日", en: "the first day from which on all rows are there")
    private static let departments = Key(
        "departments", ValueForm<String>.text.list, ja: "記録のそろっている所属", en: "the departments of which all rows are there")

    private static let coverageForm = ValueForm<DatasetManifest.Coverage>.object(
        ObjectForm(keys: [from.declaration, departments.declaration])
    ) { fields, reading in
        let from = fields.value(Self.from, &reading)
        let departments = fields.value(Self.departments, &reading)
        return DatasetManifest.Coverage(from: from, departments: departments.map { Set($0) })
    }

    private static let files = Key("files", file.list, ja: "ファイルごとの読み取り方", en: "how each file is read")
    private static let coverage = Key(
        "coverage", coverageForm.dictionary(keys: .key), ja: "表ごとの、記録のそろっている範囲", en: "what each table is complete in")

    private static let form = ValueForm<DatasetManifest>.object(ObjectForm(keys: [files.declaration, coverage.declaration])) {
        fields, reading in
        let files = fields.value(Self.files, &reading) ?? []
        let coverage = fields.value(Self.coverage, &reading) ?? []
        return DatasetManifest(
            files: files, coverage: Dictionary(coverage.map { ($0.name.id, $0.value) }, uniquingKeysWith: { first, _ in first }))
    }
}
