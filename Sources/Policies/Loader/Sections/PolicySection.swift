import CivilTime
import Diagnostics

/// Reads `policy`.
enum PolicySection {
    private static let id = Key("id", .key, required: true, ja: "方針の識別子", en: "the policy's id")
    private static let title = Key("title", .localized, required: true, ja: "方針の名称", en: "the policy's title")
    private static let effective = Key("effective", effectiveForm, ja: "適用期間", en: "from when to when it holds")
    private static let reviewBy = Key(
        "review_by", ValueForm<CivilDate>.date.located, ja: "見直しの期限", en: "the day by which it is to be reviewed")
    private static let fiscalYearStart = Key(
        "fiscal_year_starts", .monthDay, ja: "年度の始まる月日（既定は04-01）", en: "the day on which a fiscal year begins, 04-01 if not given"
    )
    private static let year = Key(
        "year", ValueForm<PolicyHeader.DefaultYear>.choice, ja: "`--year` の既定値", en: "the fiscal year looked at without `--year`")
    private static let minimumGroup = Key(
        "minimum_group", .positive, ja: "これより少ない人数の集団の値は示さない", en: "groups with fewer members are suppressed")
    private static let examplesAt = Key(
        "examples_at", ExampleForms.time, ja: "例を試す基準日と年度", en: "the day and the fiscal year at which examples run")

    static let form = ValueForm<PolicyHeader>.object(
        ObjectForm(keys: [
            id.declaration, title.declaration, effective.declaration, reviewBy.declaration, fiscalYearStart.declaration,
            year.declaration, minimumGroup.declaration, examplesAt.declaration,
        ]), build: build)

    private static func build(_ fields: Fields, _ reading: inout Reading) -> PolicyHeader? {
        let id = fields.value(Self.id, &reading)
        let title = fields.value(Self.title, &reading)
        let effective = fields.value(Self.effective, &reading)
        let reviewBy = fields.value(Self.reviewBy, &reading)
        let start = fields.value(fiscalYearStart, &reading)
        let year = fields.value(Self.year, &reading)
        let group = fields.value(minimumGroup, &reading)
        let examples = fields.value(examplesAt, &reading)
        guard let id, let title else { return nil }
        return PolicyHeader(
            id: id.id, idRange: id.range, title: title, effective: effective, reviewBy: reviewBy,
            fiscalYearStart: start ?? .april, defaultYear: year ?? .lastCompleted, minimumGroup: group ?? 1,
            examplesAt: examples, range: fields.range)
    }

    private static let from = Key("from", .date, ja: "適用の始まる日", en: "the first day on which it holds")
    private static let to = Key("to", .date, ja: "適用の終わる日", en: "the last day on which it holds")

    private static let effectiveForm = ValueForm<Effective>.object(
        ObjectForm(keys: [from.declaration, to.declaration, CommonKeys.basis.declaration, CommonKeys.reason.declaration])
    ) { fields, reading in
        let effective = Effective(
            from: fields.value(from, &reading), to: fields.value(to, &reading), basis: fields.value(CommonKeys.basis, &reading),
            reason: fields.value(CommonKeys.reason, &reading), range: fields.range)
        if let from = effective.from, let to = effective.to, to < from {
            reading.report(PolicyDiagnostics.endsBeforeStart.at(fields.visibleRange))
        }
        return effective
    }
}
