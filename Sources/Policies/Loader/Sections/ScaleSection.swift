import Diagnostics

/// Reads `scale`.
enum ScaleSection {
    private static let levels = Key("levels", levelsForm, required: true, ja: "段階とその意味", en: "the levels and what they mean")

    static let form = ValueForm<Scale>.object(
        ObjectForm(keys: [CommonKeys.clause.declaration, levels.declaration])
    ) { fields, reading in
        let clauses = fields.value(CommonKeys.clause, &reading) ?? []
        guard let levels = fields.value(Self.levels, &reading) else { return nil }
        if !levels.contains(where: \.meets) {
            reading.report(PolicyDiagnostics.noLevelMeets.at(fields.keyRange(Self.levels)))
        }
        return Scale(clauses: clauses, levels: levels.sorted { $0.level < $1.level }, range: fields.range)
    }

    private static let label = Key("label", .localized, required: true, ja: "段階の名前", en: "what the level is called")
    private static let meets = Key("meets", .boolean, ja: "期待を満たす段階か", en: "whether it meets what is expected")
    private static let severity = Key(
        "severity", ValueForm<FindingSeverity>.choice, ja: "満たさない場合の重さ", en: "how much a rating at this level weighs")

    private static let levelsForm = ValueForm<[ScaleLevel]>.entries(
        named: .numberKey, ObjectForm(keys: [label.declaration, meets.declaration, severity.declaration])
    ) { number, fields, reading in
        let label = fields.value(Self.label, &reading)
        let meets = fields.value(Self.meets, &reading) ?? false
        let severity = fields.value(Self.severity, &reading)
        guard let level = ScalarText.integer(number.id).flatMap({ Int(exactly: $0) }) else {
            reading.report(PolicyDiagnostics.notAnInteger.at(number.range, LocalizedText(number.id)))
            return nil
        }
        return label.map { ScaleLevel(level: level, label: $0, meets: meets, severity: severity, range: fields.range) }
    }
}
