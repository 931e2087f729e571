import Schema

/// Which headers a table's fields, and the keys that tie it to its ancestors, are found under.
struct SourcePlan {
    /// A field that cells are read for: one of the table's own, or one of an ancestor's key.
    struct Target {
        let table: String
        let field: FieldSchema
        /// Whether the field names a row: this one, one that holds it, or any other.
        let isKey: Bool
        /// Whether the field helps to say which row this is.
        let isKeyOfRow: Bool
        /// Whether the field is an ancestor's.
        let isLink: Bool
        /// In the order in which they are tried; each is one slot or several that are joined.
        fileprivate(set) var alternatives: [[Int]] = []
    }

    /// The table's own fields in order, then the keys of its parent, of the parent's parent and so on.
    private(set) var targets: [Target] = []
    /// Every header that may be used, each once, in the form in which headers are compared.
    private(set) var headers: [String] = []
    private var slots: [String: Int] = [:]

    init(_ table: TableSchema, in dataset: DatasetSchema) {
        for field in table.fields {
            let isKeyOfRow = table.key.contains(field.name)
            var target = Target(
                table: table.id, field: field, isKey: isKeyOfRow || field.isReference, isKeyOfRow: isKeyOfRow, isLink: false)
            for pattern in field.headers + [HeaderPattern(parts: [field.name])] {
                target.alternatives.append(pattern.parts.map { slot(adding: $0) })
            }
            targets.append(target)
        }
        // A header of the table's own field, or of a nearer ancestor's, is not the key of one further up.
        var taken = Set(targets.flatMap { $0.alternatives }.filter { $0.count == 1 }.flatMap { $0 })
        for ancestor in dataset.ancestors(of: table.id) {
            let found = keyTargets(of: ancestor, taken: taken)
            taken.formUnion(found.flatMap { $0.alternatives }.flatMap { $0 })
            targets += found
        }
    }

    /// The number of the header, if it is one of the table's.
    func slot(of header: String) -> Int? {
        slots[WordForm.key(of: header)] ?? HeaderText.keyWithoutMarks(header).flatMap { slots[$0] }
    }

    private mutating func keyTargets(of ancestor: TableSchema, taken: Set<Int>) -> [Target] {
        ancestor.key.compactMap { name in
            guard let field = ancestor.field(named: name) else { return nil }
            var target = Target(table: ancestor.id, field: field.asLink, isKey: true, isKeyOfRow: true, isLink: true)
            let patterns =
                [HeaderPattern(parts: [ancestor.rowName + "_" + name])] + field.headers + [HeaderPattern(parts: [name])]
            for pattern in patterns {
                let parts = pattern.parts.map { slot(adding: $0) }
                if parts.count > 1 || !taken.contains(parts[0]) { target.alternatives.append(parts) }
            }
            return target
        }
    }

    private mutating func slot(adding header: String) -> Int {
        let key = WordForm.key(of: header)
        if let slot = slots[key] { return slot }
        slots[key] = headers.count
        headers.append(key)
        return headers.count - 1
    }
}

extension FieldSchema {
    var isReference: Bool {
        if case .reference = type { return true }
        return false
    }

    /// The field as it stands in a file of another table: it may not be empty there.
    fileprivate var asLink: FieldSchema {
        FieldSchema(
            name: name, type: type, headers: headers, oneOf: oneOf, personal: personal, sensitive: sensitive, width: width,
            blanks: blanks)
    }
}
