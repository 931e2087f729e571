package import Diagnostics

/// The mistakes of structure and reference that rule files can have: `JZ03xx`.
package enum PolicyDiagnostics {
    package static let all: [DiagnosticKind] = structure + scalars + names + sections + traps + doubts

    static let structure = [
        notAMapping, unknownSection, waiversInPolicy, repeatedSection, missingPolicy, unknownKey, missingKey, mappingExpected,
        listExpected, textExpected, emptyValue,
    ]
    static let scalars = [
        notAnInteger, notANumber, outOfRange, notABoolean, notADate, notAMonthDay, notAChoice, notAType, wrongLiteral,
        unclosedBrace, loneBrace, emptyBraces,
    ]
    static let names = [badID, badName, reservedName, duplicateID, unknownID, nameTaken, sharedSpelling]
    static let sections = [
        documentNeedsClause, assumptionNeedsReason, endsBeforeStart, noLevelMeets, levelNotOnScale, oneOfGradeAndGrades,
        duplicateExpectation, unknownSource, sourceCycle, sourceAndText, notTheNextGrade, notExpected, duplicateProgression,
        parentCycle, unknownField, referenceWithoutTable, tableWithoutReference, unusableKey, wideWithoutCompetency, notAValue,
        oneDefinition, matchArmShadowed, oneViewKind, aggregateInElements, oneStatement, oneAggregate, countNeedsTrue,
        missingScale, expectationNeedsClause, rowLength, columnTwice, tableWithoutExpect,
    ]
    static let traps = [collectionAsExpression]
}

// MARK: - Structure

extension PolicyDiagnostics {
    package static let notAMapping = DiagnosticKind(
        "JZ0301", .error,
        message: LocalizedText(ja: "このファイルはルールファイルの形になっていない", en: "this file is not a rule file"),
        help: LocalizedText(
            ja: "`rules:` のように、セクションの名前とコロンから書き始めてください",
            en: "begin with the name of a section and a colon, as in `rules:`"))

    package static let unknownSection = DiagnosticKind(
        "JZ0302", .error,
        message: LocalizedText(ja: "「{0}」というセクションはない", en: "there is no section `{0}`"),
        help: LocalizedText(ja: "使えるセクションは{1}です", en: "the sections are {1}"))

    package static let waiversInPolicy = DiagnosticKind(
        "JZ0303", .error,
        message: LocalizedText(ja: "「{0}」はデータに属し、ルールファイルには書けない", en: "`{0}` belongs to the data, not to the rule files"),
        help: LocalizedText(
            ja: "職員番号を含むため別のファイルに移し、`--waivers` で渡してください",
            en: "it names employees: move it to a file of its own and pass that with `--waivers`"))

    package static let repeatedSection = DiagnosticKind(
        "JZ0304", .error,
        message: LocalizedText(ja: "セクション「{0}」は一つしか書けない", en: "the section `{0}` may stand only once"),
        help: LocalizedText(ja: "二つの内容を一つにまとめてください", en: "merge the two into one"))

    package static let missingPolicy = DiagnosticKind(
        "JZ0305", .error,
        message: LocalizedText(ja: "セクション「policy」がどのファイルにもない", en: "no file has the section `policy`"),
        help: LocalizedText(
            ja: "方針の識別子と名称を書いた `policy: {id: …, title: …}` を加えてください",
            en: "add `policy: {id: …, title: …}` with the policy's id and title"))

    package static let unknownKey = DiagnosticKind(
        "JZ0306", .error,
        message: LocalizedText(ja: "「{0}」というキーはここにはない", en: "there is no key `{0}` here"),
        help: LocalizedText(ja: "ここで使えるキーは{1}です", en: "the keys here are {1}"))

    package static let missingKey = DiagnosticKind(
        "JZ0307", .error,
        message: LocalizedText(ja: "必要なキー「{0}」がない", en: "the key `{0}` is missing"),
        help: LocalizedText(ja: "「{0}」を加えてください（{1}）", en: "add `{0}`: {1}"))

    package static let mappingExpected = DiagnosticKind(
        "JZ0308", .error,
        message: LocalizedText(ja: "ここには「キー: 値」の並びが必要である", en: "keys with values are expected here"),
        help: LocalizedText(ja: "`キー: 値` の形で書いてください", en: "write it as `key: value`"))

