import ArgumentParser
import Diagnostics

/// `--fail-on`: from which severity on the exit status is 1.
struct FailOption: ParsableArguments {
    /// The values of the option.
    enum Threshold: String, CaseIterable, ExpressibleByArgument {
        case never
        case note
        case warning
        case error

        /// Nil for never.
        fileprivate var severity: Severity? {
            switch self {
            case .never: nil
            case .note: .note
            case .warning: .warning
            case .error: .error
            }
        }
    }

    @Option(
        name: .customLong("fail-on"),
        help: Text.help(
            ja: "この重さ以上の指摘があれば終了コードを 1 にします", en: "The severity from which on the exit status is 1."))
    var threshold: Threshold?

    /// Throws the exit status 1 where one of `severities` reaches the threshold, which is `fallback` unless it was given.
    func enforce(_ severities: some Sequence<Severity>, default fallback: Threshold) throws {
        guard let limit = (threshold ?? fallback).severity else { return }
        if severities.contains(where: { $0 >= limit }) { throw ExitStatus.found }
    }
}
