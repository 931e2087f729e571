import Foundation
import Testing

@testable import Evaluation
@testable import Policies
@testable import Records
@testable import Schema

/// Writes changes that were found into the files that the records came from.
struct ChangedRecords {
    let setting: MeguroSetting
    private(set) var folder: CSVFolder

    init(_ setting: MeguroSetting, _ folder: CSVFolder) {
        self.setting = setting
        self.folder = folder
    }

    mutating func apply(_ change: SmallestChange) throws {
        for cell in change.cells where cell.addition == nil {
            let holder = try #require(cell.holders.first)
            let place = try #require(setting.dataset.place(table: holder.table, row: holder.row, field: cell.field))
            let column = try column(of: cell.field, in: place.file)
            folder.set(place.file, line: place.line, column: column, to: cell.to.value.plainText)
        }
        for addition in Set(change.cells.compactMap(\.addition)) {
            try append(change.cells.filter { $0.addition == addition })
        }
    }

    /// A new line in the file of the table, with the keys of the rows that hold it.
    private mutating func append(_ cells: [ChangedCell]) throws {
        let first = try #require(cells.first)
        let file = try #require(setting.dataset.inputs.first { $0.table == first.table })
        var texts: [Int: String] = [:]
        for cell in cells { texts[try column(of: cell.field, in: file.path)] = cell.to.value.plainText }
        for holder in first.holders {
            let schema = try #require(setting.policy.policy.records.table(named: holder.table))
            for key in schema.key {
                let place = try #require(setting.dataset.place(table: holder.table, row: holder.row, field: key))
                let text = folder.cell(place.file, line: place.line, column: try #require(place.column))
                texts[try column(of: "\(holder.table).\(key)", in: file.path)] = text
            }
        }
        folder.append(file.path, texts)
    }

    private func column(of field: String, in path: String) throws -> Int {
        let file = try #require(setting.dataset.inputs.first { $0.path == path })
        return try #require(file.columns[field]?.first?.number, "\(path) has no column for \(field)")
    }
}
