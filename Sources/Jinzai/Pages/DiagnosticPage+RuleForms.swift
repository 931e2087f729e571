extension DiagnosticPage {
    static let ruleForms: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0301", .rules,
            ja: "ルールファイルは rules や records などのセクションの名前で始まります。リストや文章だけのファイルは読めません。",
            en: "A rule file begins with the names of sections, as `rules` or `records`. A bare list or text is none.",
            wrong: "- clause: C-1", right: "targets:\n  - {id: quiet, clause: C-1, text: 静かな職場}"),
        DiagnosticPage(
            "JZ0302", .rules,
            ja: "セクションの名前は決まっています。多くは複数形です。",
            en: "The names of sections are given, most of them in the plural.",
            wrong: "target: []", right: "targets: []"),
        DiagnosticPage(
            "JZ0303", .rules,
            ja: "適用除外は特定の職員についてのデータです。職員番号を方針のファイルに残さないよう、別のファイルで渡します。",
            en: "A waiver is about one employee and so belongs to the data. Employee numbers stay out of the policy's files.",
            wrong: "waivers:\n  - {id: W-1}", right: "targets: []"),
        DiagnosticPage(
            "JZ0304", .rules,
            ja: "policy と scale は方針全体に一つです。二つあると、どちらに従うか決まりません。",
            en: "There is one `policy` and one `scale`. With two of them it is open which holds.",
            wrong: "scale:\n  levels: {1: {label: 良, meets: true}}", right: "targets: []"),
        DiagnosticPage(
            "JZ0305", .policy,
            ja: "policy には方針の名称と年度の始まりがあり、結果の見出しと年度の計算に使います。",
            en: "`policy` holds the title and the start of the fiscal year, which every result needs.",
            wrong: "clauses: []", right: "policy: {id: p, title: {ja: 方針, en: policy}}\nclauses: []"),
        DiagnosticPage(
            "JZ0306", .rules,
            ja: "書き間違えたキーを読み飛ばすと、書いたはずの内容が黙って効かなくなります。そのため知らないキーは誤りとしています。",
            en:
                "If a misspelt key were passed over, what it says would silently not hold. So every key that is not known is told.",
            wrong: "targets:\n  - {id: quiet, claus: C-1, text: 静かな職場}",
            right: "targets:\n  - {id: quiet, clause: C-1, text: 静かな職場}"),
        DiagnosticPage(
            "JZ0307", .rules,
            ja: "その項目がないと、残りの内容だけでは意味が決まりません。",
            en: "Without this key the rest does not say enough.",
            wrong: "targets:\n  - {id: quiet, clause: C-1}", right: "targets:\n  - {id: quiet, clause: C-1, text: 静かな職場}"),
        DiagnosticPage(
            "JZ0308", .rules,
            ja: "ここでは、それぞれのキーが値の意味を示します。",
            en: "Here keys say what each value means.",
            wrong: "targets:\n  - 静かな職場", right: "targets:\n  - {id: quiet, clause: C-1, text: 静かな職場}"),
        DiagnosticPage(
            "JZ0309", .rules,
            ja: "複数の値を書ける項目は、値が一つのときもリストで書きます。",
            en: "Where several values may stand, one is written as a list, too.",
            wrong: "trainings:\n  - {id: T-9, way: course, tags: basic}",
            right: "trainings:\n  - {id: T-9, way: course, tags: [basic]}"),
        DiagnosticPage(
            "JZ0310", .rules,
            ja: "この項目の値は一つです。",
            en: "This key takes one value.",
            wrong: "targets:\n  - {id: [quiet], clause: C-1, text: 静かな職場}",
            right: "targets:\n  - {id: quiet, clause: C-1, text: 静かな職場}"),
        DiagnosticPage(
            "JZ0311", .rules,
            ja: "キーだけを残すと、書き忘れなのか空のつもりなのか分かりません。",
            en: "Of a key alone it is open whether its value was forgotten or is meant to be empty.",
            wrong: "targets:\n  - id: quiet\n    clause: C-1\n    text:",
            right: "targets:\n  - id: quiet\n    clause: C-1\n    text: 静かな職場"),
        DiagnosticPage(
            "JZ0324", .rules,
            ja: "識別子はコマンドや結果の中で使うため、空白や記号を含められません。日本語の文字は使えます。",
            en:
                "Ids are typed in commands and stand in results, so they have no spaces and few signs. Japanese letters are fine.",
            wrong: "targets:\n  - {id: 目標 1, clause: C-1, text: 目標}", right: "targets:\n  - {id: 目標-1, clause: C-1, text: 目標}"),
        DiagnosticPage(
            "JZ0325", .rules,
            ja: "式の中で使う名前なので、「-」は引き算、「.」は項目と読まれてしまいます。",
            en: "Expressions use this name, and in them `-` subtracts and `.` leads to a field.",
            wrong: "variables:\n  employee: {hired-late: employee.years < 2}",
            right: "variables:\n  employee: {hired_late: employee.years < 2}"),
        DiagnosticPage(
            "JZ0326", .rules,
            ja: "「in」や「year」は式の中で既に意味があります。",
            en: "`in` and `year` already mean something in expressions.",
            wrong: "parameters:\n  in: {type: int, basis: document, clause: C-1, values: {2024-04-01: 1}}",
            right: "parameters:\n  entry: {type: int, basis: document, clause: C-1, values: {2024-04-01: 1}}"),
        DiagnosticPage(
            "JZ0327", .rules,
            ja: "識別子は方針全体で一つのものだけを指します。コピーした後の直し忘れで起こりがちです。",
            en: "Within the policy an id stands for one thing. It happens when an entry is copied and its id is left.",
            wrong: "trainings:\n  - {id: T-1, way: course}", right: "trainings:\n  - {id: T-9, way: course}"),
        DiagnosticPage(
            "JZ0328", .rules,
            ja: "参照先がないと、この項目は何も指しません。綴りの誤りか、定義の書き忘れです。",
            en: "The reference leads nowhere: it is misspelt, or what it names was not defined.",
            wrong: "trainings:\n  - {id: T-9, way: course, develops: [knowlege]}",
            right: "trainings:\n  - {id: T-9, way: course, develops: [knowledge]}"),
        DiagnosticPage(
            "JZ0329", .rules,
            ja: "行の項目、変数、子の表は同じ「行.名前」の形で使うため、同じ名前にできません。",
            en: "Fields, variables and child tables are all used as `row.name`, so no two of them share a name.",
            wrong: "variables:\n  employee: {unit: \"'east'\"}", right: "variables:\n  employee: {home_unit: \"'east'\"}"),
        DiagnosticPage(
            "JZ0330", .rules,
            ja: "同じ表記が二つの職層にあると、記録の行をどちらにも決められません。",
            en: "With one spelling at two grades a row of the records could be of either.",
            wrong: "streams:\n  - {id: clinic, grades: [{id: K1, also: [事務/1級]}]}",
            right: "streams:\n  - {id: clinic, grades: [{id: K1, also: [医療/1級]}]}"),
        DiagnosticPage(
            "JZ0357", .rules,
            ja: "式や文は一つの値です。条件が複数あるときは「&&」でつなぎます。",
            en: "An expression or a text is one value. Several conditions are joined with `&&`.",
            wrong: rule("require:\n  - employee.early"), right: rule("require: employee.early")),
    ]
}