    package static let listExpected = DiagnosticKind(
        "JZ0309", .error,
        message: LocalizedText(ja: "ここにはリストが必要である", en: "a list is expected here"),
        help: LocalizedText(ja: "`[…]` で囲むか、各行を `- ` で始めてください", en: "enclose it in `[…]`, or begin each line with `- `"))

    package static let textExpected = DiagnosticKind(
        "JZ0310", .error,
        message: LocalizedText(ja: "ここには一つの値が必要である", en: "a single value is expected here"),
        help: LocalizedText(ja: "リストやキーの並びではなく、値を一つ書いてください", en: "write one value, not a list and not keys"))

    package static let emptyValue = DiagnosticKind(
        "JZ0311", .error,
        message: LocalizedText(ja: "値がない", en: "the value is missing"),
        help: LocalizedText(ja: "値を書くか、キーごと削除してください", en: "write a value, or delete the key"))
}

// MARK: - Scalars

extension PolicyDiagnostics {
    package static let notAnInteger = DiagnosticKind(
        "JZ0312", .error,
        message: LocalizedText(ja: "「{0}」は整数ではない", en: "`{0}` is not an integer"),
        help: LocalizedText(ja: "半角の数字だけで書いてください", en: "write it in digits alone"))

    package static let notANumber = DiagnosticKind(
        "JZ0313", .error,
        message: LocalizedText(ja: "「{0}」は数値ではない", en: "`{0}` is not a number"),
        help: LocalizedText(ja: "`0.8` のように半角で書いてください", en: "write it as `0.8`"))

    package static let outOfRange = DiagnosticKind(
        "JZ0314", .error,
        message: LocalizedText(ja: "「{0}」は使える範囲の外にある", en: "`{0}` is out of range"),
        help: LocalizedText(ja: "{1}の整数にしてください", en: "write an integer {1}"))

    package static let notABoolean = DiagnosticKind(
        "JZ0315", .error,
        message: LocalizedText(ja: "「{0}」は true でも false でもない", en: "`{0}` is neither true nor false"),
        help: LocalizedText(ja: "`true` か `false` と書いてください", en: "write `true` or `false`"))

    package static let notADate = DiagnosticKind(
        "JZ0316", .error,
        message: LocalizedText(ja: "「{0}」は日付ではない", en: "`{0}` is not a date"),
        help: LocalizedText(ja: "実在する日付を `2024-04-01` の形で書いてください", en: "write a day that exists as `2024-04-01`"))

    package static let notAMonthDay = DiagnosticKind(
        "JZ0317", .error,
        message: LocalizedText(ja: "「{0}」は月日ではない", en: "`{0}` is not a day of the year"),
        help: LocalizedText(ja: "毎年ある月日を `04-01` の形で書いてください", en: "write a month and day that every year has, as `04-01`"))

    package static let notAChoice = DiagnosticKind(
        "JZ0318", .error,
        message: LocalizedText(ja: "「{0}」はここでは使えない", en: "`{0}` cannot stand here"),
        help: LocalizedText(ja: "使える値は{1}です", en: "the values are {1}"))

    package static let notAType = DiagnosticKind(
        "JZ0319", .error,
        message: LocalizedText(ja: "「{0}」という型はない", en: "there is no type `{0}`"),
        help: LocalizedText(ja: "使える型は{1}です", en: "the types are {1}"))

    package static let wrongLiteral = DiagnosticKind(
        "JZ0320", .error,
        message: LocalizedText(ja: "この値は型「{0}」に合わない", en: "this value is not of the type `{0}`"),
        help: LocalizedText(ja: "値か型のどちらかを直してください", en: "mend the value or the type"))

    package static let unclosedBrace = DiagnosticKind(
        "JZ0321", .error,
        message: LocalizedText(ja: "「{」が閉じられていない", en: "this `{` is not closed"),
        help: LocalizedText(
            ja: "式の後に `}` を書くか、文字としての { は `{{` と書いてください", en: "write `}` after the expression, or `{{` for the character itself"))

    package static let loneBrace = DiagnosticKind(
        "JZ0322", .error,
        message: LocalizedText(ja: "対応する「{」のない「}」である", en: "this `}` closes nothing"),
        help: LocalizedText(ja: "文字としての } は `}}` と書いてください", en: "write `}}` for the character itself"))

    package static let emptyBraces = DiagnosticKind(
        "JZ0323", .error,
        message: LocalizedText(ja: "「{}」の中に式がない", en: "there is no expression between `{` and `}`"),
        help: LocalizedText(ja: "`{observed}` のように式を書いてください", en: "write an expression, as in `{observed}`"))
}

