extension DiagnosticPage {
    static let analysedPolicy: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0435", .analysisAlone,
            ja: "段階の数字は続いているものです。間が抜けているのは、打ち間違いのことがあります。",
            en: "Levels follow one another. A gap between them may be a slip.",
            wrong: alone("", lowest: "0"), right: alone("")),
        DiagnosticPage(
            "JZ0436", .analysisAlone,
            ja: "低い段階が期待を満たすなら、それより高い段階も満たします。",
            en: "If a low level meets what is expected, every higher one does.",
            wrong: alone("", good: "severity: note", nearly: "meets: true"), right: alone("")),
        DiagnosticPage(
            "JZ0437", .analysisAlone,
            ja: "重さを段階から決めるルールがあるのに、この段階には重さがありません。",
            en: "A rule takes its severity from the level, and this level has none.",
            wrong: alone(rated, nearly: ""), right: alone(rated)),
        DiagnosticPage(
            "JZ0438", .analysisAlone,
            ja: "能力が一つも定められていない職層の人には、伸ばすところを示せません。",
            en: "Of people in a grade that expects nothing the policy has nothing to say.",
            wrong: alone("expectations:\n  - {clause: C-1, grade: G1, competencies: [ethics]}"),
            right: alone("expectations:\n  - {clause: C-1, grades: [G1, G2], competencies: [ethics]}")),
        DiagnosticPage(
            "JZ0439", .analysisAlone,
            ja: "昇任した人に、下の職層より低い水準を求めることになります。",
            en: "Who rises to this grade would be expected to do less than before.",
            wrong: expecting("{ethics: {minimum: 2}}"), right: expecting("{ethics: {minimum: 3}}")),
        DiagnosticPage(
            "JZ0440", .analysisAlone,
            ja: "次の職層の能力とつながらない能力は、昇任の準備として示せません。",
            en: "A competency that leads to none of the next grade says nothing about being ready for it.",
            wrong: expecting("[ethics]", first: "[ethics, knowledge]") + progression, right: expecting("[ethics]") + progression),
        DiagnosticPage(
            "JZ0441", .analysisAlone,
            ja: "伸ばす方法がない能力を求めることになります。",
            en: "This is expected, but nothing offered helps to learn it.",
            wrong: expecting("[ethics]") + "\ntrainings:\n  - {id: T-1, develops: [ethics], grades: [G1], way: course}",
            right: expecting("[ethics]") + "\ntrainings:\n  - {id: T-1, develops: [ethics], grades: [G1, G2], way: course}"),
        DiagnosticPage(
            "JZ0442", .analysis,
            ja: "先に受ける研修の対象と重ならないので、だれも受けられません。",
            en: "What must be taken before is for other grades, so nobody can take it.",
            wrong: "trainings:\n  - {id: T-8, develops: [ethics], grades: [H1], way: course, prerequisites: [T-3]}",
            right: "trainings:\n  - {id: T-8, develops: [ethics], grades: [G2], way: course, prerequisites: [T-3]}"),
        DiagnosticPage(
            "JZ0443", .analysis,
            ja: "互いに先に受けるよう求め合う研修は、どちらからも始められません。",
            en: "Trainings that ask for each other can never be begun.",
            wrong: """
                trainings:
                  - {id: T-8, develops: [ethics], way: course, prerequisites: [T-9]}
                  - {id: T-9, develops: [ethics], way: course, prerequisites: [T-8]}
                """,
            right: """
                trainings:
                  - {id: T-8, develops: [ethics], way: course, prerequisites: [T-9]}
                  - {id: T-9, develops: [ethics], way: course}
                """),
        DiagnosticPage(
            "JZ0444", .analysis,
            ja: "対象の職層が求めていない能力のための研修です。対象か能力のどちらかが違うことがあります。",
            en: "None of its grades is expected to have the competency; either may be a slip.",
            wrong: "trainings:\n  - {id: T-8, develops: [guidance], grades: [H1], way: course}",
            right: "trainings:\n  - {id: T-8, develops: [guidance], grades: [G2], way: course}"),
        DiagnosticPage(
            "JZ0445", .analysis,
            ja: "条件に合う研修がないので、このルールは何も勧められません。",
            en: "No training fits, so the rule has nothing to recommend.",
            wrong: more("flag: employee.early\nrecommend: {tags: [basics], limit: 1}"),
            right: more("flag: employee.early\nrecommend: {tags: [basic], limit: 1}")),
        DiagnosticPage(
            "JZ0455", .analysis,
            ja: "ルールにすると決めた条項が、まだルールになっていません。",
            en: "The clause was to become a rule and has not yet.",
            wrong: clause("rule"), right: clause("reference")),
        DiagnosticPage(
            "JZ0456", .analysis,
            ja: "目標にすると決めた条項が、まだ目標になっていません。",
            en: "The clause was to become a target and has not yet.",
            wrong: clause("target"), right: clause("reference")),
        DiagnosticPage(
            "JZ0458", .analysis,
            ja: "測る指標のない目標は、近づいているかどうかが分かりません。",
            en: "Without a metric nobody sees whether the target comes nearer.",
            wrong: "targets:\n  - {id: more, clause: C-2, text: {ja: もう一つ, en: one more}}",
            right: "targets:\n  - {id: more, clause: C-2, text: {ja: もう一つ, en: one more}}\n"
                + "metrics:\n  - {id: more, target: more, clause: C-2, each: employee, count: true}"),
        DiagnosticPage(
            "JZ0459", .analysisAlone,
            ja: "方針を見直すと決めた日を過ぎています。",
            en: "The day on which the policy was to be reviewed has passed.",
            wrong: "# as-of 2027-04-01\npolicy: {id: alone, title: {ja: 方針, en: Policy}, review_by: 2027-03-31}",
            right: "# as-of 2027-03-01\npolicy: {id: alone, title: {ja: 方針, en: Policy}, review_by: 2027-03-31}"),
        DiagnosticPage(
            "JZ0460", .analysisAlone,
            ja: "その日は方針の適用期間の外です。",
            en: "On that day the policy does not apply.",
            wrong: "# as-of 2025-03-31\npolicy: {id: alone, title: {ja: 方針, en: Policy}, effective: {from: 2025-04-01}}",
            right: "# as-of 2025-04-01\npolicy: {id: alone, title: {ja: 方針, en: Policy}, effective: {from: 2025-04-01}}"),
    ]

    private static func alone(
        _ rest: String, good: String = "meets: true", nearly: String = "severity: note", lowest: String = "1"
    ) -> String {
        """
        policy: {id: alone, title: {ja: 方針, en: Policy}}
        clauses:
          - {id: C-1, page: P1, area: frame, treatment: rule, summary: {ja: 能力, en: competencies}}
        scale:
          clause: C-1
          levels:
            3: {label: {ja: 十分, en: good}, \(good)}
            2: {label: {ja: おおむね, en: nearly}\(nearly.isEmpty ? "" : ", ")\(nearly)}
            \(lowest): {label: {ja: 不足, en: short}, severity: priority}
        """ + (rest.isEmpty ? "" : "\nstreams:\n  - {id: office, grades: [{id: G1}, {id: G2}]}\n" + rest)
    }

    private static func expecting(_ second: String, first: String = "[ethics]") -> String {
        alone(
            "expectations:\n  - {clause: C-1, grade: G1, competencies: \(first)}\n  - {clause: C-1, grade: G2, competencies: \(second)}"
        )
    }

    private static let progression = "\nprogression:\n  - {clause: C-1, from: G1, to: G2, becomes: {}}"

    private static let rated = """
        expectations:
          - {clause: C-1, grades: [G1, G2], competencies: [ethics]}
        records:
          employees: {row: employee, key: id, fields: {id: {type: string, personal: true}, grade: {type: grade}}}
          ratings:
            row: rating
            of: employees
            fields: {fiscal_year: {type: fiscal_year}, competency: {type: competency}, score: {type: level}}
        rules:
          - id: level
            clause: C-1
            each: assessment
            require: assessment.score >= assessment.minimum
            severity: {level: assessment.score}
            message: {ja: 確認, en: look}
        """

    private static func clause(_ treatment: String) -> String {
        "clauses:\n  - {id: C-9, page: P9, area: frame, treatment: \(treatment), summary: {ja: 条項, en: a clause}}"
    }
}
