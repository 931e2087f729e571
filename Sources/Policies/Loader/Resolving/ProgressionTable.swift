import Diagnostics

/// What each competency of each grade becomes in the next.
struct ProgressionTable {
    private let grades: Register<Grade>
    private let expected: [String: [String]]
    /// By grade, then by competency.
    private var listed: [String: [String: [String]]] = [:]

    /// `expected` are the competencies of each grade.
    init(_ progressions: [Progression], grades: Register<Grade>, expected: [String: [String]], _ reading: inout Reading) {
        self.grades = grades
        self.expected = expected
        var first: [String: SourceRange] = [:]
        for progression in progressions {
            if let other = first[progression.from.id] {
                let related = Diagnostic.Related(LocalizedText(ja: "最初の定義はここ", en: "first defined here"), at: other)
                reading.report(
                    PolicyDiagnostics.duplicateProgression.at(
                        progression.from.range, LocalizedText(progression.from.id), related: [related]))
                continue
            }
            first[progression.from.id] = progression.from.range
            check(progression, &reading)
            listed[progression.from.id] = Dictionary(
                progression.becomes.map { ($0.from.id, $0.to.map(\.id)) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// What is listed; else the competency itself where the next grade expects it too.
    func becomes(_ competency: String, of grade: String) -> [String] {
        guard let next = grades[id: grade]?.next else { return [] }
        if let listed = listed[grade]?[competency] { return listed }
        return expected[next]?.contains(competency) ?? false ? [competency] : []
    }

    private func check(_ progression: Progression, _ reading: inout Reading) {
        if let from = grades[id: progression.from.id], grades[id: progression.to.id] != nil, from.next != progression.to.id {
            var diagnostic = PolicyDiagnostics.notTheNextGrade.at(
                progression.to.range, LocalizedText(from.id), LocalizedText(progression.to.id))
            if let next = from.next { diagnostic.suggest(next, at: progression.to.range) }
            reading.report(diagnostic)
        }
        for step in progression.becomes {
            checkExpected(step.from, by: progression.from.id, &reading)
            for goal in step.to { checkExpected(goal, by: progression.to.id, &reading) }
        }
    }

    private func checkExpected(_ competency: IDReference, by grade: String, _ reading: inout Reading) {
        guard let known = expected[grade], !known.contains(competency.id),
            reading.isDeclared(competency.id, in: .competency)
        else { return }
        var diagnostic = PolicyDiagnostics.notExpected.at(
            competency.range, LocalizedText(grade), LocalizedText(competency.id), .listing(known))
        if let meant = Spelling.closestMatch(to: competency.id, in: known) {
            diagnostic.suggest(meant, at: competency.range)
        }
        reading.report(diagnostic)
    }
}
