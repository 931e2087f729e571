extension DiagnosticPage {
    static let ruleSections: [DiagnosticPage] =
        references + ways + doubts + [
            DiagnosticPage(
                "JZ0331", .rules,
                ja: "どの定めも、もとの文書のどこに基づくかを示します。文書にない独自の設定なら、そのことを理由とともに書きます。",
                en:
                    "Every statement says where the document has it. What the document does not say is marked as an assumption, with its reason.",
                wrong: rule("require: employee.early").replacing("    clause: C-1\n", with: ""),
                right: rule("require: employee.early")),
            DiagnosticPage(
                "JZ0332", .rules,
                ja: "文書にない設定は、後で見直せるように理由を残します。",
                en: "What the document does not say keeps its reason, so that it can be looked at again.",
                wrong: "parameters:\n  p: {type: int, basis: assumption, values: {2024-04-01: 1}}",
                right: "parameters:\n  p: {type: int, basis: assumption, reason: 試行のため, values: {2024-04-01: 1}}"),
            DiagnosticPage(
                "JZ0333", .policy,
                ja: "終わりが始まりより前では、その期間に一日もありません。",
                en: "Between a start and an earlier end there is no day at all.",
                wrong: "policy: {id: p, title: P, effective: {from: 2024-04-01, to: 2024-03-31}}",
                right: "policy: {id: p, title: P, effective: {from: 2024-04-01, to: 2025-03-31}}"),
            DiagnosticPage(
                "JZ0334", .policy,
                ja: "どの段階も期待を満たさないのでは、全員が期待に届かないことになります。",
                en: "If no level meets what is expected, nobody ever can.",
                wrong: "policy: {id: p, title: P}\nscale:\n  levels: {1: {label: 良}}",
                right: "policy: {id: p, title: P}\nscale:\n  levels: {1: {label: 良, meets: true}}"),
            DiagnosticPage(
                "JZ0335", .rules,
                ja: "期待する段階は評価尺度の中から選びます。",
                en: "What is expected is one of the levels of the scale.",
                wrong: "expectations:\n  - {clause: C-2, grade: H1, competencies: {order: {minimum: 5, text: 整える}}}",
                right: "expectations:\n  - {clause: C-2, grade: H1, competencies: {order: {minimum: 3, text: 整える}}}"),
            DiagnosticPage(
                "JZ0336", .rules,
                ja: "両方を書くと、どの職層への期待なのか二通りに読めます。",
                en: "With both it can be read in two ways for whom this is expected.",
                wrong: "expectations:\n  - {clause: C-2, grade: H1, grades: [G1], competencies: [order]}",
                right: "expectations:\n  - {clause: C-2, grades: [H1, G1], competencies: [order]}"),
            DiagnosticPage(
                "JZ0337", .rules,
                ja: "一つの職層の一つの能力に二つの定めがあると、どちらの水準を求めるか決まりません。",
                en: "With two entries for one competency of a grade it is open which level is expected.",
                wrong: "expectations:\n  - {clause: C-2, grade: G1, competencies: [ethics]}",
                right: "expectations:\n  - {clause: C-2, grade: H1, competencies: [order]}"),
            DiagnosticPage(
                "JZ0338", .rules,
                ja: "same_as は別の職層の本文を使う書き方です。その職層にその能力がなければ、本文がありません。",
                en: "`same_as` uses the text of another grade. Where that grade lacks the competency there is no text.",
                wrong: "expectations:\n  - {clause: C-2, grade: H1, competencies: {guidance: {same_as: G1}}}",
                right: "expectations:\n  - {clause: C-2, grade: H1, competencies: {guidance: {same_as: G2}}}"),
            DiagnosticPage(
                "JZ0339", .rules,
                ja: "互いに「同じ」と書き合うと、どこにも本文がなくなります。",
                en: "If entries only refer to one another, none of them has a text.",
                wrong: "expectations:\n  - {clause: C-2, grade: H1, competencies: {order: {same_as: H1}}}",
                right: "expectations:\n  - {clause: C-2, grade: H1, competencies: {order: {text: 整える}}}"),
            DiagnosticPage(
                "JZ0340", .rules,
                ja: "本文を書くか、別の職層と同じと書くかのどちらかです。",
                en: "An entry has a text of its own or the one of another grade.",
                wrong: "expectations:\n  - {clause: C-2, grade: H1, competencies: {knowledge: {same_as: G1, text: 学ぶ}}}",
                right: "expectations:\n  - {clause: C-2, grade: H1, competencies: {knowledge: {same_as: G1}}}"),
            DiagnosticPage(
                "JZ0341", .policy,
                ja: "移り変わりは、同じ系統で一つ上の職層へのものです。逆向きや飛び越しはありません。",
                en: "A progression leads to the grade next above in the same stream, neither down nor past one.",
                wrong: small("progression:\n  - {clause: C, from: B, to: A, becomes: {}}"),
                right: small("progression:\n  - {clause: C, from: A, to: B, becomes: {}}")),
            DiagnosticPage(
                "JZ0342", .policy,
                ja: "移り変わりの左右には、それぞれの職層が実際に求める能力を書きます。",
                en: "What turns into what are competencies that the two grades really expect.",
                wrong: small("progression:\n  - {clause: C, from: A, to: B, becomes: {order: [care]}}"),
                right: small("progression:\n  - {clause: C, from: A, to: B, becomes: {order: [vision]}}")),
            DiagnosticPage(
                "JZ0343", .rules,
                ja: "一つの職層からの移り変わりは一か所にまとめます。",
                en: "All that becomes of one grade stands in one place.",
                wrong: "progression:\n  - {clause: C-2, from: G1, to: G2, becomes: {}}", right: "progression: []"),
        ]

    private static func small(_ progression: String) -> String {
        """
        policy: {id: p, title: P}
        clauses: [{id: C, page: P1, area: a, treatment: rule, summary: 要約}]
        scale: {levels: {1: {label: 良, meets: true}}}
        streams: [{id: s, grades: [{id: A}, {id: B}]}]
        expectations:
          - {clause: C, grade: A, competencies: [order, care]}
          - {clause: C, grade: B, competencies: [vision]}
        \(progression)
        """
    }

    private static let references: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0344", .rules,
            ja: "子の表の親をたどると、いつかは親のない表に着きます。一回りしていると、どの行がどの行に属するか決まりません。",
            en: "Going from table to parent ends at a table without one. In a circle no row could belong to another.",
            wrong: "records:\n  desks: {row: desk, of: desks, fields: {size: {type: int}}}",
            right: "records:\n  desks: {row: desk, of: employees, fields: {size: {type: int}}}"),
        DiagnosticPage(
            "JZ0345", .rules,
            ja: "key、period、wide には、その表の fields にある項目を書きます。",
            en: "`key`, `period` and `wide` name fields of their own table.",
            wrong: "records:\n  talks: {row: talk, of: employees, key: [held], fields: {held_on: {type: date}}}",
            right: "records:\n  talks: {row: talk, of: employees, key: [held_on], fields: {held_on: {type: date}}}"),
        DiagnosticPage(
            "JZ0346", .rules,
            ja: "参照は、どの表の行を指すかを決めておく必要があります。",
            en: "A reference has to say which table's rows it leads to.",
            wrong: "records:\n  talks: {row: talk, fields: {with: {type: reference}}}",
            right: "records:\n  talks: {row: talk, fields: {with: {type: reference, to: employees}}}"),
        DiagnosticPage(
            "JZ0347", .rules,
            ja: "文字列や数は行を指さないので、参照先を持ちません。",
            en: "Texts and numbers lead to no row, so they have no table to name.",
            wrong: "records:\n  talks: {row: talk, fields: {with: {type: string, to: employees}}}",
            right: "records:\n  talks: {row: talk, fields: {with: {type: string}}}"),
        DiagnosticPage(
            "JZ0348", .rules,
            ja: "参照は一つの値で行を見つけるため、参照先の表のキーは一つの項目でなければなりません。",
            en: "A reference finds its row by one value, so the table's key must be one field.",
            wrong: "records:\n  talks: {row: talk, fields: {about: {type: reference, to: ratings}}}",
            right: "records:\n  talks: {row: talk, fields: {about: {type: reference, to: employees}}}"),
        DiagnosticPage(
            "JZ0349", .rules,
            ja: "wide は能力ごとに列がある表を、行に直して読むための設定です。列の名前は能力でなければなりません。",
            en: "`wide` reads a file with one column per competency as rows; what the columns stand for must be competencies.",
            wrong:
                "records:\n  marks: {row: mark, fields: {what: {type: string}, mark: {type: level}}, wide: {competency: what, value: mark}}",
            right:
                "records:\n  marks: {row: mark, fields: {what: {type: competency}, mark: {type: level}}, wide: {competency: what, value: mark}}"
        ),
        DiagnosticPage(
            "JZ0361", .rules,
            ja: "only は、ファイルの行のうちどれをその表に含めるかを、項目の値で決めます。ない値を書くと、一行も当てはまりません。",
            en:
                "`only` says by a field's values which rows of the files belong to the table. No row has a value that does not exist.",
            wrong:
                "records:\n  posts: {row: post, fields: {duty: {type: string, one_of: [main, side]}}, only: {field: duty, one_of: mian}}",
            right:
                "records:\n  posts: {row: post, fields: {duty: {type: string, one_of: [main, side]}}, only: {field: duty, one_of: main}}"
        ),
        DiagnosticPage(
            "JZ0358", .policy,
            ja: "どの段階なら期待を満たすかは評価尺度が決めます。尺度がなければ、期待は判断できません。",
            en: "The scale says which levels meet what is expected. Without one no expectation can be judged.",
            wrong: """
                policy: {id: p, title: P}
                clauses: [{id: C, page: P1, area: a, treatment: rule, summary: 要約}]
                streams: [{id: s, grades: [{id: G}]}]
                expectations:
                  - {clause: C, grade: G, competencies: [ethics]}
                """,
            right: """
                policy: {id: p, title: P}
                clauses: [{id: C, page: P1, area: a, treatment: rule, summary: 要約}]
                scale: {levels: {1: {label: 良, meets: true}}}
                streams: [{id: s, grades: [{id: G}]}]
                expectations:
                  - {clause: C, grade: G, competencies: [ethics]}
                """),
        DiagnosticPage(
            "JZ0359", .rules,
            ja: "求める能力は、もとの文書のどの条項によるかを示します。",
            en: "What is expected says which clause of the document it follows.",
            wrong: "expectations:\n  - {grade: H1, competencies: [order]}",
            right: "expectations:\n  - {clause: C-2, grade: H1, competencies: [order]}"),
    ]

    private static let ways: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0350", .rules,
            ja: "値の決め方は式、match、table のどれか一つです。二つあると、どちらの値になるか決まりません。",
            en: "A value comes from an expression, a `match` or a `table`. With two of them it is open which holds.",
            wrong: "variables:\n  employee:\n    x:\n      value: \"1\"\n      match: [{output: \"2\"}]",
            right: "variables:\n  employee:\n    x:\n      value: \"1\""),
        DiagnosticPage(
            "JZ0351", .rules,
            ja: "match は上から見て最初に当てはまる行を使います。条件のない行は必ず当てはまるので、その下は使われません。",
            en: "`match` takes the first entry that holds. One without a condition always does, so nothing below it is used.",
            wrong:
                "variables:\n  employee:\n    x:\n      match:\n        - {output: \"1\"}\n        - {condition: employee.early, output: \"2\"}",
            right:
                "variables:\n  employee:\n    x:\n      match:\n        - {condition: employee.early, output: \"2\"}\n        - {output: \"1\"}"
        ),
        DiagnosticPage(
            "JZ0352", .rules,
            ja: "with は一覧の要素ごとに一行、by はグループごとに一行を作ります。一つの表で両方はできません。",
            en: "`with` makes a row of each element, `by` a row of each group. One view cannot do both.",
            wrong:
                "views:\n  v: {row: r, each: employee, with: {p: employee.postings}, by: {unit: employee.unit}, columns: {n: {count: true}}}",
            right: "views:\n  v: {row: r, each: employee, by: {unit: employee.unit}, columns: {n: {count: true}}}"),
        DiagnosticPage(
            "JZ0353", .rules,
            ja: "要素ごとに一行の表では、一行の中にまとめる相手がありません。",
            en: "A row that stands for one element has nothing to aggregate.",
            wrong: "views:\n  v: {row: r, each: employee, with: {p: employee.postings}, columns: {n: {count: true}}}",
            right: "views:\n  v: {row: r, each: employee, with: {p: employee.postings}, columns: {n: p.kind}}"),
        DiagnosticPage(
            "JZ0354", .rules,
            ja: "require は満たすべき条件、flag は気づきの条件です。どちらもないと何も調べません。",
            en: "`require` says what must hold, `flag` what is worth a look. Without either nothing is looked at.",
            wrong: rule("require: employee.early\nflag: employee.early"), right: rule("require: employee.early")),
        DiagnosticPage(
            "JZ0355", .rules,
            ja: "指標は一つの集計です。二つ測るなら二つの指標にします。",
            en: "A metric is one aggregate. To measure two things write two metrics.",
            wrong: "metrics:\n  - {id: m, clause: C-3, each: employee, count: true, share: employee.early}",
            right: "metrics:\n  - {id: m, clause: C-3, each: employee, share: employee.early}"),
        DiagnosticPage(
            "JZ0356", .rules,
            ja: "数えるだけなら true で足りますが、平均や合計には何の値かが要ります。",
            en: "Counting needs nothing more, but a mean or a sum is one of some value.",
            wrong: "metrics:\n  - {id: m, clause: C-3, each: employee, mean: true}",
            right: "metrics:\n  - {id: m, clause: C-3, each: employee, mean: employee.years}"),
    ]

    private static let doubts: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0360", .rules,
            ja: "条項の区分や目印は、同じ言葉を使うことだけでつながります。一文字違う言葉は、別のものとして数えられます。",
            en: "Areas of clauses and tags belong together only by being the same word. One letter apart they count as two.",
            wrong: "trainings:\n  - {id: T-8, way: course, tags: [basic]}\n  - {id: T-9, way: course, tags: [basci]}",
            right: "trainings:\n  - {id: T-8, way: course, tags: [basic]}\n  - {id: T-9, way: course, tags: [basic]}")
    ]
}
