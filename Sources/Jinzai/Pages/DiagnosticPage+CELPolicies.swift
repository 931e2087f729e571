extension DiagnosticPage {
    static let celPolicies: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0601", .celPolicy,
            ja: "CEL のポリシーには名前と、結果を決めるルールが要ります。",
            en: "A policy of CEL has a name and a rule that gives its output.",
            wrong: "- 1", right: "rule: {match: [{output: '1'}]}"),
        DiagnosticPage(
            "JZ0602", .celPolicy,
            ja: "知らない項目を読み飛ばすと、書いたはずの内容が効きません。",
            en: "If a key that is not known were passed over, what it says would not hold.",
            wrong: "names: x\nrule: {match: [{output: '1'}]}", right: "name: x\nrule: {match: [{output: '1'}]}"),
        DiagnosticPage(
            "JZ0603", .celPolicy, ja: "結果を決めるルールがありません。", en: "There is no rule that gives an output.",
            wrong: "name: x", right: "name: x\nrule: {match: [{output: '1'}]}"),
        DiagnosticPage(
            "JZ0604", .celPolicy, ja: "ルールは項目の並びです。", en: "A rule has keys.",
            wrong: "rule: 1", right: "rule: {match: [{output: '1'}]}"),
        DiagnosticPage(
            "JZ0605", .celPolicy, ja: "要素が一つでも一覧で書きます。", en: "One element is a list, too.",
            wrong: "rule: {match: {output: '1'}}", right: "rule: {match: [{output: '1'}]}"),
        DiagnosticPage(
            "JZ0606", .celPolicy, ja: "式や名前は一つの文字列です。", en: "An expression or a name is one text.",
            wrong: "name: [x]\nrule: {match: [{output: '1'}]}", right: "name: x\nrule: {match: [{output: '1'}]}"),
        DiagnosticPage(
            "JZ0607", .celPolicy, ja: "空の式には値がありません。", en: "An empty expression has no value.",
            wrong: "rule: {match: [{output: ''}]}", right: "rule: {match: [{output: '1'}]}"),
        DiagnosticPage(
            "JZ0608", .celPolicy,
            ja: "match は最初に当てはまる一つ、aggregate は当てはまるすべてを結果にします。",
            en: "`match` gives the first that holds, `aggregate` all that hold.",
            wrong: "rule:\n  match: [{output: '1'}]\n  aggregate: [{output: '2'}]", right: "rule:\n  match: [{output: '1'}]"),
        DiagnosticPage(
            "JZ0609", .celPolicy, ja: "何の結果も出さないルールです。", en: "Such a rule never gives anything.",
            wrong: "rule:\n  match: []", right: "rule:\n  match: [{output: '1'}]"),
        DiagnosticPage(
            "JZ0610", .celPolicy,
            ja: "要素は結果を出すか、入れ子のルールに任せるかのどちらかです。",
            en: "An element gives an output or leaves that to a nested rule.",
            wrong: "rule:\n  match:\n    - {output: '1', rule: {match: [{output: '2'}]}}",
            right: "rule:\n  match:\n    - {output: '1'}"),
        DiagnosticPage(
            "JZ0611", .celPolicy, ja: "条件だけでは、当てはまったときの結果がありません。", en: "A condition alone has nothing to give.",
            wrong: "rule:\n  match:\n    - {condition: a}", right: "rule:\n  match:\n    - {condition: a, output: '1'}"),
        DiagnosticPage(
            "JZ0612", .celPolicy,
            ja: "説明は一つの結果についてのものです。入れ子のルールでは、その中の結果ごとに書きます。",
            en: "An explanation is about one output; within a nested rule each has its own.",
            wrong: "rule:\n  match:\n    - {explanation: '\"\"', rule: {match: [{output: '2'}]}}",
            right: "rule:\n  match:\n    - {explanation: '\"\"', output: '2'}"),
        DiagnosticPage(
            "JZ0613", .celPolicy, ja: "kind は Kubernetes の形式を示します。", en: "`kind` names a form of Kubernetes.",
            wrong: "kind: Other\nspec: {validations: []}", right: "rule: {match: [{output: '1'}]}"),
        DiagnosticPage(
            "JZ0614", .sketch,
            ja: "変数と入れ子のルールは一つずつ調べるため、数に上限があります。",
            en: "Each variable and nested rule is compiled, so their number has a limit.",
            wrong: "rule:\n  variables:\n    - …", right: "rule:\n  match: [{output: '1'}]"),
        DiagnosticPage(
            "JZ0621", .celPolicy, ja: "変数は式の中で使える名前でなければなりません。", en: "Expressions have to be able to use the name.",
            wrong: variables("{name: in, expression: '1'}"), right: variables("{name: inside, expression: '1'}")),
        DiagnosticPage(
            "JZ0622", .celPolicy, ja: "同じ名前の変数が二つあると、どちらを使うか決まりません。", en: "With two of one name it is open which is used.",
            wrong: variables("{name: a, expression: '1'}\n    - {name: a, expression: '2'}"),
            right: variables("{name: a, expression: '1'}\n    - {name: b, expression: '2'}")),
        DiagnosticPage(
            "JZ0623", .celPolicy, ja: "取り込むのは、点でつないだ長い型の名前です。", en: "What is imported are long names of types, with dots.",
            wrong: "imports: [{name: a}]\nrule: {match: [{output: '1'}]}",
            right: "imports: [{name: a.T}]\nrule: {match: [{output: '1'}]}"),
        DiagnosticPage(
            "JZ0624", .celPolicy,
            ja: "取り込んだ名前は最後の部分だけで使います。同じ部分で終わる二つは区別できません。",
            en: "What is imported is used by its last part, so two that end alike cannot be told apart.",
            wrong: "imports: [{name: a.T}, {name: b.T}]\nrule: {match: [{output: '1'}]}",
            right: "imports: [{name: a.T}]\nrule: {match: [{output: '1'}]}"),
    ]

    static let celOutputs: [DiagnosticPage] = [
        DiagnosticPage(
            "JZ0631", .celPolicy, ja: "結果を使う側は、その型を知る必要があります。", en: "Who uses the output must know its type.",
            wrong: "rule:\n  match:\n    - {condition: a, output: '1'}\n    - {output: '\"1\"'}",
            right: "rule:\n  match:\n    - {condition: a, output: '1'}\n    - {output: '2'}"),
        DiagnosticPage(
            "JZ0632", .celPolicy, ja: "前の要素が必ず当てはまるので、ここまで来ません。", en: "An element before it always holds.",
            wrong: "rule:\n  match:\n    - {output: '1'}\n    - {condition: a, output: '2'}",
            right: "rule:\n  match:\n    - {condition: a, output: '2'}\n    - {output: '1'}"),
        DiagnosticPage(
            "JZ0633", .celPolicy, ja: "決して当てはまらない要素は書き間違いです。", en: "An element that never holds is a slip.",
            wrong: "rule:\n  aggregate:\n    - {condition: 'false', output: '1'}",
            right: "rule:\n  aggregate:\n    - {condition: a, output: '1'}"),
        DiagnosticPage(
            "JZ0634", .celPolicy, ja: "決して当てはまらない要素は書き間違いです。", en: "An element that never holds is a slip.",
            wrong: "rule:\n  match:\n    - {condition: 'false', output: '1'}",
            right: "rule:\n  match:\n    - {condition: a, output: '1'}"),
        DiagnosticPage(
            "JZ0635", .celPolicy,
            ja: "一覧の中の一覧になるのか、一つの一覧になるのかが決まりません。",
            en: "It would be open whether the outputs make one list or a list of lists.",
            wrong: "rule:\n  aggregate:\n    - rule: {match: [{rule: {aggregate: [{output: '1'}]}}]}",
            right: "rule:\n  aggregate:\n    - {output: '1'}"),
    ]

    private static func variables(_ list: String) -> String {
        "rule:\n  variables:\n    - \(list)\n  match: [{output: '1'}]"
    }
}
