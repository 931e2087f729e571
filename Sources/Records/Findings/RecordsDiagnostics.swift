package import Diagnostics

/// The kinds of findings about data and what stops its reading, with their wording.
package enum RecordsDiagnostics {
    package static let all: [DiagnosticKind] = cells + rows + files + characters + stops
}
