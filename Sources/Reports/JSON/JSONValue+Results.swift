import Diagnostics
import Evaluation
import Records

extension JSONValue {
    /// A value of its own type; null for none.
    static func shown(_ value: ShownValue?) -> JSONValue {
        switch value {
        case nil, .some(.none): .null
        case .bool(let value): .bool(value)
        case .int(let value): .integer(value)
        case .double(let value): .number(value)
        case .text(let value): .text(value)
        }
    }

    /// A place in the files; null for none.
    static func place(_ place: CellPlace?) -> JSONValue {
        guard let place else { return .null }
        var sheet: [JSONMember] = []
        if let name = place.sheet {
            sheet = [JSONMember("sheet", .text(name)), JSONMember("cell", .text(orNull: place.cellName))]
        }
        return .object(
            [
                JSONMember("file", .text(place.file)),
                JSONMember("line", place.line > 0 ? .integer(place.line) : .null),
                JSONMember("column", place.column.map { .integer($0) } ?? .null),
                JSONMember("header", .text(orNull: place.header)),
            ] + sheet)
    }
}

extension UnknownEntry {
    var json: JSONValue {
        .object([
            JSONMember("subject", .text(orNull: subject?.id)),
            JSONMember("fields", .texts(fields)),
            JSONMember("cause", .text(cause.code)),
            JSONMember("rules", .texts(rules)),
            JSONMember("rows", .integer(rows)),
            JSONMember("at", .place(place)),
        ])
    }
}

extension DataFinding {
    func json(in language: Language) -> JSONValue {
        .object([
            JSONMember("code", .text(code)),
            JSONMember("severity", .text(severity.rawValue)),
            JSONMember("message", .text(message[language])),
            JSONMember("help", .text(orNull: help?[language])),
            JSONMember("at", .place(place)),
        ])
    }
}
