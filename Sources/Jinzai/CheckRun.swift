import Columnar
public import Diagnostics
package import Evaluation
package import Policies
package import Reports

/// What a check of records has found, ready to be written in any format.
public struct CheckRun: Sendable {
    package let result: CheckResult
    package let policy: Policy
    private let details: DetailReader
    private let progress: Progress?

    /// `progress` is told of the findings that are written.
    init(_ result: CheckResult, policy: Policy, details: DetailReader, progress: Progress?) {
        self.result = result
        self.policy = policy
        self.details = details
        self.progress = progress
    }

    /// The findings by rule, in the order of the policy and of the records.
    public var findings: [CheckFinding] { result.findings.map { CheckFinding($0) } }

    /// How much the heaviest finding weighs; nil where there is none.
    public var heaviest: FindingWeight? { result.findings.severityCounts.keys.map { FindingWeight($0) }.max() }

    /// The result as text.
    public func text(_ options: ReportOptions) -> String {
        var text = ""
        write(options, to: &text)
        return text
    }

    /// Writes the result piece by piece; of a format with several files, the first.
    public func write(_ options: ReportOptions, to output: inout some TextOutputStream) {
        var stream = StreamOutput(output)
        write(options, to: &stream)
        output = stream.stream
    }

    package func write(_ options: ReportOptions, to output: inout some ReportOutput) {
        options.format.format.write(report(options), to: &output)
    }

    /// Writes all files of the format into a folder, which is made where it is missing, and gives their paths.
    ///
    /// Each file appears whole or not at all, and only its owner may read it.
    public func write(_ options: ReportOptions, intoFolder path: String) throws(JinzaiError) -> [String] {
        try options.format.format.write(report(options), into: OutputFolder(path))
    }

    private func report(_ options: ReportOptions) -> CheckReport {
        let mask = options.identity.mask(details.policy)
        let detail = options.format.format.needsDetail ? details.detail() : nil
        return CheckReport(
            mask?.masked(result) ?? result, policy: policy, language: options.language, findingColumns: options.columns,
            layout: TextLayout(width: options.width, usesColour: options.usesColour), marksTables: options.marksTables,
            detail: detail.map { mask?.masked($0) ?? $0 }, progress: progress)
    }
}
