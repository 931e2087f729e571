import CEL
import Policies

/// The figures, the catalogue, the values found from records, and the register.
extension HandbookBuilder {
    func parameters() -> [Block] {
        guard !policy.parameters.isEmpty else { return [] }
        let uses = ParameterUses(typed)
        let rows = policy.parameters.map { parameter in
            let unit = parameter.unit
            let values = parameter.values.map { dated in
                Phrase.strong(labels.value(dated.value, unit: unit))
                    + words("（\(labels.day(dated.from))から）", " (from \(labels.day(dated.from)))")
            }
            let basis = parameter.basis == .document ? words("方針による", "from the policy") : words("所管の設定", "assumption")
            let reason = parameter.reason.map { [Phrase($0[language])] } ?? []
            let users = uses.users(of: parameter.id).map { Phrase.link($0.text, to: $0.place ?? "") }
            return Grid.Row(
                [
                    [.strong(labels.parameter(parameter)), .code(parameter.id)], values,
                    [.strong(basis) + (parameter.clauses.isEmpty ? "" : words(" ", " ")) + cited(parameter.clauses)] + reason,
                    users.isEmpty ? [Phrase("–")] : [users.joined(by: words.comma)],
                ], id: "parameter-\(parameter.id)")
        }
        let columns = [
            words("名称", "Name"), words("値", "Value"), words("根拠と理由", "Grounds and reason"), words("使うところ", "Used by"),
        ]
        return [
            .paragraph(
                Phrase(
                    words(
                        "値を変えるときは、新しい日付の値を加えます。過去の値は残り、過去の日を基準日とする結果は変わりません。",
                        "A change adds a value with its day. Earlier values stay, so that results for earlier days do not change."
                    ))),
            .table(Grid(caption: words("数値の基準", "Parameters"), columns: columns, rows: rows)),
        ]
    }

    func trainings() -> [Block] {
        guard !policy.trainings.isEmpty else { return [] }
        var blocks: [Block] = []
        if policy.trainings.contains(where: \.isSample) {
            blocks.append(
                .remark(
                    Phrase(
                        words(
                            "＊の付いたものは見本です。実際の研修や業務に置き換えてください。",
                            "Entries marked * are made-up examples, to be replaced by real ones."))))
        }
        let columns = [
            words("名称", "Title"), words("伸ばす能力", "Develops"), words("対象", "For"), words("時間など", "Hours and places"),
        ]
        for way in Way.allCases {
            let rows = policy.trainings.filter { $0.way == way }.map { row(of: $0) }
            if rows.isEmpty { continue }
            let title = self.way(way)
            blocks.append(
                .group(title: title, id: "way-\(way.rawValue)", [.table(Grid(caption: title, columns: columns, rows: rows))]))
        }
        return blocks
    }

    private func row(of training: Training) -> Grid.Row {
        let develops = training.develops.map { labels.competency($0.id) }.joined(separator: words.comma)
        let grades =
            training.grades.isEmpty
            ? words("全職層", "all grades") : training.grades.map { labels.grade($0.id) }.joined(separator: words.comma)
        var more: [Phrase] = []
        if let hours = training.hours {
            let number = hours == hours.rounded() ? String(Int(hours)) : "\(hours)"
            more.append(Phrase(words.amount(number, unit: "hours")))
        }
        if let capacity = training.capacity { more.append(Phrase(words("定員\(capacity)人", "\(capacity) places"))) }
        if let months = training.validMonths {
            more.append(Phrase(words("\(months)か月ごと", "again after \(months) months")))
        }
        if !training.prerequisites.isEmpty {
            let titles = training.prerequisites.map { policy.trainings[id: $0.id]?.title?[language] ?? $0.id }
            more.append(Phrase(words("先に受けるもの：", "first: ") + titles.joined(separator: words.comma)))
        }
        if let provider = training.provider { more.append(Phrase(provider[language])) }
        let mark = training.isSample ? words("＊", " *") : ""
        return Grid.Row(
            [
                [Phrase((training.title?[language] ?? training.id) + mark), .code(training.id)],
                [Phrase(develops.isEmpty ? "–" : develops)], [Phrase(grades)], more.isEmpty ? [Phrase("–")] : more,
            ], id: "training-\(training.id)")
    }

    /// Variables and the columns of views.
    func terms() -> [Block] {
        typed.rowTypes.compactMap { type in
            let definitions = typed.definitions.filter { $0.rowType == type.index && !$0.isMadeWithRows }
            guard !definitions.isEmpty else { return nil }
            let explanation = Explanation(labels, row: type.name)
            let entries = definitions.map { definition -> Block in
                let title = labels.documentation(of: definition.name, in: type.name) ?? definition.name
                return .entry(
                    Entry(
                        id: "term-\(type.name).\(definition.name)", title: title, code: "\(type.name).\(definition.name)",
                        badges: [], blocks: body(of: definition, explanation)))
            }
            return .group(title: labels.row(type.name), id: nil, entries)
        }
    }

    private func body(of definition: Definition, _ explanation: Explanation) -> [Block] {
        switch definition.body {
        case .expression(let expression), .key(_, let expression), .element(_, let expression):
            return definition.type.base == .bool ? explanation.condition(expression) : explanation.value(expression)
        case .match(let arms):
            return arms.flatMap { arm -> [Block] in
                let output = words("→ ", "→ ") + explanation.phrase(arm.output)
                guard let condition = arm.condition else { return [.paragraph(words("それ以外 ", "otherwise ") + output)] }
                return explanation.condition(condition) + [.paragraph(output)]
            }
        case .table(let table): return [.table(grid(of: table, explanation))]
        case .aggregate(let aggregate): return [.facts([measured(aggregate, explanation)])]
        }
    }

    private func grid(of table: TypedTable, _ explanation: Explanation) -> Grid {
        let columns = table.inputs.map { explanation.phrase($0).plain } + [words("結果", "Result")]
        let rows = table.rows.map { row in
            Grid.Row(
                row.cells.map { cell in
                    [Phrase(cell.map { $0.map { self.cell($0) }.joined(separator: words.comma) } ?? words("（問わない）", "(any)"))]
                } + [[Phrase(cell(row.output))]])
        }
        return Grid(caption: words("判定表（上から最初に当てはまる行）", "Decision table (the first row that fits)"), columns: columns, rows: rows)
    }

    private func cell(_ value: CELValue) -> String {
        switch value {
        case .string(let text): policy.grades[id: text].map { $0.label?[language] ?? text } ?? text
        case .int(let number): String(number)
        case .double(let number): "\(number)"
        case .bool(let holds): labels.value(.bool(holds))
        case .date(let date): labels.day(date)
        default: value.literalText
        }
    }
}
