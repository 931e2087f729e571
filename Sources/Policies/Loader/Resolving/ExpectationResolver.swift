import Diagnostics

/// An expectation as written, for one grade.
struct FlatExpectation {
    let grade: String
    let item: ExpectationDraft.Item
    let clauses: [IDReference]

    var name: Expectation.Source { Expectation.Source(grade: grade, competency: item.competency.id) }

    /// What it repeats, under which name.
    var source: Expectation.Source? {
        item.sameAs.map {
            Expectation.Source(grade: $0.grade.id, competency: $0.competency?.id ?? item.competency.id)
        }
    }
}

/// Makes one expectation of each grade and competency: follows `same_as`, fills in defaults, and finds what repeats and what becomes what.
struct ExpectationResolver {
    private(set) var expectations: [Expectation] = []
    private let drafts: [ExpectationDraft]
    private let grades: Register<Grade>
    private let scale: Scale?
    private var flats: [FlatExpectation] = []
    private var positions: [Expectation.Source: Int] = [:]

    init(drafts: [ExpectationDraft], grades: Register<Grade>, scale: Scale?) {
        self.drafts = drafts
        self.grades = grades
        self.scale = scale
    }

    mutating func resolve(progressions: [Progression], _ reading: inout Reading) {
        for draft in drafts {
            for grade in draft.grades where grades[id: grade.id] != nil {
                for item in draft.items { add(item, of: draft, grade: grade.id, &reading) }
            }
        }
        if scale == nil, let first = drafts.first, !reading.isPartial {
            reading.report(PolicyDiagnostics.missingScale.at(first.range.firstLine))
        }
        let expected = Dictionary(grouping: flats, by: \.grade).mapValues { $0.map(\.item.competency.id) }
        let progression = ProgressionTable(progressions, grades: grades, expected: expected, &reading)
        let roots = flats.indices.map { root(of: $0, &reading) }
        expectations = flats.indices.map { expectation(at: $0, roots: roots, progression, &reading) }
    }

    private mutating func add(
        _ item: ExpectationDraft.Item, of draft: ExpectationDraft, grade: String, _ reading: inout Reading
    ) {
        let clauses = item.clauses.isEmpty ? draft.clauses : item.clauses
        let flat = FlatExpectation(grade: grade, item: item, clauses: clauses)
        let names = [LocalizedText(grade), LocalizedText(item.competency.id)]
        if let other = positions[flat.name] {
            let related = Diagnostic.Related(
                LocalizedText(ja: "最初の定義はここ", en: "first defined here"), at: flats[other].item.competency.range)
            reading.report(
                PolicyDiagnostics.duplicateExpectation.at(item.competency.range, names[0], names[1], related: [related]))
            return
        }
        positions[flat.name] = flats.count
        flats.append(flat)
        if clauses.isEmpty {
            reading.report(PolicyDiagnostics.expectationNeedsClause.at(item.competency.range, names[0], names[1]))
        }
    }

    /// The position of the expectation whose text holds for the one at `position`; nil where there is none, which is reported.
    private func root(of position: Int, _ reading: inout Reading) -> Int? {
        var current = position
        var passed: Set<Int> = []
        while let source = flats[current].source {
            guard passed.insert(current).inserted else {
                // Only those in the circle itself are told; who merely leads into it would be right without it.
                if current == position, let place = flats[position].item.sameAs?.grade.range {
                    reading.report(PolicyDiagnostics.sourceCycle.at(place))
                }
                return nil
            }
            guard let next = positions[source] else {
                if current == position { reportUnknownSource(flats[position], &reading) }
                return nil
            }
            current = next
        }
        return current
    }

    private func reportUnknownSource(_ flat: FlatExpectation, _ reading: inout Reading) {
        guard let written = flat.item.sameAs, let source = flat.source, grades[id: source.grade] != nil else { return }
        if let competency = written.competency, !reading.isDeclared(competency.id, in: .competency) { return }
        let place = written.competency?.range ?? written.grade.range
        var diagnostic = PolicyDiagnostics.unknownSource.at(
            place, LocalizedText(source.grade), LocalizedText(source.competency))
        let known = flats.filter { $0.grade == source.grade }.map(\.item.competency.id)
        if written.competency != nil, let meant = Spelling.closestMatch(to: source.competency, in: known) {
            diagnostic.suggest(meant, at: place)
        }
        reading.report(diagnostic)
    }

    private func expectation(
        at position: Int, roots: [Int?], _ progression: ProgressionTable, _ reading: inout Reading
    ) -> Expectation {
        let flat = flats[position]
        let root = flats[roots[position] ?? position]
        return Expectation(
            grade: flat.grade, competency: flat.item.competency.id, clauses: flat.clauses,
            label: label(of: position), text: flat.item.text ?? root.item.text, sameAs: flat.source,
            minimum: minimum(of: flat, root: root, &reading), repeats: repeats(of: position, roots),
            becomes: progression.becomes(flat.item.competency.id, of: flat.grade),
            competencyRange: flat.item.competency.range, range: flat.item.range)
    }

    /// The nearest label on the way to the text that it repeats.
    private func label(of position: Int) -> PolicyText? {
        var current = position
        for _ in flats {
            if let label = flats[current].item.label { return label }
            guard let source = flats[current].source, let next = positions[source] else { return nil }
            current = next
        }
        return nil
    }

    private func minimum(of flat: FlatExpectation, root: FlatExpectation, _ reading: inout Reading) -> Int {
        guard let given = flat.item.minimum else { return root.item.minimum?.value ?? scale?.firstMeeting ?? 0 }
        if let scale, scale.level(given.value) == nil {
            reading.report(
                PolicyDiagnostics.levelNotOnScale.at(
                    given.range, LocalizedText(String(given.value)), .listing(scale.levels.map { String($0.level) })))
        }
        return given.value
    }

    /// The competencies of the grade below whose text is the same: one repeats the other, or both are written alike.
    private func repeats(of position: Int, _ roots: [Int?]) -> [String] {
        guard let root = roots[position], let below = grades.first(where: { $0.next == flats[position].grade }) else { return [] }
        return flats.indices.compactMap { other in
            guard flats[other].grade == below.id, let otherRoot = roots[other] else { return nil }
            return otherRoot == root || haveSameText(flats[otherRoot], flats[root]) ? flats[other].item.competency.id : nil
        }
    }

    /// A competency without a text of its own is just its id.
    private func haveSameText(_ left: FlatExpectation, _ right: FlatExpectation) -> Bool {
        guard let leftText = left.item.text, let rightText = right.item.text else {
            return left.item.text == nil && right.item.text == nil && left.item.competency.id == right.item.competency.id
        }
        return leftText.ja == rightText.ja && leftText.en == rightText.en
    }
}