// MARK: - Names

extension PolicyDiagnostics {
    package static let badID = DiagnosticKind(
        "JZ0324", .error,
        message: LocalizedText(ja: "「{0}」は識別子として使えない", en: "`{0}` cannot be an id"),
        help: LocalizedText(ja: "空白や記号を除き、文字・数字・「.」「-」「_」で書いてください", en: "use letters, digits, `.`, `-` and `_`, without spaces"))

    package static let badName = DiagnosticKind(
        "JZ0325", .error,
        message: LocalizedText(ja: "「{0}」は式の中で使える名前ではない", en: "`{0}` is not a name that expressions can use"),
        help: LocalizedText(
            ja: "半角英字で始め、半角の英数字と「_」だけで書いてください",
            en: "begin with a letter a to z and use only such letters, digits and `_`"))

    package static let reservedName = DiagnosticKind(
        "JZ0326", .error,
        message: LocalizedText(
            ja: "「{0}」は式の中で別の意味を持つため、名前にできない", en: "`{0}` means something else in expressions and cannot be a name"),
        help: LocalizedText(ja: "別の名前にしてください", en: "choose another name"))

    package static let duplicateID = DiagnosticKind(
        "JZ0327", .error,
        message: LocalizedText(ja: "{0}「{1}」は既に定義されている", en: "the {0} `{1}` is already defined"),
        help: LocalizedText(ja: "どちらかを削除するか、別の識別子にしてください", en: "delete one of them, or give it another id"))

    package static let unknownID = DiagnosticKind(
        "JZ0328", .error,
        message: LocalizedText(ja: "{0}「{1}」は定義されていない", en: "the {0} `{1}` is not defined"),
        help: LocalizedText(ja: "綴りを確かめるか、`{2}` に定義を加えてください", en: "check the spelling, or define it under `{2}`"))

    package static let nameTaken = DiagnosticKind(
        "JZ0329", .error,
        message: LocalizedText(ja: "「{0}」の行には「{1}」という名前のものが既にある", en: "a row `{0}` already has something named `{1}`"),
        help: LocalizedText(ja: "どちらかを別の名前にしてください", en: "give one of them another name"))

    package static let sharedSpelling = DiagnosticKind(
        "JZ0330", .error,
        message: LocalizedText(
            ja: "表記「{0}」が職層「{1}」と「{2}」の両方に書かれている", en: "the spelling `{0}` stands at the grades `{1}` and `{2}`"),
        help: LocalizedText(ja: "一つの表記は一つの職層だけに書いてください", en: "a spelling may mean one grade only"))
}

// MARK: - Sections

extension PolicyDiagnostics {
    package static let documentNeedsClause = DiagnosticKind(
        "JZ0331", .error,
        message: LocalizedText(ja: "「{0}」の根拠となる条項がない", en: "`{0}` cites no clause"),
        help: LocalizedText(
            ja: "`clause` に条項を書くか、文書にない場合は `basis: assumption` と `reason` を書いてください",
            en: "cite one with `clause`, or say `basis: assumption` with a `reason` where the document is silent"))

    package static let assumptionNeedsReason = DiagnosticKind(
        "JZ0332", .error,
        message: LocalizedText(ja: "「{0}」は独自の設定だが、理由がない", en: "`{0}` is an assumption without a reason"),
        help: LocalizedText(ja: "`reason` に理由を書いてください", en: "give the `reason`"))

    package static let endsBeforeStart = DiagnosticKind(
        "JZ0333", .error,
        message: LocalizedText(ja: "終わりの日が始まりの日より前である", en: "the end lies before the start"),
        help: LocalizedText(ja: "`from` と `to` の日付を確かめてください", en: "check the days of `from` and `to`"))

    package static let noLevelMeets = DiagnosticKind(
        "JZ0334", .error,
        message: LocalizedText(ja: "期待を満たす段階が評価尺度にない", en: "no level of the scale meets what is expected"),
        help: LocalizedText(ja: "満たしたことになる段階に `meets: true` を書いてください", en: "write `meets: true` at the levels that do"))

    package static let levelNotOnScale = DiagnosticKind(
        "JZ0335", .error,
        message: LocalizedText(ja: "段階{0}は評価尺度にない", en: "the scale has no level {0}"),
        help: LocalizedText(ja: "評価尺度の段階は{1}です", en: "its levels are {1}"))

