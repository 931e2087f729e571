package import Diagnostics

/// The mistakes that a policy can have beside those of YAML and of its expressions: `JZ06xx`.
package enum CELPolicyDiagnostics {
    package static let all: [DiagnosticKind] = structure + names + outputs

    static let structure = [
        notAPolicy, unknownKey, missingKey, mappingExpected, listExpected, textExpected, emptyExpression, unknownKind,
        matchAndAggregate, noBranches, outputAndRule, noOutput, explanationWithoutOutput, tooManyExpressions,
    ]
    static let names = [badVariableName, duplicateVariable, badImport, importClash]
    static let outputs = [incompatibleOutputs, unreachable, alwaysFalse, neverHolds, nestedAggregate]
}

// MARK: - Structure

extension CELPolicyDiagnostics {
    static let notAPolicy = DiagnosticKind(
        "JZ0601", .error,
        message: LocalizedText(ja: "このファイルは CEL のポリシーの形になっていない", en: "this file is not a policy of CEL"),
        help: LocalizedText(ja: "`name:` と `rule:` を書いてください", en: "it has a `name:` and a `rule:`"))
    static let unknownKey = DiagnosticKind(
        "JZ0602", .error,
        message: LocalizedText(ja: "「{0}」という項目はここには書けない", en: "there is no key `{0}` here"),
        help: LocalizedText(ja: "使える項目は{1}です", en: "the keys are {1}"))
    static let missingKey = DiagnosticKind(
        "JZ0603", .error,
        message: LocalizedText(ja: "項目「{0}」がない", en: "the key `{0}` is missing"),
        help: LocalizedText(ja: "`{0}:` を加えてください", en: "add `{0}:`"))
    static let mappingExpected = DiagnosticKind(
        "JZ0604", .error,
        message: LocalizedText(ja: "ここには「項目: 値」を書く", en: "keys with values are expected here"))
    static let listExpected = DiagnosticKind(
        "JZ0605", .error,
        message: LocalizedText(ja: "ここには一覧を書く", en: "a list is expected here"),
        help: LocalizedText(ja: "各行を `- ` で始めてください", en: "begin each element with `- `"))
    static let textExpected = DiagnosticKind(
        "JZ0606", .error,
        message: LocalizedText(ja: "ここには文字列を書く", en: "a text is expected here"))
    static let emptyExpression = DiagnosticKind(
        "JZ0607", .error,
        message: LocalizedText(ja: "式が書かれていない", en: "the expression is empty"),
        help: LocalizedText(ja: "式を書くか、項目ごと消してください", en: "write one, or delete the key"))
    static let matchAndAggregate = DiagnosticKind(
        "JZ0608", .error,
        message: LocalizedText(ja: "一つのルールに match と aggregate の両方は書けない", en: "a rule has either `match` or `aggregate`"),
        help: LocalizedText(ja: "一方を入れ子のルールに移してください", en: "move one into a nested rule"))
    static let noBranches = DiagnosticKind(
        "JZ0609", .error,
        message: LocalizedText(ja: "ルールに結果が一つもない", en: "the rule gives no output at all"),
        help: LocalizedText(
            ja: "`match:` または `aggregate:` の下に、output のある要素を書いてください",
            en: "write `match:` or `aggregate:` with at least one element that has an `output`"))
    static let outputAndRule = DiagnosticKind(
        "JZ0610", .error,
        message: LocalizedText(ja: "一つの要素に output と rule の両方は書けない", en: "an element has either `output` or `rule`"))
    static let noOutput = DiagnosticKind(
        "JZ0611", .error,
        message: LocalizedText(ja: "この要素には output も rule もない", en: "this element has neither `output` nor `rule`"))
    static let explanationWithoutOutput = DiagnosticKind(
        "JZ0612", .error,
        message: LocalizedText(ja: "explanation は output と並べて書く", en: "an `explanation` stands beside an `output`"),
        help: LocalizedText(ja: "入れ子のルールの中の要素に移してください", en: "move it into the elements of the nested rule"))
    static let unknownKind = DiagnosticKind(
        "JZ0613", .error,
        message: LocalizedText(ja: "この kind のポリシーは読めない", en: "a policy of this kind cannot be read"),
        help: LocalizedText(
            ja: "読めるのは `ValidatingAdmissionPolicy` か、kind のないポリシーです",
            en: "write `ValidatingAdmissionPolicy`, or leave `kind` out"))
    static let tooManyExpressions = DiagnosticKind(
        "JZ0614", .error,
        message: LocalizedText(ja: "変数と入れ子のルールが合わせて {0} を超える", en: "there are more than {0} variables and nested rules"),
        help: LocalizedText(ja: "ポリシーを分けてください", en: "split the policy"))
}

