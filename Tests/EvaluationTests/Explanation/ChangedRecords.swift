import Foundation
import Testing

@testable import Policies
@testable import Records
@testable import Schema

/// Writes changes that were found into the files that the records came from.
struct ChangedRecords {
    private let schema: DatasetSchema
    private let inputs: [InputFile]
    private(set) var folder: CSVFolder

    init(_ folder: CSVFolder, schema: DatasetSchema) throws {
        self.folder = folder
        self.schema = schema
        inputs = try DatasetReader(schema: schema).read(files: folder.heads.map { ($0.file, Array($0.text.utf8)) }).inputs
    }

    mutating func apply(_ change: ToldChange) throws {
        for cell in change.cells where cell.addedRow == nil {
            let place = try #require(cell.place)
            folder.set(place.file, line: place.line, column: try column(of: cell.field, in: place.file), to: cell.to.text)
        }
        var added: [Int: ToldChange.Place] = [:]
        for number in Set(change.cells.compactMap(\.addedRow)).sorted() {
            added[number] = try append(change.cells.filter { $0.addedRow == number }, added)
        }
    }

    /// A new line in the file of the table, with the keys of the rows that hold it.
    private mutating func append(_ cells: [ToldChange.Cell], _ added: [Int: ToldChange.Place]) throws -> ToldChange.Place {
        let first = try #require(cells.first)
        let file = try #require(inputs.first { $0.table == first.table }).path
        var texts: [Int: String] = [:]
        for cell in cells { texts[try column(of: cell.field, in: file)] = cell.to.text }
        let holder = try #require(first.heldBy.flatMap { added[$0] } ?? first.place)
        let holderTable = try #require(inputs.first { $0.path == holder.file }?.table)
        var table = schema.table(named: first.table)?.parent
        while let name = table {
            let parent = try #require(schema.table(named: name))
            for key in parent.key {
                let inHolder = try column(of: name == holderTable ? key : "\(name).\(key)", in: holder.file)
                texts[try column(of: "\(name).\(key)", in: file)] = folder.cell(holder.file, line: holder.line, column: inHolder)
            }
            table = parent.parent
        }
        return ToldChange.Place(file: file, line: folder.append(file, texts))
    }

    private func column(of field: String, in path: String) throws -> Int {
        let file = try #require(inputs.first { $0.path == path }, "\(path) is no file of the records")
        return try #require(file.columns[field]?.first?.number, "\(path) has no column for \(field)")
    }
}
