import Glibc

/// Whether and how a terminal is written to.
enum TerminalStyle {
    /// Colours go to a terminal only, and not where `NO_COLOR` asks for none.
    static var usesColour: Bool { StandardStream.output.isTerminal && (environment("NO_COLOR") ?? "").isEmpty }

    /// The cells of a line: of `COLUMNS`, else of the terminal, else 100.
    static var width: Int { environment("COLUMNS").flatMap { Int($0) } ?? TerminalSize.columns ?? 100 }

    private static func environment(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