// MARK: - Names

extension CELPolicyDiagnostics {
    static let badVariableName = DiagnosticKind(
        "JZ0621", .error,
        message: LocalizedText(ja: "「{0}」は変数の名前にできない", en: "`{0}` cannot be the name of a variable"),
        help: LocalizedText(
            ja: "半角の英字か「_」で始め、英字、数字、「_」で書いてください",
            en: "begin with a letter or `_` and go on with letters, digits and `_`"))
    static let duplicateVariable = DiagnosticKind(
        "JZ0622", .error,
        message: LocalizedText(ja: "変数「{0}」は同じルールに二つある", en: "the variable `{0}` is there twice in one rule"),
        help: LocalizedText(ja: "一方の名前を変えてください", en: "give one of them another name"))
    static let badImport = DiagnosticKind(
        "JZ0623", .error,
        message: LocalizedText(ja: "「{0}」は取り込む名前として正しくない", en: "`{0}` is not a name that can be imported"),
        help: LocalizedText(
            ja: "`google.protobuf.Duration` のように点でつないで書いてください", en: "write it with dots, as `google.protobuf.Duration`"))
    static let importClash = DiagnosticKind(
        "JZ0624", .error,
        message: LocalizedText(ja: "「{0}」が取り込み済みの「{1}」と同じ短い名前になる", en: "`{0}` has the same short name as `{1}`"),
        help: LocalizedText(ja: "一方は取り込まず、長い名前で使ってください", en: "import one of them, and use the other by its full name"))
    static let firstHere = LocalizedText(ja: "最初はここ", en: "the first is here")
}

// MARK: - Outputs

extension CELPolicyDiagnostics {
    static let incompatibleOutputs = DiagnosticKind(
        "JZ0631", .error,
        message: LocalizedText(
            ja: "結果の型がそろわない（ここは {0}、前の結果は {1}）", en: "the outputs are of different types: this is {0}, those before are {1}"),
        help: LocalizedText(ja: "型をそろえるか、dyn() で囲んでください", en: "make them alike, or put dyn() around them"))
    static let unreachable = DiagnosticKind(
        "JZ0632", .error,
        message: LocalizedText(ja: "この結果になることはない", en: "this output is never reached"),
        help: LocalizedText(
            ja: "前の要素が必ず結果を出します。順を入れ替えるか、前の要素に condition を付けてください",
            en: "an element before it always gives an output: change the order, or give that one a condition"))
    static let alwaysHolds = LocalizedText(ja: "ここで必ず結果が出る", en: "this always gives an output")
    static let alwaysFalse = DiagnosticKind(
        "JZ0633", .error,
        message: LocalizedText(ja: "この条件は常に偽なので、一覧に加わらない", en: "the condition is always false, so nothing is ever added"),
        help: LocalizedText(ja: "条件を直すか、要素を消してください", en: "mend the condition, or delete the element"))
    static let neverHolds = DiagnosticKind(
        "JZ0634", .warning,
        message: LocalizedText(ja: "この条件は常に偽である", en: "the condition is always false"),
        help: LocalizedText(ja: "条件を直すか、要素を消してください", en: "mend the condition, or delete the element"))
    static let nestedAggregate = DiagnosticKind(
        "JZ0635", .error,
        message: LocalizedText(ja: "aggregate の中に aggregate は書けない", en: "an `aggregate` cannot stand within another"),
        help: LocalizedText(
            ja: "内側の要素を外側の aggregate に移すか、match を使ってください", en: "move its elements to the outer one, or use `match`"))
}
