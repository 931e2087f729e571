import Diagnostics

/// For people: the line of the file with the wrong characters underlined.
struct TextDiagnosticFormat: DiagnosticFormat {
    let name = "text"

    func text(_ run: DiagnosticRun) -> String {
        let renderer = DiagnosticRenderer(language: run.language, usesColour: run.usesColour)
        return run.diagnostics.isEmpty ? "" : renderer.text(run.diagnostics)
    }
}
