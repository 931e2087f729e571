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
        let cells = columns.map { self.cells($0, batch, first) }
        let buffer = ByteBuffer(capacity: batch.count * 96)
        for row in 0..<batch.count {
            for (place, cell) in cells.enumerated() {
                if place > 0 { buffer.append(UInt8(ascii: ",")) }
                cell.append(row, to: buffer)
            }
            buffer.append(UInt8(ascii: "\r"))
            buffer.append(UInt8(ascii: "\n"))
        }
        return buffer.bytes()
    }

    private func cells(_ column: FindingColumn, _ batch: FindingBatch, _ first: Int) -> CSVCells {
        switch column {
        case .subject: CSVCells(batch.subjects)
        case .rule: .same(batch.head.rule)
        case .severity:
            batch.severities.count == 1 ? .same(batch.severity(0).rawValue) : .each { batch.severity($0).rawValue }
        case .item: CSVCells(batch.items)
        case .observed: observed(batch)
        case .message: batch.messages[language].map { CSVCells($0) } ?? .same("")
        case .recommend: .each { row in Self.trainings(batch, row) }
        case .outcome: .same(batch.head.outcome.rawValue)
        case .clauses: .same(batch.head.clauses.joined(separator: " "))
        case .basis: .same(batch.head.basis.rawValue)
        case .audience: .same(batch.head.audience.rawValue)
        case .file: .each { batch.place($0)?.whole ?? "" }
        case .line: .each { batch.place($0).map { String($0.line) } ?? "" }
        case .change: .each { row in isNew.map { $0[first + row] ? "new" : "still" } ?? "" }
        }
    }

    private func observed(_ batch: FindingBatch) -> CSVCells {
        switch batch.observed {
        case .none: .same("")
        case .plain(let column), .texts(let column): CSVCells(column)
        case .values(let values): .each { values[$0]?.dataText ?? "" }
        }
    }

    private static func trainings(_ batch: FindingBatch, _ row: Int) -> String {
        var text = ""
        batch.forEachRecommended(row) { text += text.isEmpty ? $0 : " " + $0 }
        return text
    }
}
