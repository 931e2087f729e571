import Diagnostics

/// Keys that many sections share.
enum CommonKeys {
    static let clause = Key(
        "clause", ValueForm<IDReference>.reference(.clause).oneOrMany, ja: "根拠となる条項（一つまたはリスト）",
        en: "the clause it rests on, or a list of them")
    static let label = Key("label", .localized, ja: "表示名", en: "the name to show")
    static let text = Key("text", .localized, ja: "内容", en: "what it says")
    static let requiredText = Key("text", .localized, required: true, ja: "内容", en: "what it says")
    static let reason = Key("reason", .localized, ja: "独自に設定した理由", en: "why it was assumed")
    static let basis = Key(
        "basis", ValueForm<Basis>.choice, ja: "文書による（document）か、独自の設定（assumption）か",
        en: "whether the document says it or the policy owner assumes it")
    static let when = Key("when", .expression, ja: "対象とする条件", en: "which rows it is about")
    static let each = Key(
        "each", .reference(.row), required: true, ja: "対象の表またはビューの行の名前", en: "the row name of the table or view it is about")
    static let audience = Key("audience", ValueForm<Audience>.choice, ja: "誰に示すか", en: "who is meant to read it")
    static let documentation = Key("documentation", .localized, ja: "説明", en: "what it is")
    static let tags = Key(
        "tags", ValueForm<String>.word(of: .tags).located.list, ja: "式で使う目印", en: "marks for expressions to look at")

    static func id(_ namespace: Namespace) -> Key<IDReference> {
        Key("id", .declaration(namespace), required: true, ja: "識別子", en: "its id")
    }
}

/// Checks that what is said rests on something.
enum Grounds {
    /// The document needs a clause, an assumption a reason.
    static func check(
        _ id: String, basis: Basis, clauses: [IDReference], reason: PolicyText?, at range: SourceRange, _ reading: inout Reading
    ) {
        switch basis {
        case .document where clauses.isEmpty:
            reading.report(PolicyDiagnostics.documentNeedsClause.at(range, LocalizedText(id)))
        case .assumption where reason == nil:
            reading.report(PolicyDiagnostics.assumptionNeedsReason.at(range, LocalizedText(id)))
        default: break
        }
    }
}
