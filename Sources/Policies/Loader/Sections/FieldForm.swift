import Diagnostics
import Schema
import YAMLTree

/// Reads the fields of a table.
enum FieldForm {
    private static let typeNames = [
        "string", "int", "double", "bool", "date", "fiscal_year", "level", "grade", "competency", "training", "reference",
    ]
    private static let type = Key("type", typeName, required: true, ja: "値の型", en: "what its cells hold")
    private static let to = Key(
        "to", .reference(.table), ja: "参照先の表（型が reference の場合）", en: "the table that a reference points to")
    private static let headers = Key(
        "headers", ValueForm<String>.text.oneOrMany, ja: "列見出し。`a + b` は二つの列をつなぐ",
        en: "headers of its column; `a + b` joins two columns with a slash")
    private static let optional = Key("optional", .boolean, ja: "空欄でもよいか", en: "whether its cells may be empty")
    private static let oneOf = Key("one_of", allowed, ja: "使える値とその表記", en: "the values it may have, and how files spell them")
    private static let personal = Key("personal", .boolean, ja: "個人を特定する情報か", en: "whether it says who somebody is")
    private static let sensitive = Key("sensitive", .boolean, ja: "取扱いに注意する情報か", en: "whether few may see it")
    private static let width = Key(
        "width", ValueForm<Int>.integer(in: 1...100), ja: "番号の桁数", en: "how many digits its codes have")
    private static let blank = Key("blank", blanks, ja: "空欄の理由を示す表記", en: "spellings of an empty cell that say why it is empty")

    static let fields = ValueForm<[FieldDraft]>.entries(
        named: .name,
        ObjectForm(keys: [
            type.declaration, to.declaration, width.declaration, optional.declaration, personal.declaration,
            sensitive.declaration, headers.declaration, oneOf.declaration, blank.declaration,
            CommonKeys.documentation.declaration,
        ]), build: build)

    private static func build(_ name: IDReference, _ fields: Fields, _ reading: inout Reading) -> FieldDraft? {
        let typeName = fields.value(type, &reading)
        let to = fields.value(Self.to, &reading)
        let headers = fields.value(Self.headers, &reading) ?? []
        let optional = fields.value(Self.optional, &reading) ?? false
        let oneOf = fields.value(Self.oneOf, &reading) ?? []
        let personal = fields.value(Self.personal, &reading) ?? false
        let sensitive = fields.value(Self.sensitive, &reading) ?? false
        let width = fields.value(Self.width, &reading)
        let blanks = fields.value(blank, &reading) ?? [:]
        let documentation = fields.value(CommonKeys.documentation, &reading)
        guard let typeName, let fieldType = fieldType(typeName, to: to, fields, &reading) else { return nil }
        let schema = FieldSchema(
            name: name.id, type: fieldType, headers: headers.map { HeaderPattern($0) }, optional: optional, oneOf: oneOf,
            personal: personal, sensitive: sensitive, width: width, blanks: blanks, documentation: documentation?.localized)
        return FieldDraft(name: name, schema: schema, to: to)
    }

    private static func fieldType(
        _ name: String, to: IDReference?, _ fields: Fields, _ reading: inout Reading
    ) -> FieldType? {
        if name == "reference" {
            if !fields.has(self.to) { reading.report(PolicyDiagnostics.referenceWithoutTable.at(fields.keyRange(type))) }
            return to.map { .reference(table: $0.id) }
        }
        if fields.has(self.to) { reading.report(PolicyDiagnostics.tableWithoutReference.at(fields.keyRange(self.to))) }
        switch name {
        case "int": return .int
        case "double": return .double
        case "bool": return .bool
        case "date": return .date
        case "fiscal_year": return .fiscalYear
        case "level": return .level
        case "grade": return .grade
        case "competency": return .competency
        case "training": return .training
        default: return .string
        }
    }

    private static let typeName = ValueForm<String>(shape: .choice(typeNames)) { node, reading in
        guard let scalar = node.expectScalar(&reading) else { return nil }
        if typeNames.contains(scalar.text) { return scalar.text }
        let meant = TypeName.meant(scalar.text, typeNames)
        let diagnostic = PolicyDiagnostics.notAType.at(scalar.contentRange, LocalizedText(scalar.text), .listing(typeNames))
        reading.report(diagnostic, meant: meant)
        return meant
    }

    /// A list of codes, or a mapping from codes to their spellings.
    private static let allowed: ValueForm<[AllowedValue]> = {
        let bare = ValueForm<String>.text.map { AllowedValue(code: $0) }.list
        let spelt = ValueForm<String>.text.oneOrMany.dictionary(keys: .key).map { entries in
            entries.map { AllowedValue(code: $0.name.id, spellings: $0.value) }
        }
        return ValueForm(shape: .either([bare.shape, spelt.shape])) { node, reading in
            node.items != nil ? bare.read(node, &reading) : spelt.read(node, &reading)
        }
    }()

    private static let spellings = ValueForm<String>.text.oneOrMany
    private static let notRated = Key("not_rated", spellings, ja: "未評価を表す表記", en: "spellings that mean not rated")
    private static let notApplicable = Key("not_applicable", spellings, ja: "対象外を表す表記", en: "spellings that mean not applicable")

    private static let blanks = ValueForm<[BlankReason: [String]]>.object(
        ObjectForm(keys: [notRated.declaration, notApplicable.declaration])
    ) { fields, reading in
        var blanks: [BlankReason: [String]] = [:]
        blanks[.notRated] = fields.value(notRated, &reading)
        blanks[.notApplicable] = fields.value(notApplicable, &reading)
        return blanks
    }
}
