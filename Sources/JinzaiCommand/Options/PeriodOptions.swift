import ArgumentParser
import CivilTime

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
}
