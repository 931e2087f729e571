import Columnar
package import Diagnostics
package import Policies
package import Records

/// Findings of one rule beside each other, as columns.
package struct FindingBatch: Sendable {
    package let head: FindingHead
    package let count: Int
    /// What the subjects are, as `employee`.
    package let subjectKind: String
    package let subjects: TextColumn
    /// Without a text where a finding has no item.
    package var items = TextColumn.same("")
    package var observed = DataColumn.none
    /// How the observed values read; for a type that has only one form, in both languages.
    package var observedText: [Language: TextColumn] = [:]
    /// One, or one for each finding.
    package var severities: [FindingSeverity] = [.note]
    package var messages: [Language: TextColumn] = [:]
    var advice = AdviceColumn()
    var places: [CellPlace?] = []
    /// The type of the outermost rows that hold those of the findings, and for each finding that row.
    var root = 0
    var owners: [Int32] = []
    /// The findings, where they were made before.
    private var made: [Finding] = []

    init(_ head: FindingHead, count: Int, subjectKind: String, subjects: TextColumn) {
        self.head = head
        self.count = count
        self.subjectKind = subjectKind
        self.subjects = subjects
    }

    /// How each finding weighs, as `attention`.
    package var severityNames: TextColumn {
        if severities.count == 1 { return .same(severities[0].rawValue) }
        let all = FindingSeverity.allCases
        let places = severities.map { severity in Int32(truncatingIfNeeded: all.firstIndex(of: severity) ?? 0) }
        return TextColumn(.coded(places, PackedTexts(all.map(\.rawValue))))
    }

    package func severity(_ row: Int) -> FindingSeverity { severities.count == 1 ? severities[0] : severities[row] }

    /// The trainings that are recommended for a finding.
    package func recommended(_ row: Int) -> [RecommendedTraining] {
        made.isEmpty ? advice[row].recommended.map(\.shown) : made[row].recommendations
    }

    /// The ids of the trainings that are recommended for each finding, with spaces between.
    package var recommendedIDs: TextColumn {
        guard made.isEmpty else { return .each(made.map { $0.recommendations.map(\.training).joined(separator: " ") }) }
        return advice.ids
    }

    /// The trainings that fit a finding but are not recommended now.
    package func passedOver(_ row: Int) -> [RecommendedTraining] {
        made.isEmpty ? advice[row].passedOver.map(\.shown) : made[row].passedOver
    }

    /// The place of each finding; nil for all where they were not asked for.
    package var shownPlaces: [CellPlace?] { places.isEmpty ? Array(repeating: nil, count: count) : places }

    package func place(_ row: Int) -> CellPlace? { places.isEmpty ? nil : places[row] }

    /// One finding by itself.
    package func finding(_ row: Int) -> Finding {
        guard made.isEmpty else { return made[row] }
        return Finding(
            rule: head.rule, subject: Subject(kind: subjectKind, id: subjects.text(row) ?? ""), item: items.text(row),
            outcome: head.outcome, severity: severity(row), observed: shown(row),
            message: LocalizedText(ja: messages[.ja]?.text(row) ?? "", en: messages[.en]?.text(row) ?? ""),
            clauses: head.clauses, basis: head.basis, audience: head.audience,
            recommendations: recommended(row), passedOver: passedOver(row), place: place(row))
    }

    private func shown(_ row: Int) -> Shown? {
        observed.value(row).map { value in
            Shown(
                value: value,
                text: LocalizedText(ja: observedText[.ja]?.text(row) ?? "", en: observedText[.en]?.text(row) ?? ""))
        }
    }
}

extension FindingBatch {
    /// Findings of one rule that are there already, one at least.
    init(_ first: Finding, _ findings: [Finding]) {
        self.init(
            FindingHead(first), count: findings.count, subjectKind: first.subject.kind,
            subjects: .each(findings.map(\.subject.id)))
        items = .each(findings.map(\.item))
        observed = .values(findings.map { $0.observed?.value })
        severities = findings.map(\.severity)
        for language in [Language.ja, .en] {
            observedText[language] = .each(findings.map { $0.observed?.text[language] })
            messages[language] = .each(findings.map { $0.message[language] })
        }
        places = findings.map(\.place)
        made = findings
    }
}
