import ArgumentParser
import CEL
import Diagnostics
import Jinzai

/// `jinzai eval`: tries an expression.
struct EvalCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "eval", abstract: Text.abstract(ja: "CEL の式を試します", en: "Try an expression of CEL."),
            discussion: discussion[.current])
    }

    @Argument(help: Text.help(ja: "試す式", en: "The expression.", valueName: "expression"))
    var expression: String?

    @Option(
        name: .customLong("bind"),
        help: Text.help(
            ja: "変数の値（JSON）。何度でも書けます", en: "A variable with its value in JSON; may be repeated.", valueName: "name=value"))
    var bind: [String] = []

    @Option(
        name: .customLong("bindings"),
        help: Text.help(
            ja: "変数の値のファイル（YAML、JSON）", en: "A file of variables with their values, in YAML or JSON.", valueName: "file"))
    var bindings: String?

    @Flag(name: .customLong("type"), help: Text.help(ja: "値の代わりに型を示します", en: "Tell the type instead of the value."))
    var wantsType = false

    @Flag(name: .customLong("trace"), help: Text.help(ja: "途中の値もすべて示します", en: "Tell the value of every part, too."))
    var wantsTrace = false

    @Option(
        name: .customLong("requests"),
        help: Text.help(
            ja: "1行に一つの問い合わせ（JSON）を読み、1行ずつ答えます。- は標準入力",
            en: "Read requests, one JSON object a line, and answer each with a line; - is standard input.", valueName: "file"))
    var requests: String?

    @OptionGroup var language: LanguageOption

    mutating func validate() throws {
        if (expression == nil) == (requests == nil) { throw ValidationError("Missing expected argument 'expression'") }
    }

    func run() throws {
        if let requests { return try RequestLines(language: language.language).answer(requests) }
        var variables: [(name: String, value: CELValue)] = []
        if let bindings { variables += try BindingReader.read(file: bindings) }
        for argument in bind { variables.append(try BindingReader.read(argument: argument)) }
        let trial = ExpressionTrial(expression ?? "", variables, language: language.language)
        switch (wantsType, wantsTrace) {
        case (true, _): try trial.tellType()
        case (false, true): try trial.tellTrace()
        case (false, false): try trial.tellValue()
        }
    }

    private static let discussion = LocalizedText(
        ja: """
            値は CEL の書き方で示します。式の誤りや計算できないときは、終了コードが 1 になります。

              jinzai eval '1 + 2 * 3'
              jinzai eval 'score < 3 && grade == "A1"' --bind score=2 --bind 'grade="A1"'
              jinzai eval 'employee.hired_on < "2020"' --bindings employee.yaml --trace
              jinzai eval '[1, 2].map(x, x * 2)' --type
            """,
        en: """
            The value is told as CEL writes it. Where the expression is wrong or has no value, the exit status is 1.

              jinzai eval '1 + 2 * 3'
              jinzai eval 'score < 3 && grade == "A1"' --bind score=2 --bind 'grade="A1"'
              jinzai eval 'employee.hired_on < "2020"' --bindings employee.yaml --trace
              jinzai eval '[1, 2].map(x, x * 2)' --type
            """)
}
