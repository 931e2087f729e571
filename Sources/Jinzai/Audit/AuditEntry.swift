import CivilTime
public import Diagnostics
import Evaluation
import Policies
import Reports

/// What an audit log keeps of one check: who ran it and when, by which policy, on which files, and what was written.
///
/// It holds names and fingerprints of files, and counts; nothing of what the records say.
public struct AuditEntry: Sendable {
    private let value: JSONValue

    /// `written`: the paths of the files that the run wrote; `moment`: when it ended, as RFC 3339 writes it; `user`: who ran it, as the
    /// system knows them. Throws where a file that was written cannot be read.
    public init(
        of run: CheckRun, _ options: ReportOptions, written: [String], moment: String, user: String
    ) throws(JinzaiError) {
        let description = run.result.run
        value = .object([
            JSONMember("at", .text(moment)), JSONMember("user", .text(user)), JSONMember("tool", .text(description.tool)),
            JSONMember("command", .text("check")),
            JSONMember(
                "policy",
                .object([
                    JSONMember("id", .text(description.policy)), JSONMember("files", .array(description.policyFiles.map(\.json))),
                ])),
            JSONMember("inputs", .array(description.inputs.map(\.json))),
            JSONMember("as_of", .text(description.asOf.description)), JSONMember("year", .integer(description.year)),
            JSONMember("format", .text(options.format.name)), JSONMember("identity", .text(options.identity.name)),
            JSONMember("minimum_group", .integer(run.policy.header.minimumGroup)),
            JSONMember("counts", Self.counts(run.result)),
            JSONMember("outputs", .array(try RunFile.files(written).map(\.json))),
        ])
    }

    /// One line of JSON, with its end.
    public var line: String { value.line + "\n" }

    private static func counts(_ result: CheckResult) -> JSONValue {
        let severities = result.findings.severityCounts
        return .object([
            JSONMember("records", .object(result.summary.records.map { JSONMember($0.table, .integer($0.rows)) })),
            JSONMember(
                "findings",
                .object(FindingSeverity.allCases.reversed().map { JSONMember($0.rawValue, .integer(severities[$0] ?? 0)) })),
            JSONMember("unknown", .integer(result.unknown.count)), JSONMember("data", .integer(result.data.count)),
        ])
    }
}
