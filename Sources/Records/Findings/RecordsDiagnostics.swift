import Diagnostics

/// The kinds of findings about data and what stops its reading, with their wording.
enum RecordsDiagnostics {
    static let all: [DiagnosticKind] = cells + rows + files + stops
}
