package import Diagnostics
package import Policies

/// How many of each thing a policy holds, in words.
package struct PolicyCountsText {
    private let counts: [(number: Int, words: Words)]

    private struct Words {
        let ja: String
        let one: String
        let many: String

        init(_ ja: String, _ one: String, _ many: String? = nil) {
            self.ja = ja
            self.one = one
            self.many = many ?? one + "s"
        }
    }

    package init(_ policy: Policy) {
        let counts = policy.counts
        let examples =
            policy.rules.reduce(0) { $0 + $1.examples.count } + policy.metrics.reduce(0) { $0 + $1.examples.count }
            + policy.views.reduce(0) { $0 + $1.examples.count }
        self.counts = [
            (counts.clauses, Words("条項", "clause")), (policy.streams.count, Words("職の系統", "stream")),
            (counts.grades, Words("職層", "grade")), (counts.expectations, Words("期待される能力", "expectation")),
            (counts.images, Words("めざす職員像", "image")), (counts.behaviours, Words("行動", "behaviour")),
            (counts.enablers, Words("支える力", "enabler")), (counts.stages, Words("キャリアの段階", "stage")),
            (counts.areas, Words("分野", "area")), (counts.problems, Words("課題", "problem")),
            (counts.consequences, Words("影響", "consequence")), (counts.targets, Words("めざす姿", "target")),
            (counts.rules, Words("ルール", "rule")), (counts.metrics, Words("指標", "metric")),
            (counts.parameters, Words("パラメーター", "parameter")), (counts.trainings, Words("研修・経験", "training")),
            (examples, Words("例", "example")),
        ]
    }

    /// "165 clauses, 3 streams, …"; what there is none of is left out.
    package func text(_ language: Language) -> String {
        let parts = counts.filter { $0.number > 0 }.map { count in
            switch language {
            case .ja: "\(count.words.ja) \(Figures.count(count.number))"
            case .en: "\(Figures.count(count.number)) \(count.number == 1 ? count.words.one : count.words.many)"
            }
        }
        return parts.joined(separator: ReportWords.comma(language))
    }
}
