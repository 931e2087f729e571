import Diagnostics
import Policies

/// The organisation's areas, what it wants to reach there, and how that is measured.
extension HandbookBuilder {
    func targets() -> [Block] {
        var shown: Set<String> = []
        var blocks: [Block] = policy.areas.map { area in
            let targets = policy.targets.filter { $0.area?.id == area.id }
            shown.formUnion(targets.map(\.id))
            return .group(title: area.label?[language] ?? area.id, id: "area-\(area.id)", background(area) + body(area, targets))
        }
        let areas = Set(policy.areas.ids)
        let others = policy.targets.filter { !shown.contains($0.id) }
        blocks += others.map { .entry(entry($0)) }
        let rest = typed.metrics.filter { metric in
            metric.metric.target == nil && !(metric.metric.area.map { areas.contains($0.id) } ?? false)
        }
        if !rest.isEmpty {
            blocks.append(.group(title: words("その他の指標", "Other metrics"), id: nil, rest.map { .entry(entry($0)) }))
        }
        return blocks
    }

    private func background(_ area: Area) -> [Block] {
        var facts: [Fact] = []
        if !area.problems.isEmpty { facts.append(Fact(words("課題", "Problems"), [.list(area.problems.map { statement($0) })])) }
        if let consequence = area.consequence {
            facts.append(
                Fact(words("その影響", "Consequence"), Phrase(consequence.text[language]) + citation(consequence.clauses)))
        }
        return facts.isEmpty ? [] : [.facts(facts)]
    }

    private func body(_ area: Area, _ targets: [Target]) -> [Block] {
        let metrics = typed.metrics.filter { $0.metric.target == nil && $0.metric.area?.id == area.id }
        return targets.map { .entry(entry($0)) } + metrics.map { .entry(entry($0)) }
    }

    private func entry(_ target: Target) -> Entry {
        let metrics = typed.metrics.filter { $0.metric.target?.id == target.id }
        var blocks: [Block] = []
        if target.label != nil { blocks.append(.paragraph(Phrase(target.text[language]))) }
        blocks.append(.facts([Fact(words("根拠", "Grounds"), words("方針 ", "the policy, ") + cited(target.clauses))]))
        if metrics.isEmpty {
            blocks.append(.remark(Phrase(words("この姿を測る指標はまだありません。", "No metric measures this yet."))))
        }
        blocks += metrics.map { .entry(entry($0)) }
        return Entry(
            id: "target-\(target.id)", title: target.label?[language] ?? target.text[language], code: nil,
            badges: [Badge(words("目指す姿", "desired state"), .document)], blocks: blocks)
    }

    func entry(_ metric: TypedMetric) -> Entry {
        let explanation = Explanation(labels, row: metric.metric.each.id)
        var facts = [about(metric.metric.each.id, metric.when, explanation), measured(metric.aggregate, explanation)]
        if let goal = metric.goal { facts.append(self.goal(goal, metric.metric.each.id)) }
        let groups = zip(metric.metric.by, metric.by).map { names, typed in
            zip(names, typed).map { name, expression in
                explanation.value(expression).isCode ? Phrase(name.name) : explanation.phrase(expression)
            }.joined(by: words("と", " and "))
        }
        if !groups.isEmpty { facts.append(Fact(words("内訳", "Also by"), groups.joined(by: words.comma))) }
        facts.append(basis(metric.metric.basis, metric.metric.clauses, metric.metric.reason))
        return Entry(
            id: "metric-\(metric.metric.id)", title: metric.metric.label?[language] ?? metric.metric.id, code: metric.metric.id,
            badges: [Badge(words("指標", "metric")), audience(metric.metric.audience)], blocks: [.facts(facts)])
    }

    /// What is made of the rows: a share, a mean, a number.
    func measured(_ aggregate: TypedAggregate, _ explanation: Explanation) -> Fact {
        let name = words("測るもの", "What is measured")
        guard let argument = aggregate.argument else { return Fact(name, Phrase(words("件数", "their number"))) }
        let (before, after): (String, String)
        switch aggregate.function {
        case .count: (before, after) = (words("次に当てはまる件数", "the number for which this holds:"), "")
        case .share: (before, after) = (words("次に当てはまる割合", "the share for which this holds:"), "")
        case .distinct: (before, after) = (words("", "how many different values there are of "), words("の種類の数", ""))
        case .sum: (before, after) = (words("", "the sum of "), words("の合計", ""))
        case .mean: (before, after) = (words("", "the mean of "), words("の平均", ""))
        case .variance: (before, after) = (words("", "the variance of "), words("の分散", ""))
        case .stddev: (before, after) = (words("", "the standard deviation of "), words("の標準偏差", ""))
        case .min: (before, after) = (words("", "the least "), words("の最小値", ""))
        case .max: (before, after) = (words("", "the greatest "), words("の最大値", ""))
        case .median: (before, after) = (words("", "the median of "), words("の中央値", ""))
        }
        let isCondition = aggregate.function == .share || aggregate.function == .count
        var blocks: [Block] =
            isCondition
            ? [.paragraph(Phrase(before))] + explanation.condition(argument)
            : [.paragraph(before + explanation.phrase(argument) + after)]
        if let weight = aggregate.weight { blocks.append(.paragraph(words("重み：", "weighted by ") + explanation.phrase(weight))) }
        if let when = aggregate.when {
            blocks += [.paragraph(Phrase(words("ただし、次に当てはまるものだけ", "only where this holds:")))] + explanation.condition(when)
        }
        return Fact(name, blocks)
    }

    /// The goal, in which `observed` is the value of the metric.
    private func goal(_ goal: TypedExpression, _ row: String) -> Fact {
        let name = words("目標", "Goal")
        var explanation = ExpressionWords(goal, labels, row: row)
        explanation.observedName = Phrase(words("この値", "the value"))
        if let condition = explanation.condition() { return Fact(name, condition.blocks(words)) }
        return Fact(name, Explanation(labels, row: row).condition(goal))
    }
}
