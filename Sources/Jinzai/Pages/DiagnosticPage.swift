public import Diagnostics

/// What a code means, at length: why it is told, and a wrong and a right example.
///
/// What is wrong and what to do about it in short is the wording of its kind. The examples are tests: the wrong one is told with
/// exactly this code, the right one is not.
public struct DiagnosticPage: Sendable {
    /// What the examples are parts of.
    public enum Form: Sendable, Hashable {
        /// YAML of any content.
        case yaml
        /// Rule files beside others that have no mistake.
        case rules
        /// All of a policy.
        case policy
        /// Rule files beside others of which analysis has nothing to say. A first line `# as-of 2025-04-01` is the day to look at.
        case analysis
        /// All of a policy that is analysed.
        case analysisAlone
        /// An expression, here about an employee.
        case expression
        /// Rule files beside others, whose examples are looked at for what they do not come to.
        case coverage
        /// The same, looked at for the changes that they do not notice.
        case mutation
        /// Waivers in YAML.
        case waivers
        /// Waivers in CSV.
        case waiverTable
        /// A policy in CEL's own format.
        case celPolicy
        /// Files of records, each under a line `--- name`.
        case records
        /// A sketch of what is too large or not to be printed.
        case sketch

        /// The word for a fenced block of Markdown.
        var language: String {
            switch self {
            case .yaml, .rules, .policy, .analysis, .analysisAlone, .celPolicy, .coverage, .mutation, .waivers: "yaml"
            case .expression: "cel"
            case .records, .sketch, .waiverTable: "text"
            }
        }
    }

    /// `JZ` and four digits.
    public let code: String
    /// What the examples are parts of.
    public let form: Form
    /// Why it is a mistake, or what comes of it.
    public let why: LocalizedText
    /// An example that is told with this code.
    public let wrong: String
    /// The example without the mistake.
    public let right: String

    init(_ code: String, _ form: Form, ja: String, en: String, wrong: String, right: String) {
        self.code = code
        self.form = form
        self.why = LocalizedText(ja: ja, en: en)
        self.wrong = wrong
        self.right = right
    }

    /// All pages, by their codes.
    public static var all: [DiagnosticPage] {
        let ofYAML = yamlFiles + yamlSyntax + yamlTraps
        let ofExpressions = celSyntax + celTypes + celPolicies + celOutputs
        let ofRules = ruleForms + ruleValues + ruleSections + types + examples + exampleTables + testing
        let ofAnalysis = analysedRules + analysedTables + analysedUnused + analysedPolicy
        let ofRecords = cells + rows + files + characters + stops + waivers
        return (ofYAML + ofExpressions + ofRules + ofAnalysis + ofRecords).sorted { $0.code < $1.code }
    }

    /// The page of a code; nil for a code that there is not.
    public static func of(_ code: String) -> DiagnosticPage? { all.first { $0.code == code } }
}
