import ArgumentParser
import CivilTime
import Diagnostics
import Jinzai

/// For which day and which fiscal year the records are read.
struct PeriodOptions: ParsableArguments {
    @Option(
        name: .customLong("as-of"),
        help: Text.help(
            ja: "基準日（例 2026-03-31）。年齢や在職年数をこの日で数えます", en: "The day that ages and years of service are counted to.",
            valueName: "yyyy-mm-dd"))
    var asOfArgument: DateArgument?

    @Option(
        name: .customLong("year"),
        help: Text.help(ja: "対象の年度（例 2025）。なければ方針の年度", en: "The fiscal year; without it, the policy's.", valueName: "year"))
    var year: Int?

    /// The day that was given.
    var asOf: CivilDate? { asOfArgument?.date }

    /// Without `--as-of`, the day is today's, which is said.
    func checkOptions(_ language: Language) -> CheckOptions {
        if let day = asOf { return CheckOptions(asOf: day, year: year) }
        let today = Clock.today
        let words = LocalizedText(
            ja: "基準日は今日（\(today)）です。ほかの日は --as-of で指定できます", en: "as of today, \(today); --as-of takes another day")
        StandardStream.error.write("jinzai: \(words[language])\n")
        return CheckOptions(asOf: today, year: year)
    }
}
