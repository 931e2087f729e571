package import Diagnostics

/// A mistake in the data, or something that a person who answers for the data should know. It never quotes a personal or sensitive
/// cell.
package struct DataFinding: Sendable {
    package let kind: DiagnosticKind
    /// Fill the places in the kind's texts.
    package let arguments: [LocalizedText]
    package private(set) var place: CellPlace
    /// Another place that belongs to it, as that of the row that this one contradicts.
    package let related: CellPlace?
    /// The table's id, where the place belongs to a table.
    package let table: String?
    /// The field's name, where the place is a cell.
    package let field: String?

    init(
        _ kind: DiagnosticKind, _ arguments: [LocalizedText] = [], at place: CellPlace, related: CellPlace? = nil,
        table: String? = nil, field: String? = nil
    ) {
        self.kind = kind
        self.arguments = arguments
        self.place = place
        self.related = related
        self.table = table
        self.field = field
    }

    /// The finding so many lines further down.
    func moved(by lines: Int) -> DataFinding {
        var result = self
        result.place.line += lines
        return result
    }

    package var code: String { kind.code }
    package var severity: Severity { kind.severity }
    package var message: LocalizedText { kind.message.filled(with: arguments) }
    /// What to do.
    package var help: LocalizedText? { kind.help?.filled(with: arguments) }
}
