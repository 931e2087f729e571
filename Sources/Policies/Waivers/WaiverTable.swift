import CivilTime
import Diagnostics

/// Reads waivers from CSV: a header with the words of the YAML form or their Japanese names, then a line each.
enum WaiverTable {
    private enum Column: String, CaseIterable {
        case rule
        case subject
        case item
        case reason
        case approvedBy = "approved_by"
        case from
        case until

        /// What a spreadsheet in Japanese may call it.
        var also: [String] {
            switch self {
            case .rule: ["ルール"]
            case .subject: ["対象", "職員番号"]
            case .item: ["項目"]
            case .reason: ["理由"]
            case .approvedBy: ["承認者"]
            case .from: ["開始日", "始まり"]
            case .until: ["終了日", "終わり"]
            }
        }
    }

    static func read(_ source: SourceText, _ reading: inout Reading) -> [WaiverDraft] {
        guard let lines = CSVText(source, &reading)?.lines, let header = lines.first else { return [] }
        var columns: [Column: Int] = [:]
        for (position, cell) in header.enumerated() {
            guard let column = Column.allCases.first(where: { $0.rawValue == cell.text || $0.also.contains(cell.text) }) else {
                reading.report(WaiverDiagnostics.unknownColumn.at(cell.range, LocalizedText(cell.text)))
                return []
            }
            columns[column] = position
        }
        for column in Column.allCases where column != .item && columns[column] == nil {
            let place = header.first?.range ?? SourceRange(source, 0..<0)
            reading.report(WaiverDiagnostics.missingColumn.at(place, LocalizedText(column.rawValue)))
            return []
        }
        return lines.dropFirst().compactMap { draft($0, columns, &reading) }
    }

    private static func draft(_ line: [CSVText.Cell], _ columns: [Column: Int], _ reading: inout Reading) -> WaiverDraft? {
        func cell(_ column: Column) -> CSVText.Cell? {
            guard let position = columns[column], position < line.count, !line[position].text.isEmpty else { return nil }
            return line[position]
        }
        func required(_ column: Column) -> CSVText.Cell? {
            if let cell = cell(column) { return cell }
            if let place = (columns[column].flatMap { $0 < line.count ? line[$0] : nil } ?? line.last)?.range {
                reading.report(WaiverDiagnostics.emptyCell.at(place, LocalizedText(column.rawValue)))
            }
            return nil
        }
        func day(_ column: Column) -> (date: CivilDate, range: SourceRange)? {
            guard let cell = required(column) else { return nil }
            if let date = CivilDate.reading(cell.text)?.value { return (date, cell.range) }
            reading.report(WaiverDiagnostics.notADay.at(cell.range, LocalizedText(cell.text)))
            return nil
        }
        let (rule, subject) = (required(.rule), required(.subject))
        let (reason, approvedBy) = (required(.reason), required(.approvedBy))
        let (from, until) = (day(.from), day(.until))
        guard let rule, let subject, let reason, let approvedBy, let from, let until else { return nil }
        let waiver = Waiver(
            rule: rule.text, subject: subject.text, item: cell(.item)?.text, reason: reason.text, approvedBy: approvedBy.text,
            from: from.date, until: until.date, range: rule.range)
        return WaiverDraft(waiver: waiver, rule: IDReference(id: rule.text, range: rule.range), until: until.range)
    }
}
