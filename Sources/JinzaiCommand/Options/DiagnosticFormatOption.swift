import ArgumentParser
import Diagnostics
import Jinzai
import Reports

/// `--format` of the commands that tell mistakes in rule files.
struct DiagnosticFormatOption: ParsableArguments {
    /// A name among those of the formats.
    struct Name: ExpressibleByArgument {
        let format: any DiagnosticFormat

        init?(argument: String) {
            guard let format = DiagnosticFormats.named(argument) else { return nil }
            self.format = format
        }

        static var allValueStrings: [String] { DiagnosticFormats.all.map(\.name) }
    }

    @Option(
        name: .customLong("format"),
        help: Text.help(
            ja: "出力の形式（既定は text）。github・sarif・junit は CI 用",
            en: "The form of the output, text by default; github, sarif and junit are for CI."
        ))
    var name: Name?

    /// Whether the output is JUnit's, which shows each example.
    var isJUnit: Bool { name?.format.name == "junit" }

    /// Whether people read the output.
    var isForPeople: Bool { (name?.format.name ?? "text") == "text" }

    /// Writes the diagnostics of files to standard output.
    func write(_ diagnostics: [Diagnostic], files: [String], language: Language) throws(JinzaiError) {
        guard let format = name?.format ?? DiagnosticFormats.all.first else { return }
        let run = DiagnosticRun(
            diagnostics, files: files, language: language, toolVersion: ToolVersion.current, kinds: DiagnosticCatalog.ofPolicies,
            usesColour: TerminalStyle.usesColour)
        try BufferedOutput.write(format.text(run))
    }
}
