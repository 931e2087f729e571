import Policies

/// What the policy looks for in people, apart from single rules.
extension HandbookBuilder {
    func images() -> [Block] {
        policy.images.map { image in
            var blocks: [Block] = []
            if let text = image.text { blocks.append(.paragraph(Phrase(text[language]) + citation(image.clauses))) }
            if !image.behaviours.isEmpty { blocks.append(.list(image.behaviours.map { statement($0) })) }
            if !image.enablers.isEmpty {
                blocks.append(
                    .facts([
                        Fact(words("組織として進めること", "What the organisation provides"), [.list(image.enablers.map { statement($0) })])
                    ]))
            }
            return .entry(
                Entry(id: "image-\(image.id)", title: image.label?[language] ?? image.id, code: nil, badges: [], blocks: blocks))
        }
    }

    func scale() -> [Block] {
        guard let scale = policy.scale else { return [] }
        let rows = scale.levels.reversed().map { level in
            Grid.Row([
                [.strong(String(level.level))], [Phrase(level.label[language])],
                [Phrase(level.meets ? words("満たす", "yes") : words("まだ満たさない", "not yet"))],
                [Phrase(level.severity.map { severity($0).text } ?? "–")],
            ])
        }
        let columns = [
            words("段階", "Level"), words("意味", "Meaning"), words("期待される水準", "Meets what is expected"),
            words("お知らせの重さ", "Weight of a finding"),
        ]
        let intro =
            Phrase(words("評価は次の段階で行います", "An assessment is made at these levels")) + citation(scale.clauses) + words("。", ".")
        return [
            .paragraph(intro), .table(Grid(caption: words("評価の段階", "Levels"), columns: columns, rows: Array(rows))),
        ]
    }

    /// For each stream a table of its grades and competencies.
    func expectations() -> [Block] {
        policy.streams.compactMap { stream in
            let grades = stream.grades.filter { grade in policy.expectations.contains { $0.grade == grade } }
            guard !grades.isEmpty else { return nil }
            let inStream = policy.expectations.filter { grades.contains($0.grade) }
            var competencies: [String] = []
            for expectation in inStream where !competencies.contains(expectation.competency) {
                competencies.append(expectation.competency)
            }
            let title = stream.label?[language] ?? stream.id
            let rows = competencies.map { row(of: $0, grades, inStream) }
            let grid = Grid(
                caption: words("\(title)の職層と能力", "Grades and competencies: \(title)"),
                columns: [words("能力", "Competency")] + grades.map { labels.grade($0) }, rows: rows, isWide: grades.count > 3)
            let groups = stream.groups.map { $0[language] }.joined(separator: words.comma)
            let intro =
                groups.isEmpty
                ? [] : [Block.paragraph(Phrase(words("対象：\(groups)", "For: \(groups)")) + citation(stream.clauses))]
            return .group(title: title, id: "stream-\(stream.id)", intro + [.table(grid)])
        }
    }

    private func row(of competency: String, _ grades: [String], _ expectations: [Expectation]) -> Grid.Row {
        let own = expectations.filter { $0.competency == competency }
        let name = own.first?.label?[language] ?? labels.competency(competency)
        let cells = grades.map { grade -> [Phrase] in
            guard let expectation = own.first(where: { $0.grade == grade }) else { return [Phrase("–")] }
            var lines: [Phrase] = []
            if let label = expectation.label?[language], label != name { lines.append(.strong(label)) }
            if let text = expectation.text?[language] { lines.append(Phrase(text)) }
            if let source = expectation.sameAs {
                let grade = labels.grade(source.grade)
                lines.append(Phrase(words("〔\(grade)と同じ〕", "[as \(grade)]")))
            }
            if expectation.minimum != policy.scale?.firstMeeting {
                lines.append(Phrase(words("段階\(expectation.minimum)以上", "level \(expectation.minimum) or higher")))
            }
            return lines + [cited(expectation.clauses)]
        }
        return Grid.Row([[.strong(name)]] + cells)
    }

    func progression() -> [Block] {
        guard !policy.progressions.isEmpty else { return [] }
        let rows = policy.progressions.map { step in
            let changes = step.becomes.map { change in
                Phrase(
                    labels.competency(change.from.id) + " → "
                        + change.to.map { labels.competency($0.id) }.joined(separator: words.comma))
            }
            let all = changes.isEmpty ? [Phrase(words("すべて同じ名称で続く", "all carry over under their names"))] : changes
            return Grid.Row([
                [Phrase(labels.grade(step.from.id) + " → " + labels.grade(step.to.id))], all,
                [Phrase(step.reason?[language] ?? "")], [cited(step.clauses)],
            ])
        }
        let columns = [
            words("職層", "Grades"), words("能力の読み替え", "What a competency becomes"), words("理由", "Reason"),
            words("根拠", "Grounds"),
        ]
        return [
            .paragraph(
                Phrase(words("ここに挙げない能力は、同じ名称で引き継がれます。", "Competencies not listed here carry over under the same name."))),
            .table(Grid(caption: words("次の職層で求める能力との対応", "Competencies of the next grade"), columns: columns, rows: rows)),
        ]
    }

    func career() -> [Block] {
        var blocks: [Block] = []
        if !policy.stages.isEmpty {
            let facts = policy.stages.enumerated().map { place, stage in
                let name = words("第\(place + 1)段階　", "Stage \(place + 1): ") + (stage.label?[language] ?? stage.id)
                return Fact(name, Phrase(stage.text?[language] ?? "") + citation(stage.clauses))
            }
            blocks.append(.facts(facts))
        }
        if !policy.questions.isEmpty {
            blocks.append(
                .group(
                    title: words("自分に問いかけること", "Questions to ask oneself"), id: nil,
                    [.list(policy.questions.map { statement($0) })]))
        }
        return blocks
    }
}
