package import Diagnostics

/// What can be found out about a policy without any records: `JZ0420` to `JZ0469`.
///
/// A policy with such a mistake can be read and used; what it says is wrong, empty, or more than its author meant.
package enum AnalysisDiagnostics {
    package static let all: [DiagnosticKind] =
        conditions + tables + catalogue + unused + messages + sources + days

    /// The wording of notes that show a record.
    static let record = LocalizedText(ja: "たとえば次の記録: {0}", en: "as for this record: {0}")
    static let taken = LocalizedText(ja: "たとえば次の記録はここで取られる: {0}", en: "this takes, for one, the record: {0}")
    static let value = LocalizedText(ja: "たとえば次の値: {0}", en: "as with this value: {0}")
}
