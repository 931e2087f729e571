import Diagnostics
import Evaluation
import Policies
import Records
import Schema

/// What was recognised, as one JSON object.
package struct InspectionJSON {
    private let inspection: Inspection

    package init(_ inspection: Inspection) {
        self.inspection = inspection
    }

    package func text() -> String {
        let (dataset, check) = (inspection.dataset, inspection.check)
        let document = JSONValue.object([
            JSONMember("policy", .text(check.policy.header.id)),
            JSONMember("files", .array(dataset.inputs.indices.map { file($0) })),
            JSONMember("tables", .array(dataset.schema.tables.map { table($0) })),
            JSONMember("unknown", .array(check.result.unknown.map(\.json))),
            JSONMember("data", .array(dataset.findings.map { $0.json(in: check.language) })),
            JSONMember("cells", .array(dataset.schema.tables.flatMap { dataset.traces[$0.id]?.cells ?? [] }.map { cell($0) })),
        ])
        return document.indented + "\n"
    }

    private func file(_ index: Int) -> JSONValue {
        let file = inspection.dataset.inputs[index]
        return .object([
            JSONMember("file", .text(file.path)), JSONMember("sheet", .text(orNull: file.sheet)),
            JSONMember("format", .text(file.format.rawValue)), JSONMember("encoding", .text(file.encoding.rawValue)),
            JSONMember("header_row", file.headerLine.map { .integer($0) } ?? .null),
            JSONMember("table", .text(orNull: file.table)),
            JSONMember(
                "columns",
                .array(
                    inspection.columns(ofFile: index).map { column in
                        .object(
                            [JSONMember("header", .text(column.header)), JSONMember("field", .text(column.field))]
                                + CellReading.Outcome.allCases.map { JSONMember($0.rawValue, .integer(column.counts[$0])) })
                    })),
            JSONMember("not_used", .texts(file.ignored)),
            JSONMember("missing", .texts(inspection.missing(inFile: index).map(\.name))),
        ])
    }

    private func table(_ table: TableSchema) -> JSONValue {
        let (read, used) = inspection.rows(of: table.id)
        let found = inspection.dataset.table(table.id)
        return .object([
            JSONMember("table", .text(table.id)), JSONMember("supplied", .bool(found != nil)),
            JSONMember("implied", .bool(found?.isImplied ?? false)), JSONMember("rows", .integer(read)),
            JSONMember("used", .integer(used)), JSONMember("joined_to", .text(orNull: table.parent)),
        ])
    }

    private func cell(_ cell: CellReading) -> JSONValue {
        .object([
            JSONMember("at", .place(cell.place)), JSONMember("field", .text(cell.field)),
            JSONMember("outcome", .text(cell.outcome.rawValue)), JSONMember("code", .text(orNull: cell.code)),
            JSONMember("text", .text(orNull: cell.text)), JSONMember("value", .text(orNull: cell.value)),
        ])
    }
}
