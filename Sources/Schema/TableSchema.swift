package import Diagnostics

/// One table of a dataset: what its rows are called, what identifies them, where they come from and what their fields are.
package struct TableSchema: Sendable {
    /// The name of the table, unique over the dataset: `employees`.
    package let id: String
    /// What one row is called in expressions: `employee`.
    package let rowName: String
    /// The table whose rows hold rows of this one as a list; nil for a table that stands alone.
    package let parent: String?
    /// The fields that identify a row, within its parent if it has one. Empty where rows need not differ.
    package let key: [String]
    /// Base names of the table's file, or the name of its nested list.
    package let files: [String]
    /// In the order of their declaration.
    package let fields: [FieldSchema]
    /// The fields that say from when to when a row holds.
    package let period: PeriodSchema?
    /// How a file with one column for each competency is read.
    package let wide: WideSchema?
    /// Which rows of the files belong to the table; nil for all.
    package let only: RowChoice?
    package let documentation: LocalizedText?
    private let slots: [String: Int]

    /// `files` defaults to the table's id; field names are different, of two with one name the first counts.
    package init(
        id: String, rowName: String, parent: String? = nil, key: [String] = [], files: [String] = [], fields: [FieldSchema],
        period: PeriodSchema? = nil, wide: WideSchema? = nil, only: RowChoice? = nil, documentation: LocalizedText? = nil
    ) {
        self.id = id
        self.rowName = rowName
        self.parent = parent
        self.key = key
        self.files = files.isEmpty ? [id] : files
        self.fields = fields
        self.period = period
        self.wide = wide
        self.only = only
        self.documentation = documentation
        self.slots = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The index of a field in `fields`.
    package func slot(of field: String) -> Int? { slots[field] }

    package func field(named name: String) -> FieldSchema? { slots[name].map { fields[$0] } }
}

/// The fields that bound the time in which a row holds.
package struct PeriodSchema: Sendable, Hashable {
    package let from: String
    /// The first day on which the row no longer holds; an empty cell means that it still does.
    package let to: String

    package init(from: String, to: String) {
        self.from = from
        self.to = to
    }
}

/// Which rows of files a table takes: those in which a field has one of some values, and those that do not say.
package struct RowChoice: Sendable, Hashable {
    package let field: String
    /// Codes of the field's `oneOf`.
    package let values: [String]

    package init(field: String, values: [String]) {
        self.field = field
        self.values = values
    }
}

/// A table that files also hold sideways: one column for each competency instead of one row.
package struct WideSchema: Sendable, Hashable {
    /// The field that the headers of such columns are values of.
    package let competency: String
    /// The field that the cells of such columns are values of.
    package let value: String

    package init(competency: String, value: String) {
        self.competency = competency
        self.value = value
    }
}