    package static let oneOfGradeAndGrades = DiagnosticKind(
        "JZ0336", .error,
        message: LocalizedText(ja: "{0}のうち、ちょうど一つが必要である", en: "exactly one of {0} is needed"),
        help: LocalizedText(ja: "一つの職層は `grade`、複数なら `grades` に書いてください", en: "write `grade` for one grade, `grades` for a list"))

    package static let duplicateExpectation = DiagnosticKind(
        "JZ0337", .error,
        message: LocalizedText(ja: "職層「{0}」の能力「{1}」は既に定義されている", en: "the grade `{0}` already has the competency `{1}`"),
        help: LocalizedText(ja: "どちらかを削除してください", en: "delete one of them"))

    package static let unknownSource = DiagnosticKind(
        "JZ0338", .error,
        message: LocalizedText(ja: "職層「{0}」に能力「{1}」は定義されていない", en: "the grade `{0}` has no competency `{1}`"),
        help: LocalizedText(
            ja: "その職層にある能力を書くか、`same_as: {grade: …, competency: …}` で名前を示してください",
            en: "name a competency of that grade with `same_as: {grade: …, competency: …}`"))

    package static let sourceCycle = DiagnosticKind(
        "JZ0339", .error,
        message: LocalizedText(
            ja: "`same_as` をたどると同じところに戻り、本文がない", en: "following `same_as` comes back here without finding a text"),
        help: LocalizedText(ja: "どれか一つに `text` を書いてください", en: "give one of them a `text`"))

    package static let sourceAndText = DiagnosticKind(
        "JZ0340", .error,
        message: LocalizedText(ja: "`same_as` と `text` は一緒に書けない", en: "`same_as` and `text` exclude each other"),
        help: LocalizedText(ja: "どちらかを削除してください", en: "delete one of them"))

    package static let notTheNextGrade = DiagnosticKind(
        "JZ0341", .error,
        message: LocalizedText(ja: "職層「{1}」は「{0}」のすぐ上の職層ではない", en: "the grade `{1}` does not follow `{0}`"),
        help: LocalizedText(ja: "同じ系統ですぐ上の職層を書いてください", en: "write the grade that stands next above in the same stream"))

    package static let notExpected = DiagnosticKind(
        "JZ0342", .error,
        message: LocalizedText(ja: "職層「{0}」は能力「{1}」を求めていない", en: "the grade `{0}` does not expect the competency `{1}`"),
        help: LocalizedText(ja: "この職層の能力は{2}です", en: "its competencies are {2}"))

    package static let duplicateProgression = DiagnosticKind(
        "JZ0343", .error,
        message: LocalizedText(ja: "職層「{0}」からの移り変わりは既に定義されている", en: "the progression from `{0}` is already defined"),
        help: LocalizedText(ja: "一つにまとめてください", en: "merge the two into one"))

    package static let parentCycle = DiagnosticKind(
        "JZ0344", .error,
        message: LocalizedText(ja: "表「{0}」の親をたどると自分自身に戻る", en: "the table `{0}` is its own ancestor"),
        help: LocalizedText(ja: "`of` に書いた表を確かめてください", en: "check the tables named in `of`"))

    package static let unknownField = DiagnosticKind(
        "JZ0345", .error,
        message: LocalizedText(ja: "表「{0}」に項目「{1}」はない", en: "the table `{0}` has no field `{1}`"),
        help: LocalizedText(ja: "この表の項目は{2}です", en: "its fields are {2}"))

    package static let referenceWithoutTable = DiagnosticKind(
        "JZ0346", .error,
        message: LocalizedText(ja: "参照先の表が書かれていない", en: "this reference does not say to which table"),
        help: LocalizedText(ja: "`to: employees` のように表を書いてください", en: "name the table, as in `to: employees`"))

    package static let tableWithoutReference = DiagnosticKind(
        "JZ0347", .error,
        message: LocalizedText(ja: "`to` は型が `reference` の項目だけに書ける", en: "only a field of the type `reference` has `to`"),
        help: LocalizedText(ja: "`to` を削除するか、型を `reference` にしてください", en: "delete `to`, or make the type `reference`"))

    package static let unusableKey = DiagnosticKind(
        "JZ0348", .error,
        message: LocalizedText(
            ja: "表「{0}」はキーが一つの項目でないため、参照できない", en: "the table `{0}` cannot be referred to, as its key is not one field"),
        help: LocalizedText(ja: "その表の `key` を一つの項目にしてください", en: "give that table a `key` of one field"))

