import Diagnostics

/// What analyses have to say about a policy.
struct AnalysisReport {
    private(set) var diagnostics: [Diagnostic] = []
    private var told: Set<ObjectIdentifier> = []
    private var places: Set<Place> = []

    private struct Place: Hashable {
        let code: String
        let source: ObjectIdentifier
        let offsets: Range<Int>
    }

    /// Adds a diagnostic, unless the same was said of the same place.
    mutating func tell(_ diagnostic: Diagnostic) {
        let place = Place(
            code: diagnostic.code, source: ObjectIdentifier(diagnostic.range.source), offsets: diagnostic.range.offsets)
        if places.insert(place).inserted { diagnostics.append(diagnostic) }
    }

    /// Adds a diagnostic about an expression, which explains what else could be said of it.
    mutating func tell(_ diagnostic: Diagnostic, about expression: TypedExpression) {
        told.insert(ObjectIdentifier(expression))
        tell(diagnostic)
    }

    /// Whether something was said about one of these expressions.
    func hasTold(about expressions: [TypedExpression]) -> Bool {
        expressions.contains { told.contains(ObjectIdentifier($0)) }
    }
}
