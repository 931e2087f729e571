import CEL

/// Values of rows beside each other, for outputs that have types.
package enum DataColumn: Sendable {
    /// No row has any.
    case none
    /// Numbers and truth values, as they are written.
    case plain(TextColumn)
    case texts(TextColumn)
    /// Of any kind; nil for a row that has none.
    case values([ShownValue?])

    init(_ vector: Vector, _ node: VectorNode, _ world: World) {
        if vector.empty == nil || !node.isOptional {
            switch vector.values {
            case .ints, .bools:
                self = .plain(.data(vector, node, world))
                return
            case .codes, .days:
                self = .texts(.data(vector, node, world))
                return
            default: break
            }
        }
        let box = Boxing(vector, node, world)
        let text = ValueText(world: world)
        self = .values((0..<vector.count).map { row in box.value(at: row).map { text.data($0) } })
    }

    /// The value of a row; nil where it has none.
    package func value(_ row: Int) -> ShownValue? {
        switch self {
        case .none: nil
        case .plain(let column):
            switch column.text(row) {
            case nil: nil
            case "true"?: .bool(true)
            case "false"?: .bool(false)
            case let text?: Int64(text).map { .int($0) }
            }
        case .texts(let column): column.text(row).map { .text($0) }
        case .values(let values): values[row]
        }
    }
}