    package static let wideWithoutCompetency = DiagnosticKind(
        "JZ0349", .error,
        message: LocalizedText(ja: "`wide` の項目「{0}」の型が能力ではない", en: "the field `{0}` of `wide` is not a competency"),
        help: LocalizedText(ja: "型が `competency` の項目を書いてください", en: "name a field of the type `competency`"))

    package static let notAValue = DiagnosticKind(
        "JZ0361", .error,
        message: LocalizedText(ja: "「{1}」は項目「{0}」の値ではない", en: "`{1}` is not a value of the field `{0}`"),
        help: LocalizedText(ja: "`one_of` にある値は{2}です", en: "the values under its `one_of` are {2}"))

    package static let oneDefinition = DiagnosticKind(
        "JZ0350", .error,
        message: LocalizedText(ja: "{0}のうち、ちょうど一つが必要である", en: "exactly one of {0} is needed"),
        help: LocalizedText(ja: "値の決め方を一つだけ書いてください", en: "say in one way how the value is found"))

    package static let matchArmShadowed = DiagnosticKind(
        "JZ0351", .error,
        message: LocalizedText(
            ja: "条件のない行が前にあるため、ここには届かない", en: "this is never reached, as an entry without a condition stands before it"),
        help: LocalizedText(ja: "条件のない行は最後に置いてください", en: "put the entry without a condition last"))

    package static let oneViewKind = DiagnosticKind(
        "JZ0352", .error,
        message: LocalizedText(ja: "`with` と `by` は一緒に書けない", en: "`with` and `by` exclude each other"),
        help: LocalizedText(
            ja: "リストの要素ごとなら `with`、グループごとなら `by` だけにしてください", en: "keep `with` for one row per element, `by` for one row per group"
        ))

    package static let aggregateInElements = DiagnosticKind(
        "JZ0353", .error,
        message: LocalizedText(ja: "要素ごとの表では集計できない", en: "a view with one row per element cannot aggregate"),
        help: LocalizedText(
            ja: "`with` を `by` にするか、列を式にしてください", en: "use `by` instead of `with`, or make the column an expression"))

    package static let oneStatement = DiagnosticKind(
        "JZ0354", .error,
        message: LocalizedText(ja: "{0}のうち、ちょうど一つが必要である", en: "exactly one of {0} is needed"),
        help: LocalizedText(
            ja: "満たすべき条件は `require`、気づきは `flag` に書いてください",
            en: "write `require` for what must hold, `flag` for what is worth a look"))

    package static let oneAggregate = DiagnosticKind(
        "JZ0355", .error,
        message: LocalizedText(ja: "集計の方法は、次のうちちょうど一つが必要である: {0}", en: "exactly one of these aggregates is needed: {0}"),
        help: LocalizedText(
            ja: "`count: true` や `share: 条件` のように一つだけ書いてください", en: "write one, as in `count: true` or `share: CONDITION`"))

    package static let countNeedsTrue = DiagnosticKind(
        "JZ0356", .error,
        message: LocalizedText(ja: "`{0}` には集計する式が必要である", en: "`{0}` needs an expression to aggregate"),
        help: LocalizedText(ja: "式を書いてください（`true` と書けるのは `count` だけです）", en: "write an expression; only `count` may be `true`"))
}

extension PolicyDiagnostics {
    package static let missingScale = DiagnosticKind(
        "JZ0358", .error,
        message: LocalizedText(ja: "求める能力があるのに、評価尺度（`scale`）がない", en: "there are expectations but no `scale`"),
        help: LocalizedText(ja: "段階と、どこから期待を満たすかを `scale` に書いてください", en: "add `scale` with the levels and which of them meet"))

    package static let expectationNeedsClause = DiagnosticKind(
        "JZ0359", .error,
        message: LocalizedText(
            ja: "職層「{0}」の能力「{1}」の根拠となる条項がない", en: "the competency `{1}` of the grade `{0}` cites no clause"),
        help: LocalizedText(ja: "`clause` に条項を書いてください", en: "cite one with `clause`"))
}

// MARK: - Expressions

extension PolicyDiagnostics {
    package static let collectionAsExpression = DiagnosticKind(
        "JZ0357", .error,
        message: LocalizedText(
            ja: "式や文が必要なところに、リストやキーの並びがある", en: "an expression or a text is expected here, not a list and not keys"),
        help: LocalizedText(
            ja: "一つの値にし、`{` や `[` で始まるときは引用符で囲んでください", en: "write one value, in quotes where it begins with `{` or `[`"))
}
