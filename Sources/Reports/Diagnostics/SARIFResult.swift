import Diagnostics

/// One diagnostic as SARIF has it.
struct SARIFResult {
    private let diagnostic: Diagnostic
    private let run: DiagnosticRun
    private let ruleIndex: Int

    /// `codes` are the codes of the run's rules, in their order; the diagnostic's is among them.
    init(_ diagnostic: Diagnostic, _ run: DiagnosticRun, _ codes: [String]) {
        self.diagnostic = diagnostic
        self.run = run
        ruleIndex = codes.firstIndex(of: diagnostic.code) ?? -1
    }

    var value: JSONValue {
        var members = [
            JSONMember("ruleId", .text(diagnostic.code)),
            JSONMember("ruleIndex", .integer(ruleIndex)),
            JSONMember("level", .text(diagnostic.severity.rawValue)),
            JSONMember("message", .sarifText(run.wording(diagnostic))),
            JSONMember("locations", .array([.object([location(diagnostic.range)])])),
        ]
        if !diagnostic.related.isEmpty {
            members.append(JSONMember("relatedLocations", .array(diagnostic.related.enumerated().map(related))))
        }
        if !diagnostic.fixes.isEmpty { members.append(JSONMember("fixes", .array(diagnostic.fixes.map(fix)))) }
        return .object(members)
    }

    private func related(_ id: Int, _ related: Diagnostic.Related) -> JSONValue {
        .object([
            JSONMember("id", .integer(id)), location(related.range),
            JSONMember("message", .sarifText(related.message[run.language])),
        ])
    }

    private func fix(_ fix: Diagnostic.Fix) -> JSONValue {
        let replacement = JSONValue.object([
            region("deletedRegion", fix.range), JSONMember("insertedContent", .sarifText(fix.replacement)),
        ])
        let change = JSONValue.object([artifact(fix.range), JSONMember("replacements", .array([replacement]))])
        return .object([
            JSONMember("description", .sarifText(fix.message[run.language])), JSONMember("artifactChanges", .array([change])),
        ])
    }

    private func location(_ range: SourceRange) -> JSONMember {
        JSONMember("physicalLocation", .object([artifact(range), region("region", range)]))
    }

    private func artifact(_ range: SourceRange) -> JSONMember {
        JSONMember("artifactLocation", .object([JSONMember("uri", .text(Self.uri(range.source.name)))]))
    }

    private func region(_ name: String, _ range: SourceRange) -> JSONMember {
        let members = [
            JSONMember("startLine", .integer(range.start.line)),
            JSONMember("startColumn", .integer(range.start.column)),
            JSONMember("endLine", .integer(range.end.line)),
            JSONMember("endColumn", .integer(range.end.column)),
        ]
        return JSONMember(name, .object(members))
    }

    /// A path as the reference of a URI: what may not stand there is written in percent.
    static func uri(_ path: String) -> String {
        path.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789-._~/".unicodeScalars.contains(scalar))
            return isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
