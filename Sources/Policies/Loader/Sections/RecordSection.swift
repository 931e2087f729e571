import Diagnostics
import Schema
import YAMLTree

/// A table before its references to other tables and fields are followed.
struct TableDraft: Sendable {
    let id: IDReference
    let row: IDReference
    let parent: IDReference?
    let key: [IDReference]
    let files: [String]
    let fields: [FieldDraft]
    let period: (from: IDReference, to: IDReference)?
    let wide: (competency: IDReference, value: IDReference)?
    let only: (field: IDReference, values: [IDReference])?
    let documentation: PolicyText?
    let range: SourceRange
}

/// A field of a table, with the place of its name.
struct FieldDraft: Sendable {
    let name: IDReference
    let schema: FieldSchema
    /// The table that it refers to.
    let to: IDReference?
}

/// Reads `records`.
enum RecordSection {
    private static let row = Key(
        "row", .name(declaring: .row), required: true, ja: "一行の呼び名", en: "what one row is called in expressions")
    private static let parent = Key(
        "of", .reference(.table, isEssential: true), ja: "親の表", en: "the table whose rows hold these rows")
    private static let key = Key(
        "key", ValueForm<IDReference>.key.oneOrMany, ja: "行を特定する項目", en: "the fields that identify a row, within its parent")
    private static let files = Key(
        "files", ValueForm<String>.text.oneOrMany, ja: "ファイルやリストの名前", en: "names of its file, or of its list in a parent")
    private static let fields = Key("fields", FieldForm.fields, required: true, ja: "項目", en: "its fields")
    private static let period = Key(
        "period", periodForm, ja: "行の有効期間を示す項目", en: "the fields that bound the time in which a row holds")
    private static let wide = Key("wide", wideForm, ja: "能力ごとに列がある形のデータ", en: "how one column for each competency is read")
    private static let only = Key("only", onlyForm, ja: "ファイルの行のうち、この表に含めるもの", en: "which rows of the files belong to the table")

    static let form = ValueForm<[TableDraft]>.entries(
        named: .name(declaring: .table),
        ObjectForm(keys: [
            row.declaration, parent.declaration, key.declaration, files.declaration, fields.declaration, period.declaration,
            wide.declaration, only.declaration, CommonKeys.documentation.declaration,
        ]), build: build)

    private static func build(_ id: IDReference, _ values: Fields, _ reading: inout Reading) -> TableDraft? {
        let row = values.value(Self.row, &reading)
        let parent = values.value(Self.parent, &reading)
        let key = values.value(Self.key, &reading) ?? []
        let files = values.value(Self.files, &reading) ?? []
        let fields = values.value(Self.fields, &reading)
        let period = values.value(Self.period, &reading)
        let wide = values.value(Self.wide, &reading)
        let only = values.value(Self.only, &reading)
        let documentation = values.value(CommonKeys.documentation, &reading)
        guard let row, let fields else { return nil }
        if ExpressionName.scope.contains(row.id) {
            reading.report(PolicyDiagnostics.reservedName.at(row.range, LocalizedText(row.id)))
        }
        return TableDraft(
            id: id, row: row, parent: parent, key: key, files: files, fields: fields, period: period.map { ($0.0, $0.1) },
            wide: wide.map { ($0.0, $0.1) }, only: only.map { ($0.0, $0.1) }, documentation: documentation, range: values.range)
    }

    private static let periodForm = pair(
        "from", "to", .key, ja: ("始まりの日の項目", "終わりの日の項目"), en: ("the field with the first day", "the field with the last day"))
    private static let wideForm = pair(
        "competency", "value", .key, ja: ("見出しが表す能力の項目", "列の値が入る項目"),
        en: ("the field that the headers name", "the field that the cells fill"))
    private static let onlyForm = pair(
        "field", "one_of", ValueForm<IDReference>.key.oneOrMany, ja: ("行を見分ける項目", "含める行の値。空欄の行も含める"),
        en: (
            "the field that tells the rows apart", "its values in the rows that are taken; rows where it is empty are taken too"
        ))

    /// A field under the first key, and what `form` reads under the second.
    private static func pair<Value>(
        _ first: String, _ second: String, _ form: ValueForm<Value>, ja: (String, String), en: (String, String)
    ) -> ValueForm<(IDReference, Value)> {
        let first = Key(first, .key, required: true, ja: ja.0, en: en.0)
        let second = Key(second, form, required: true, ja: ja.1, en: en.1)
        return ValueForm<(IDReference, Value)>.object(
            ObjectForm(keys: [first.declaration, second.declaration])
        ) { fields, reading in
            let left = fields.value(first, &reading)
            let right = fields.value(second, &reading)
            guard let left, let right else { return nil }
            return (left, right)
        }
    }
}
