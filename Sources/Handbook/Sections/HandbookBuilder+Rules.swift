import CEL
import Diagnostics
import Policies

/// The rules as sentences.
extension HandbookBuilder {
    func rules() -> [Block] {
        let people = typed.rules.filter { !$0.rule.isDataCheck }
        let data = typed.rules.filter(\.rule.isDataCheck)
        var blocks: [Block] = []
        if !people.isEmpty {
            blocks.append(
                .remark(
                    Phrase(
                        words(
                            "ここでのお知らせは、本人や上司が話し合うきっかけです。評価や判定ではありません。",
                            "What is told here is a reason for people to talk, no verdict on a person."))))
        }
        blocks += people.map { .entry(entry($0)) }
        if !data.isEmpty {
            blocks.append(
                .group(title: words("データの確かめ", "Looking at the records"), id: nil, data.map { .entry(entry($0)) }))
        }
        return blocks
    }

    private func entry(_ rule: TypedRule) -> Entry {
        let row = rule.rule.each.id
        let explanation = Explanation(labels, row: row, observed: rule.observed)
        var facts = [about(row, rule.when, explanation)]
        let statement = rule.flags ? words("お知らせする場合", "Pointed out when") : words("満たすべきこと", "What is expected")
        facts.append(Fact(statement, explanation.condition(rule.statement)))
        if let observed = rule.observed { facts.append(Fact(words("確かめる値", "Value looked at"), explanation.value(observed))) }
        facts.append(Fact(words("伝えることば", "What is said"), message(rule, explanation)))
        if let recommend = rule.recommend {
            facts.append(Fact(words("すすめる機会", "What is recommended"), recommendation(recommend, explanation)))
        }
        if let level = rule.level {
            let word = words("評価の段階に応じる：", "by the level: ") + explanation.phrase(level)
            facts.append(Fact(words("重さ", "Weight"), word))
        }
        facts.append(basis(rule.rule.basis, rule.rule.clauses, rule.rule.reason))
        return Entry(
            id: "rule-\(rule.rule.id)", title: rule.rule.label?[language] ?? rule.rule.id, code: rule.rule.id,
            badges: badges(rule.rule), blocks: [.facts(facts)])
    }

    private func badges(_ rule: Rule) -> [Badge] {
        var badges = [audience(rule.audience)]
        if case .fixed(let severity) = rule.severity { badges.append(self.severity(severity)) }
        return badges + [basisBadge(rule.basis)]
    }

    /// Which rows something is about.
    func about(_ row: String, _ when: TypedExpression?, _ explanation: Explanation) -> Fact {
        let name = words("対象", "About")
        let each = labels.row(row)
        guard let when else { return Fact(name, Phrase(words("すべての\(each)", "every \(each)"))) }
        return Fact(name, explanation.subject(each, when))
    }

    /// The message with words where it holds expressions.
    private func message(_ rule: TypedRule, _ explanation: Explanation) -> Phrase {
        let pieces = language == .ja ? rule.message.ja : rule.message.en
        return pieces.map { piece in
            switch piece {
            case .literal(let text): return Phrase(text)
            case .expression(let expression): return "〔" + explanation.messagePart(expression) + "〕"
            }
        }.reduce(Phrase([])) { $0 + $1 }
    }

    private func recommendation(_ recommend: TypedRecommendation, _ explanation: Explanation) -> Phrase {
        switch recommend {
        case .trainings(let ids):
            return ids.map { id in
                let title = policy.trainings[id: id]?.title?[language] ?? id
                return Phrase.link(title, to: "training-\(id)")
            }.joined(by: words.comma)
        case .query(let query):
            var parts: [Phrase] = []
            if let develops = query.develops {
                parts.append(words("", "what develops ") + explanation.phrase(develops) + words("を伸ばすもの", ""))
            }
            if let grade = query.grade { parts.append(words("対象職層：", "for the grade: ") + explanation.phrase(grade)) }
            switch query.query.tags {
            case .literal(let tags):
                parts.append(words("目印：", "marked: ") + Phrase(tags.map(\.value).joined(separator: words.comma)))
            case .expression:
                if let tags = query.tags { parts.append(words("目印：", "marked: ") + explanation.phrase(tags)) }
            case nil: break
            }
            if let ways = query.query.ways { parts.append(Phrase(ways.map { way($0) }.joined(separator: words.comma))) }
            if let limit = query.query.limit { parts.append(Phrase(words("\(limit)件まで", "at most \(limit)"))) }
            if let except = query.except { parts.append(words("除くもの：", "except ") + explanation.phrase(except)) }
            return parts.joined(by: words("／", "; "))
        }
    }
}

extension Explanation {
    /// What a message shows of an expression, as short as it can be said.
    func messagePart(_ expression: TypedExpression) -> Phrase {
        let root = expression.checked.tree.root
        if case .select(let operand, let name, false) = root.kind, operand.text == "params",
            let parameter = labels.policy.parameters[id: name]
        {
            return Phrase(labels.parameter(parameter))
        }
        switch root.text {
        case "observed" where observed.map { value($0).isCode } ?? false: return Phrase(labels.words("確かめる値", "value looked at"))
        case "observed.percent()" where observed.map { value($0).isCode } ?? false:
            return Phrase(labels.words("確かめる値（％）", "value looked at in percent"))
        case "item": return Phrase(labels.words("対象の項目", "item"))
        default: return phrase(expression).unquoted
        }
    }
}

extension [Block] {
    /// Whether it shows an expression as it stands.
    var isCode: Bool {
        if case .code = first { true } else { false }
    }
}
