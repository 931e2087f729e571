import ArgumentParser
import Diagnostics
import Jinzai

/// `--waivers` and `--baseline`: what a result leaves out, and what it is compared with.
struct ComparisonOptions: ParsableArguments {
    @Option(
        name: .customLong("waivers"),
        help: Text.help(
            ja: "適用除外のファイル（YAML または CSV。職員番号・理由・承認者・期間を書きます）",
            en: "A file of waivers, YAML or CSV, each with its reason, who approved it and its days.", valueName: "file"))
    var waivers: String?

    @Option(
        name: .customLong("baseline"),
        help: Text.help(
            ja: "前回の結果（--format json の出力）。新しい点・続いている点・解消した点を示します",
            en: "An earlier result in JSON; tells what is new, still there and resolved.", valueName: "result"))
    var baseline: String?

    /// The options with what the files say. Where the waivers cannot be used, tells their mistakes on standard error and throws.
    func completed(_ options: CheckOptions, _ policy: CheckedPolicy, _ language: Language) throws -> CheckOptions {
        var options = options
        if let waivers {
            let list = try policy.waivers(path: waivers)
            StandardStream.error.write(DiagnosticRenderer(language: language).text(list.diagnostics))
            guard list.isUsable else { throw ExitStatus.misuse }
            options.waivers = list
        }
        if let baseline { options.baseline = try policy.baseline(path: baseline) }
        return options
    }
}
