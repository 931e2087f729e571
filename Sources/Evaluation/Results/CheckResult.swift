package import CivilTime
package import Diagnostics
package import Records

/// All that a check of records against a policy has found, in a fixed order.
package struct CheckResult: Sendable {
    package var run: RunDescription
    package var summary: CheckSummary
    /// Without those that are waived.
    package var findings: FindingList
    package var waived: [WaivedFinding] = []
    /// What became of each waiver, in the order of their file.
    package var waivers: [WaiverResult] = []
    /// How the findings differ from those of an earlier result; nil where there is none.
    package var baseline: BaselineComparison?
    package var unknown: UnknownList
    package var metrics: [MetricResult]
    package var data: [DataFinding]
    /// Whether findings about one person can be told from those about another.
    package var tellsPeopleApart = true
}

/// What names a run, so that another can repeat it.
package struct RunDescription: Sendable {
    package var tool: String
    package var policy: String
    package var policyTitle: LocalizedText
    /// Each rule file with its size in bytes.
    package var policyFiles: [RunFile]
    package var inputs: [RunFile]
    package var asOf: CivilDate
    package var year: Int
    /// The parameters in force on `asOf`, in the policy's order, each as text.
    package var parameters: [(name: String, value: String)]

    package init(
        tool: String, policy: String, policyTitle: LocalizedText, policyFiles: [RunFile], inputs: [RunFile], asOf: CivilDate,
        year: Int, parameters: [(name: String, value: String)]
    ) {
        self.tool = tool
        self.policy = policy
        self.policyTitle = policyTitle
        self.policyFiles = policyFiles
        self.inputs = inputs
        self.asOf = asOf
        self.year = year
        self.parameters = parameters
    }
}

/// A file that took part in a run.
package struct RunFile: Sendable {
    package var path: String
    package var bytes: Int
    /// SHA-256 in hexadecimal digits.
    package var digest: String

    package init(path: String, bytes: Int, digest: String) {
        self.path = path
        self.bytes = bytes
        self.digest = digest
    }
}

/// Counts over a whole result.
package struct CheckSummary: Sendable {
    /// Rows of each record table, in the schema's order.
    package var records: [(table: String, rows: Int)]
    /// For each rule in the policy's order, how many rows came to which outcome.
    package var rules: [RuleSummary]
}

/// How many rows of a rule came to which outcome.
package struct RuleSummary: Sendable {
    package var rule: String
    package var title: LocalizedText?
    package var counts: [Outcome: Int]
}
