import CEL
import CELPolicy
public import Diagnostics
import Evaluation
import Policies
import Records
import YAMLTree

/// Every kind of mistake that is told about files.
public enum DiagnosticCatalog {
    /// The mistakes in rule files, expressions and examples, by their codes.
    public static var ofPolicies: [DiagnosticKind] {
        sorted(
            YAMLDiagnostics.all + PolicyDiagnostics.all + TypingDiagnostics.all + AnalysisDiagnostics.all + CELDiagnostics.all
                + ExampleDiagnostics.all + CoverageDiagnostics.all + MutationDiagnostics.all)
    }

    /// What is found in records, and what stops their reading, by their codes.
    public static var ofRecords: [DiagnosticKind] { sorted(RecordsDiagnostics.all) }

    /// The mistakes in policies of CEL's own format, by their codes.
    public static var ofCELPolicies: [DiagnosticKind] { sorted(CELPolicyDiagnostics.all) }

    /// What can be wrong with a file of waivers besides its YAML, by the codes.
    public static var ofWaivers: [DiagnosticKind] { sorted(WaiverDiagnostics.all) }

    /// Every kind, by its code.
    public static var all: [DiagnosticKind] { sorted(ofPolicies + ofRecords + ofCELPolicies + ofWaivers) }

    private static func sorted(_ kinds: [DiagnosticKind]) -> [DiagnosticKind] {
        kinds.sorted { $0.code < $1.code }
    }
}
