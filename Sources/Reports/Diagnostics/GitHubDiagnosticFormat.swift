import Diagnostics

/// Workflow commands that GitHub shows beside the changed lines.
struct GitHubDiagnosticFormat: DiagnosticFormat {
    let name = "github"

    func text(_ run: DiagnosticRun) -> String {
        run.diagnostics.map { line($0, run) + "\n" }.joined()
    }

    private func line(_ diagnostic: Diagnostic, _ run: DiagnosticRun) -> String {
        let (start, end) = (diagnostic.range.start, diagnostic.range.end)
        var properties = [("file", diagnostic.range.source.name), ("line", String(start.line))]
        // Columns are only shown for a place within one line.
        if end.line == start.line {
            let last = max(start.column, end.column - 1)
            properties += [("col", String(start.column)), ("endColumn", String(last))]
        } else {
            properties.append(("endLine", String(end.line)))
        }
        properties.append(("title", diagnostic.code))
        let list = properties.map { "\($0)=\(escape($1, alsoColons: true))" }.joined(separator: ",")
        return "::\(command(diagnostic.severity)) \(list)::\(escape(run.wording(diagnostic), alsoColons: false))"
    }

    private func command(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    private func escape(_ text: String, alsoColons: Bool) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "%": "%25"
            case "\r": "%0D"
            case "\n": "%0A"
            case ":" where alsoColons: "%3A"
            case "," where alsoColons: "%2C"
            default: String(scalar)
            }
        }.joined()
    }
}
