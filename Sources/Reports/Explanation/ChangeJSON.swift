import Evaluation

extension ChangeSearch {
    /// `state` is `found`, `none` or `rests_on_many`.
    var json: JSONValue {
        switch self {
        case .restsOnMany: .object([JSONMember("state", .text("rests_on_many"))])
        case .none(let fields, let isComplete, let tried):
            .object([
                JSONMember("state", .text("none")), JSONMember("fields", .integer(fields)),
                JSONMember("complete", .bool(isComplete)), JSONMember("tried", .integer(tried)),
            ])
        case .found(let changes, let isComplete, let tried):
            .object([
                JSONMember("state", .text("found")), JSONMember("complete", .bool(isComplete)),
                JSONMember("tried", .integer(tried)),
                JSONMember("changes", .array(changes.map(\.json))),
            ])
        }
    }
}

extension SmallestChange {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("fields", .integer(cells.count)), JSONMember("distance", .number(distance)),
            JSONMember("cells", .array(cells.map(\.json))),
        ])
    }
}

extension ChangedCell {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("table", .text(table)), JSONMember("field", .text(field)), JSONMember("subject", .text(subject.id)),
            JSONMember("key", .texts(key)), JSONMember("added_row", addition.map { .integer($0) } ?? .null),
            JSONMember("held_by", addedHolder.map { .integer($0) } ?? .null),
            JSONMember("from", .shown(from?.value)), JSONMember("to", .shown(to.value)), JSONMember("example", .bool(isExample)),
            JSONMember("rating", .bool(isRating)), JSONMember("at", .place(place)),
        ])
    }
}
