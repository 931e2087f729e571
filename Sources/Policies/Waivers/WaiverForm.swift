import CivilTime
import Diagnostics
import YAMLTree

/// Reads `waivers: [{rule: …, subject: …, reason: …, approved_by: …, from: …, until: …}]`.
enum WaiverForm {
    private static let rule = Key("rule", .key, required: true, ja: "ルールの識別子", en: "the id of the rule")
    private static let subject = Key(
        "subject", .text, required: true, ja: "職員番号、またはグループのキー", en: "the employee's number, or the key of a group")
    private static let item = Key("item", .text, ja: "何についてか。なければすべて", en: "which thing of the subject; all if left out")
    private static let reason = Key("reason", .text, required: true, ja: "理由", en: "why")
    private static let approvedBy = Key("approved_by", .text, required: true, ja: "承認者", en: "who approved it")
    private static let from = Key("from", ValueForm<CivilDate>.date.located, required: true, ja: "始まりの日", en: "the first day")
    private static let until = Key("until", ValueForm<CivilDate>.date.located, required: true, ja: "終わりの日", en: "the last day")

    private static let waiver = ValueForm<WaiverDraft>.object(
        ObjectForm(keys: [
            rule.declaration, subject.declaration, item.declaration, reason.declaration, approvedBy.declaration,
            from.declaration, until.declaration,
        ])
    ) { fields, reading in
        let rule = fields.value(Self.rule, &reading)
        let subject = fields.value(Self.subject, &reading)
        let item = fields.value(Self.item, &reading)
        let reason = fields.value(Self.reason, &reading)
        let approvedBy = fields.value(Self.approvedBy, &reading)
        let from = fields.value(Self.from, &reading)
        let until = fields.value(Self.until, &reading)
        guard let rule, let subject, let reason, let approvedBy, let from, let until else { return nil }
        let waiver = Waiver(
            rule: rule.id, subject: subject, item: item, reason: reason, approvedBy: approvedBy, from: from.value,
            until: until.value, range: fields.visibleRange)
        return WaiverDraft(waiver: waiver, rule: rule, until: until.range)
    }

    private static let list = Key("waivers", waiver.list, required: true, ja: "適用除外", en: "the waivers")

    private static let form = ValueForm<[WaiverDraft]>.object(ObjectForm(keys: [list.declaration])) { fields, reading in
        fields.value(list, &reading)
    }

    static func read(_ document: YAMLDocument, _ reading: inout Reading) -> [WaiverDraft] {
        reading.report(document.diagnostics)
        guard let root = document.root else {
            if !document.isBroken { reading.report(PolicyDiagnostics.emptyValue.at(SourceRange(document.source, 0..<0))) }
            return []
        }
        return form.read(root, &reading) ?? []
    }
}
