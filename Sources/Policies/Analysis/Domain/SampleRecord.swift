import CEL
import CivilTime
import Diagnostics

/// A record that shows what is meant, as an example of a rule file would give it: `{score: 2, employee: {grade: A5}}`.
package struct SampleRecord: Sendable, Hashable {
    /// The members of the row, as YAML.
    package let given: String
    /// The only rows of views, as YAML; nil where none is needed.
    package let with: String?
    /// What no record holds: the day, the year, what is observed, each as `name: value`.
    package let besides: [String]

    /// As the note of a diagnostic shows it.
    package var text: String {
        ((given == "{}" && !besides.isEmpty ? [] : [given]) + (with.map { ["with: \($0)"] } ?? []) + besides).joined(
            separator: ", ")
    }
}

extension SampleRecord {
    /// The record that a choice of values makes for a row of type `about`.
    init(_ values: [(term: Term, value: CELValue?)], about: Int, in space: AnalysisSpace) {
        var fields: [Int: [String]] = [:]
        var besides: [String] = []
        for (term, value) in values {
            let text = value.map { $0.yamlText } ?? "null"
            if case .member(let row, let slot) = term.source {
                fields[row, default: []].append("\(space.base.policy.rowTypes[row].members[slot].name): \(text)")
            } else {
                besides.append("\(space.name(of: term)): \(text)")
            }
        }
        let singles = fields.keys.sorted().filter { $0 != about && space.isSingle($0) }
            .map { "\(space.base.policy.rowTypes[$0].name): {\((fields[$0] ?? []).joined(separator: ", "))}" }
        var left = fields
        given = "{\(Self.entries(of: about, &left, space).joined(separator: ", "))}"
        with = singles.isEmpty ? nil : "{\(singles.joined(separator: ", "))}"
        self.besides = besides
    }

    /// The fields of a row, then the rows that it is reached from and in them theirs; each row once.
    private static func entries(of row: Int, _ left: inout [Int: [String]], _ space: AnalysisSpace) -> [String] {
        var entries = left.removeValue(forKey: row) ?? []
        guard !left.isEmpty else { return entries }
        for member in space.base.policy.rowTypes[row].members {
            switch member.kind {
            case .ancestor(let target), .group(let target):
                let nested = Self.entries(of: target, &left, space)
                if !nested.isEmpty { entries.append("\(member.name): {\(nested.joined(separator: ", "))}") }
            case .field, .children, .definition: continue
            }
        }
        return entries
    }

    /// The record as the note of a diagnostic.
    func note(_ kind: LocalizedText, at range: SourceRange) -> Diagnostic.Related {
        Diagnostic.Related(kind.filled(with: [LocalizedText(text)]), at: range)
    }
}

extension AnalysisSpace {
    /// Whether a row type is a view of one row.
    fileprivate func isSingle(_ rowType: Int) -> Bool {
        guard case .view(let position) = base.policy.rowTypes[rowType].source else { return false }
        if case .whole = base.policy.policy.views[position].kind { return true }
        return false
    }
}

extension CELValue {
    /// The value as a rule file writes it.
    fileprivate var yamlText: String {
        switch self {
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .double(let value): "\(value)"
        case .date(let day): day.description
        case .string(let text): text.isPlainYAML ? text : "\"\(text)\""
        case .object(let entry as CatalogEntry): entry.id
        default: "…"
        }
    }
}

extension String {
    /// Whether it can stand in YAML without quotes and is no number, date or word of YAML.
    fileprivate var isPlainYAML: Bool {
        guard let first = unicodeScalars.first, first.properties.isAlphabetic else { return false }
        let isPlain = unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
        }
        return isPlain && !["true", "false", "null", "yes", "no", "on", "off"].contains(lowercased())
    }
}
