import Foundation

/// What `jinzai explain --format json` says of one row, as far as the tests of changes read it.
struct ToldExplanation: Decodable {
    let rule: String
    let subject: String
    let item: String?
    let outcome: String
    let change: Search?

    /// What came of the search for the smallest change.
    struct Search: Decodable {
        let state: String
        let complete: Bool?
        let tried: Int?
        let changes: [ToldChange]?
    }

    var id: String { ([rule, subject] + (item.map { [$0] } ?? [])).joined(separator: "/") }

    static func all(in text: String) throws -> [ToldExplanation] {
        struct Document: Decodable { let explanations: [ToldExplanation] }
        return try JSONDecoder().decode(Document.self, from: Data(text.utf8)).explanations
    }
}

/// Cells with other contents, under which the row would be no finding.
struct ToldChange: Decodable {
    let cells: [Cell]
    let distance: Double

    struct Cell: Decodable {
        let table: String
        let field: String
        let subject: String
        let addedRow: Int?
        let heldBy: Int?
        let from: Text?
        let to: Text
        let place: Place?

        enum CodingKeys: String, CodingKey {
            case table, field, subject, from, to
            case addedRow = "added_row"
            case heldBy = "held_by"
            case place = "at"
        }
    }

    struct Place: Decodable {
        let file: String
        let line: Int
    }

    /// A value as a cell of a file would hold it.
    struct Text: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let bool = try? value.decode(Bool.self) {
                text = "\(bool)"
            } else if let number = try? value.decode(Int.self) {
                text = "\(number)"
            } else if let number = try? value.decode(Double.self) {
                text = "\(number)"
            } else {
                text = try value.decode(String.self)
            }
        }
    }
}
