import Policies

/// The register of clauses, and what of it is not covered.
extension HandbookBuilder {
    func clauses() -> [Block] {
        guard !policy.clauses.isEmpty else { return [] }
        let rows = policy.clauses.map { clause in
            let sources = citations.sources[clause.id] ?? []
            let users = sources.map { source in source.place.map { Phrase.link(source.text, to: $0) } ?? Phrase(source.text) }
            return Grid.Row(
                [
                    [.strong(clause.id)], [Phrase(pages(clause))], [Phrase(clause.summary[language])],
                    [Phrase(treatment(clause.treatment))], users.isEmpty ? [Phrase("–")] : [users.joined(by: words.comma)],
                ], id: "clause-\(clause.id)")
        }
        let columns = [
            words("条項", "Clause"), words("ページ", "Page"), words("要旨", "Summary"), words("扱い", "Treatment"),
            words("これに基づくもの", "What rests on it"),
        ]
        let register = Block.table(Grid(caption: words("条項の一覧", "Clauses"), columns: columns, rows: rows))
        let note =
            policy.clauses.contains { $0.pages.contains(where: \.isReconstructed) }
            ? [
                Block.paragraph(
                    Phrase(
                        words("＊は、原文に番号がなく数えて求めたページです。", "* marks pages that were counted, as the document does not number them.")
                    ))
            ]
            : []
        return note + [register] + coverage()
    }

    private func pages(_ clause: Clause) -> String {
        clause.pages.isEmpty
            ? "–" : clause.pages.map { $0.label + ($0.isReconstructed ? words("＊", "*") : "") }.joined(separator: words.comma)
    }

    private func treatment(_ treatment: Clause.Treatment) -> String {
        switch treatment {
        case .rule: words("ルール", "rule")
        case .target: words("目指す姿", "target")
        case .reference: words("参照", "reference")
        case .judgement: words("人事の判断", "judgement")
        }
    }

    /// Both directions: clauses on which nothing rests, and what rests on no clause.
    private func coverage() -> [Block] {
        let unused = policy.clauses.filter { citations.sources[$0.id] == nil }
        let open = unused.filter { $0.treatment == .rule || $0.treatment == .target }
        let ungrounded =
            policy.rules.filter { $0.clauses.isEmpty }.map { ($0.label, $0.id, "rule-\($0.id)") }
            + policy.metrics.filter { $0.clauses.isEmpty }.map { ($0.label, $0.id, "metric-\($0.id)") }
            + policy.parameters.filter { $0.clauses.isEmpty }.map { ($0.label, $0.id, "parameter-\($0.id)") }
        let none = words("ありません。", "None.")
        func points(_ clauses: [Clause]) -> Block {
            clauses.isEmpty
                ? .paragraph(Phrase(none))
                : .list(clauses.map { Point(.link($0.id, to: "clause-\($0.id)") + "　" + $0.summary[language]) })
        }
        let rules: Block =
            ungrounded.isEmpty
            ? .paragraph(Phrase(none))
            : .list(ungrounded.map { label, id, place in Point(.link(label?[language] ?? id, to: place)) })
        return [
            .group(
                title: words("条項とルールの対応", "Coverage"), id: "coverage",
                [
                    .facts([
                        Fact(
                            words("ルールや指標で扱うはずの条項で、基づくもののないもの", "Clauses to be covered by a rule or target, with none"),
                            [points(open)]),
                        Fact(
                            words("参照のみの条項で、どこからも引かれていないもの", "Reference clauses that nothing cites"),
                            [points(unused.filter { $0.treatment == .reference || $0.treatment == .judgement })]),
                        Fact(words("条項に基づかないルール・指標・数値", "Rules, metrics and figures without a clause"), [rules]),
                    ])
                ])
        ]
    }
}
