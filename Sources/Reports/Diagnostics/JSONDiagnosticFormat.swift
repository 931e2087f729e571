import Diagnostics

/// One array of objects. Lines and columns count from 1, columns in Unicode scalars; an end is behind the last character.
struct JSONDiagnosticFormat: DiagnosticFormat {
    let name = "json"

    func text(_ run: DiagnosticRun) -> String {
        JSONValue.array(run.diagnostics.map { value($0, run.language) }).indented + "\n"
    }

    private func value(_ diagnostic: Diagnostic, _ language: Language) -> JSONValue {
        let head = [
            JSONMember("code", .text(diagnostic.code)),
            JSONMember("severity", .text(diagnostic.severity.rawValue)),
            JSONMember("message", .text(diagnostic.message[language])),
            JSONMember("help", .text(orNull: diagnostic.help?[language])),
        ]
        let related = diagnostic.related.map { related in
            JSONValue.object([JSONMember("message", .text(related.message[language]))] + place(related.range))
        }
        let fixes = diagnostic.fixes.map { fix in
            JSONValue.object(
                [JSONMember("message", .text(fix.message[language]))] + place(fix.range)
                    + [JSONMember("replacement", .text(fix.replacement))])
        }
        return .object(
            head + place(diagnostic.range) + [JSONMember("related", .array(related)), JSONMember("fixes", .array(fixes))])
    }

    private func place(_ range: SourceRange) -> [JSONMember] {
        [
            JSONMember("file", .text(range.source.name)),
            JSONMember("line", .integer(range.start.line)),
            JSONMember("column", .integer(range.start.column)),
            JSONMember("endLine", .integer(range.end.line)),
            JSONMember("endColumn", .integer(range.end.column)),
        ]
    }
}
