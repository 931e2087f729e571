import Diagnostics

/// JUnit's XML: a suite for each file, a failed case for each error. Warnings and notes fail nothing and stand in `system-out`.
///
/// The times that JUnit asks for are constants, so that equal runs give equal bytes.
struct JUnitDiagnosticFormat: DiagnosticFormat {
    let name = "junit"

    func text(_ run: DiagnosticRun) -> String {
        var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites>"]
        let byFile = Dictionary(grouping: run.diagnostics, by: \.range.source.name)
        for (id, file) in run.files.enumerated() { lines += suite(file, id, byFile[file] ?? [], run) }
        lines.append("</testsuites>")
        return lines.joined(separator: "\n") + "\n"
    }

    private func suite(_ file: String, _ id: Int, _ diagnostics: [Diagnostic], _ run: DiagnosticRun) -> [String] {
        let errors = diagnostics.filter { $0.severity == .error }
        let attributes = [
            ("name", file), ("package", "jinzai"), ("id", String(id)), ("timestamp", "1970-01-01T00:00:00"),
            ("hostname", "localhost"),
            ("tests", String(max(errors.count, 1))), ("failures", String(errors.count)), ("errors", "0"), ("time", "0"),
        ]
        var lines = ["  <testsuite\(XMLText.attributes(attributes))>", "    <properties/>"]
        if errors.isEmpty {
            lines.append("    <testcase\(XMLText.attributes([("name", "validate"), ("classname", file), ("time", "0")]))/>")
        }
        for error in errors {
            let name = "\(error.code) \(error.range.start.line):\(error.range.start.column)"
            let failure = XMLText.attributes([("message", error.message[run.language]), ("type", error.code)])
            lines.append("    <testcase\(XMLText.attributes([("name", name), ("classname", file), ("time", "0")]))>")
            lines.append("      <failure\(failure)>\(XMLText.escaped(rendered(error, run)))</failure>")
            lines.append("    </testcase>")
        }
        let others = diagnostics.filter { $0.severity != .error }.map { rendered($0, run) }.joined()
        lines.append("    <system-out>\(XMLText.escaped(others))</system-out>")
        return lines + ["    <system-err/>", "  </testsuite>"]
    }

    private func rendered(_ diagnostic: Diagnostic, _ run: DiagnosticRun) -> String {
        DiagnosticRenderer(language: run.language).text(diagnostic)
    }
}
