import Columnar
import Diagnostics
import Evaluation
import Policies
import Records

/// Writes the lines of findings.
struct FindingLines {
    let columns: [FindingColumn]
    let language: Language
    /// Whether each finding is new since an earlier result; nil where there is none.
    let isNew: [Bool]?

    /// What of findings the columns need.
    var parts: FindingParts {
        columns.reduce(into: FindingParts()) { parts, column in
            switch column {
            case .subject, .rule, .outcome, .clauses, .basis, .audience, .change: break
            case .severity: parts.insert(.severity)
            case .item: parts.insert(.item)
            case .observed: parts.insert(.observed)
            case .message: parts.insert(language == .ja ? .japaneseMessage : .englishMessage)
            case .recommend: parts.insert(.recommendations)
            case .file, .line: parts.insert(.place)
            }
        }
    }

    /// `first` is the position of the first finding of the batch among all.
    func lines(_ batch: FindingBatch, first: Int) -> [UInt8] {
        CSVLines.bytes(columns.map { texts($0, batch, first) }, count: batch.count)
    }

    private func texts(_ column: FindingColumn, _ batch: FindingBatch, _ first: Int) -> TextColumn {
        switch column {
        case .subject: batch.subjects
        case .rule: .same(batch.head.rule)
        case .severity: batch.severityNames
        case .item: batch.items
        case .observed: observed(batch)
        case .message: batch.messages[language] ?? .same("")
        case .recommend: batch.recommendedIDs
        case .outcome: .same(batch.head.outcome.rawValue)
        case .clauses: .same(batch.head.clauses.joined(separator: " "))
        case .basis: .same(batch.head.basis.rawValue)
        case .audience: .same(batch.head.audience.rawValue)
        case .file: PlaceColumns(batch.shownPlaces).file
        case .line: PlaceColumns(batch.shownPlaces).line
        case .change: isNew.map { isNew in .each((0..<batch.count).map { isNew[first + $0] ? "new" : "still" }) } ?? .same("")
        }
    }

    private func observed(_ batch: FindingBatch) -> TextColumn {
        switch batch.observed {
        case .none: .same("")
        case .plain(let column), .texts(let column): column
        case .values(let values): .each(values.map { $0?.dataText ?? "" })
        }
    }
}
