extension Column {
    /// The cells of columns of one kind, one column behind the other; texts keep the order in which they are first met. Nil for no columns.
    package static func joined(_ parts: [Column]) -> Column? {
        guard let first = parts.first else { return nil }
        guard parts.count > 1 else { return first }
        var builder = ColumnBuilder(first.kind)
        builder.reserve(parts.reduce(0) { $0 + $1.count })
        for part in parts { builder.append(contentsOf: part) }
        return builder.finished()
    }
}
