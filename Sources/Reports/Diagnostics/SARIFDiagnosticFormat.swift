import Diagnostics

/// SARIF 2.1.0, for code scanning. Columns count Unicode scalars, which SARIF calls code points.
struct SARIFDiagnosticFormat: DiagnosticFormat {
    let name = "sarif"

    func text(_ run: DiagnosticRun) -> String {
        let codes = Set(run.diagnostics.map(\.code)).sorted()
        let driver = JSONValue.object([
            JSONMember("name", .text("jinzai")),
            JSONMember("version", .text(run.toolVersion)),
            JSONMember("rules", .array(codes.map { rule($0, run) })),
        ])
        let result = JSONValue.object([
            JSONMember("tool", .object([JSONMember("driver", driver)])),
            JSONMember("language", .text(run.language.rawValue)),
            JSONMember("columnKind", .text("unicodeCodePoints")),
            JSONMember("results", .array(run.diagnostics.map { SARIFResult($0, run, codes).value })),
        ])
        let document = JSONValue.object([
            JSONMember("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
            JSONMember("version", .text("2.1.0")),
            JSONMember("runs", .array([result])),
        ])
        return document.indented + "\n"
    }

    /// What a code means in general, with `…` for what differs from case to case.
    private func rule(_ code: String, _ run: DiagnosticRun) -> JSONValue {
        guard let kind = run.kinds.first(where: { $0.code == code }) else { return .object([JSONMember("id", .text(code))]) }
        let blanks = Array(repeating: LocalizedText("…"), count: 10)
        var members = [
            JSONMember("id", .text(code)),
            JSONMember("shortDescription", .sarifText(kind.message.filled(with: blanks)[run.language])),
        ]
        if let help = kind.help { members.append(JSONMember("help", .sarifText(help.filled(with: blanks)[run.language]))) }
        members.append(JSONMember("defaultConfiguration", .object([JSONMember("level", .text(kind.severity.rawValue))])))
        return .object(members)
    }
}

extension JSONValue {
    /// A message as SARIF wraps it.
    static func sarifText(_ text: String) -> JSONValue { .object([JSONMember("text", .text(text))]) }
}
