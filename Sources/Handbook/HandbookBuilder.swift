import CivilTime
package import Diagnostics
package import Policies

/// Makes the handbook of a policy: everything that its rule files say, in the order in which a reader asks for it.
package struct HandbookBuilder: Sendable {
    let typed: TypedPolicy
    let labels: Labels
    let words: HandbookWords
    let citations: Citations

    package init(_ typed: TypedPolicy, language: Language) {
        self.typed = typed
        words = HandbookWords(language)
        labels = Labels(typed, words)
        citations = Citations(typed.policy)
    }

    var policy: Policy { typed.policy }
    var language: Language { words.language }

    /// The whole page. Parts of which the policy says nothing are left out.
    package func page() -> HandbookPage {
        let sections: [(id: String, title: String, blocks: [Block])] = [
            ("images", words("求める職員像", "The staff the policy looks for"), images()),
            ("scale", words("評価の段階", "Levels of an assessment"), scale()),
            ("expectations", words("職層ごとに求める能力", "What each grade is expected to be able to do"), expectations()),
            ("progression", words("次の職層へのつながり", "Towards the next grade"), progression()),
            ("career", words("キャリアを考える", "Thinking about the career"), career()),
            ("rules", words("一人ひとりについて確かめること", "What is looked at for each person"), rules()),
            ("targets", words("組織の目指す姿と指標", "What the organisation wants to reach"), targets()),
            ("parameters", words("基準となる数値", "Figures and their grounds"), parameters()),
            ("trainings", words("能力を伸ばす機会", "Ways to develop"), trainings()),
            ("terms", words("データから求める値", "Values found from the records"), terms()),
            ("clauses", words("条項の一覧", "Register of clauses"), clauses()),
        ]
        return HandbookPage(
            title: policy.header.title[language], subtitle: words("ルールハンドブック", "Handbook of rules"), language: language,
            facts: facts(),
            sections: sections.filter { !$0.blocks.isEmpty }
                .map { HandbookPage.Section(id: $0.id, title: $0.title, blocks: $0.blocks) },
            foot: words(
                "この冊子はルールファイル（\(policy.header.id)）から作成したものです。内容の解釈は方針の原文によります。",
                "Made from the rule files (\(policy.header.id)). The policy's own text holds."))
    }

    private func facts() -> [Fact] {
        let header = policy.header
        var facts: [Fact] = []
        if let effective = header.effective { facts.append(Fact(words("適用期間", "In force"), Phrase(period(effective)))) }
        if let review = header.reviewBy {
            facts.append(Fact(words("見直しの期限", "To be reviewed by"), Phrase(labels.day(review.value))))
        }
        let start = header.fiscalYearStart
        facts.append(
            Fact(words("年度の始まり", "The fiscal year begins on"), Phrase(monthDay(start.month, start.day))))
        if header.minimumGroup > 1 {
            let count = header.minimumGroup
            facts.append(
                Fact(
                    words("集計を示す最少人数", "Smallest group shown"),
                    Phrase(words("\(count)人。これより少ない集団の結果は示しません", "\(count) people; results of smaller groups are not shown"))))
        }
        facts.append(Fact(words("内容", "Contents"), Phrase(contents())))
        return facts
    }

    private func contents() -> String {
        let counts = policy.counts
        let parts = [
            (counts.clauses, words("条項", "clauses")), (counts.grades, words("職層", "grades")),
            (counts.expectations, words("求める能力", "expectations")), (counts.rules, words("ルール", "rules")),
            (counts.targets, words("目指す姿", "targets")), (counts.metrics, words("指標", "metrics")),
            (counts.parameters, words("数値の基準", "parameters")), (counts.trainings, words("研修など", "trainings")),
        ]
        return parts.filter { $0.0 > 0 }.map { words("\($0.1) \($0.0)", "\($0.0) \($0.1)") }.joined(separator: words("／", ", "))
    }

    private func period(_ effective: Effective) -> String {
        let from = effective.from.map { labels.day($0) }
        let to = effective.to.map { labels.day($0) }
        switch (from, to) {
        case (let from?, let to?): return words("\(from)から\(to)まで", "\(from) to \(to)")
        case (let from?, nil): return words("\(from)から", "from \(from)")
        case (nil, let to?): return words("\(to)まで", "until \(to)")
        case (nil, nil): return words("定めなし", "not said")
        }
    }

    private func monthDay(_ month: Int, _ day: Int) -> String {
        let english = words.day(2000, month, day).split(separator: " ").prefix(2).joined(separator: " ")
        return words("\(month)月\(day)日", english)
    }
}

extension HandbookBuilder {
    /// The clauses that something rests on, each leading to the register.
    func cited(_ clauses: [IDReference]) -> Phrase {
        clauses.map { policy.clauses[id: $0.id] == nil ? Phrase($0.id) : .link($0.id, to: "clause-\($0.id)") }
            .joined(by: words.comma)
    }

    /// What something rests on: the document's clauses, or an assumption with its reason.
    func basis(_ basis: Basis, _ clauses: [IDReference], _ reason: PolicyText?) -> Fact {
        let name = words("根拠", "Grounds")
        let cited = cited(clauses)
        switch basis {
        case .document: return Fact(name, words("方針 ", "the policy, ") + cited)
        case .assumption:
            let why = Phrase(words("所管の設定", "set by the policy's owner") + (reason.map { words("：", ": ") + $0[language] } ?? ""))
            return Fact(name, clauses.isEmpty ? why : why + words("（", " (") + cited + words("）", ")"))
        }
    }

    func basisBadge(_ basis: Basis) -> Badge {
        switch basis {
        case .document: Badge(words("方針による", "from the policy"), .document)
        case .assumption: Badge(words("所管の設定", "assumption"), .assumption)
        }
    }

    /// A statement with the clause that it rests on.
    func statement(_ statement: Statement) -> Point {
        let label = statement.label.map { Phrase.strong($0[language]) + words("：", ": ") } ?? Phrase([])
        return Point(label + statement.text[language] + citation(statement.clauses))
    }

    /// Clauses in brackets behind a text.
    func citation(_ clauses: [IDReference]) -> Phrase {
        clauses.isEmpty ? Phrase([]) : words("（", " (") + cited(clauses) + words("）", ")")
    }

    func way(_ way: Way) -> String {
        switch way {
        case .experience: words("経験", "experience")
        case .feedback: words("対話・フィードバック", "feedback")
        case .course: words("研修", "course")
        }
    }

    func severity(_ severity: FindingSeverity) -> Badge {
        switch severity {
        case .note: Badge(words("参考", "note"), .note)
        case .attention: Badge(words("注意", "attention"), .attention)
        case .priority: Badge(words("優先", "priority"), .priority)
        }
    }

    func audience(_ audience: Audience) -> Badge {
        switch audience {
        case .person: Badge(words("本人へ", "for the person"))
        case .supervisor: Badge(words("上司へ", "for the supervisor"))
        case .hr: Badge(words("人事担当へ", "for HR"))
        }
    }
}
