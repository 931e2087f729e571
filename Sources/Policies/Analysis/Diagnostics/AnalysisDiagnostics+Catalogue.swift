package import Diagnostics

extension AnalysisDiagnostics {
    static let catalogue = [
        levelMissing, levelsOutOfOrder, levelWithoutSeverity, gradeWithoutExpectations, expectsLess, competencyEnds,
        expectationWithoutTraining, trainingForNoGrade, prerequisiteCycle, developsNothing, nothingToRecommend,
    ]

    package static let levelMissing = DiagnosticKind(
        "JZ0435", .warning,
        message: LocalizedText(ja: "評価尺度に段階{0}がない", en: "the scale leaves out the level {0}"),
        help: LocalizedText(
            ja: "段階を加えるか、番号を続きにしてください。記録では段階{0}も読み取られます",
            en: "add the level, or number the levels without a gap: records may hold {0} all the same"))

    package static let levelsOutOfOrder = DiagnosticKind(
        "JZ0436", .error,
        message: LocalizedText(
            ja: "段階{0}は期待を満たすのに、それより高い段階{1}は満たさない", en: "the level {0} meets what is expected, the higher level {1} does not"),
        help: LocalizedText(ja: "`meets: true` を高い段階から順に付けてください", en: "give `meets: true` to the highest levels without a gap"))

    package static let levelWithoutSeverity = DiagnosticKind(
        "JZ0437", .warning,
        message: LocalizedText(
            ja: "段階{0}は期待を満たさないのに、重さがない", en: "the level {0} does not meet what is expected and has no severity"),
        help: LocalizedText(
            ja: "`severity` を付けてください。ルール「{1}」はこの段階の重さを使います",
            en: "give it a `severity`: the rule `{1}` takes the weight of its findings from there"))

    package static let gradeWithoutExpectations = DiagnosticKind(
        "JZ0438", .warning,
        message: LocalizedText(ja: "職層「{0}」に求める能力が一つもない", en: "nothing is expected of the grade `{0}`"),
        help: LocalizedText(
            ja: "`expectations` に加えてください。このままでは、この職層の人について能力のルールは何も見ません",
            en: "add its competencies to `expectations`: as it stands, no rule about competencies looks at people of this grade"))

    package static let expectsLess = DiagnosticKind(
        "JZ0439", .warning,
        message: LocalizedText(
            ja: "職層「{0}」が能力「{1}」に求める水準（{2}）は、下の職層「{3}」（{4}）より低い",
            en: "the grade `{0}` expects less of `{1}` (level {2}) than the grade `{3}` below it (level {4})"),
        help: LocalizedText(
            ja: "`minimum` を下の職層以上にしてください", en: "give it a `minimum` that is no lower than that of the grade below"))

    package static let competencyEnds = DiagnosticKind(
        "JZ0440", .note,
        message: LocalizedText(
            ja: "能力「{0}」は次の職層「{1}」で何にもつながらない", en: "the competency `{0}` leads to nothing in the next grade `{1}`"),
        help: LocalizedText(ja: "`progression` に何になるかを書いてください", en: "say in `progression` what it becomes"))

    package static let expectationWithoutTraining = DiagnosticKind(
        "JZ0441", .warning,
        message: LocalizedText(
            ja: "職層「{0}」の能力「{1}」を伸ばす研修などが一覧にない", en: "no training develops the competency `{1}` for the grade `{0}`"),
        help: LocalizedText(
            ja: "`trainings` に加えるか、既にあるものの `grades` に「{0}」を加えてください",
            en: "add one to `trainings`, or add `{0}` to the `grades` of one that is there"))

    package static let trainingForNoGrade = DiagnosticKind(
        "JZ0442", .warning,
        message: LocalizedText(ja: "研修「{0}」を受けられる職層がない", en: "no grade can take the training `{0}`"),
        help: LocalizedText(
            ja: "先に受ける「{1}」が対象の職層とそれより下の職層で受けられるように、どちらかの `grades` を直してください",
            en: "its prerequisite `{1}` is open neither to its grades nor to those below them: change the `grades` of one of them"
        ))

    package static let prerequisiteCycle = DiagnosticKind(
        "JZ0443", .error,
        message: LocalizedText(ja: "研修「{0}」を受けるには、先に「{0}」自身が要る", en: "the training `{0}` is its own prerequisite"),
        help: LocalizedText(
            ja: "`prerequisites` をたどり（{1}）、どれか一つを外してください", en: "follow the `prerequisites` ({1}) and remove one of them"))

    package static let developsNothing = DiagnosticKind(
        "JZ0444", .note,
        message: LocalizedText(
            ja: "研修「{0}」は能力「{1}」を伸ばすが、対象の職層のどれもその能力を求められていない",
            en: "the training `{0}` develops `{1}`, which is expected of none of its grades"),
        help: LocalizedText(ja: "`develops` か `grades` を確かめてください", en: "check its `develops` and its `grades`"))

    package static let nothingToRecommend = DiagnosticKind(
        "JZ0445", .warning,
        message: LocalizedText(
            ja: "ルール「{0}」が勧める研修は一覧に一つもない", en: "the catalogue has no training that the rule `{0}` could recommend"),
        help: LocalizedText(
            ja: "`tags` と `ways` の両方に合う研修を `trainings` に加えるか、`recommend` を直してください",
            en: "add a training with such `tags` and `ways`, or change `recommend`"))
}
