package import CEL

/// What expressions see of a row of one table or view: its name and its members.
package struct RowType: Sendable {
    /// What the rows come from.
    package enum Source: Sendable, Hashable {
        /// A table of the records, by its position in the schema.
        case table(Int)
        /// A view of the policy, by its position.
        case view(Int)
    }

    /// Its position among the row types of the policy.
    package let index: Int
    package let name: String
    package let source: Source
    /// The row type whose rows hold these rows: a table's parent, or what a view without groups is made from.
    package let parent: Int?
    package var members: [RowMember]

    package func slot(of member: String) -> Int? { members.firstIndex { $0.name == member } }

    /// The type as the checker knows it, with the members' types as far as they are known.
    package var objectType: CELObjectType {
        CELObjectType(name: name, fields: members.map { .init($0.name, $0.type) })
    }
}

/// One member of a row: what stands after the dot.
package struct RowMember: Sendable {
    /// Where its value comes from.
    package enum Kind: Sendable, Hashable {
        /// A cell, by the position of the field in its table.
        case field(Int)
        /// The row that holds this one, directly or not, by its row type.
        case ancestor(Int)
        /// The rows of another type that this row holds.
        case children(Int)
        /// The row of a grouped view that this row belongs to.
        case group(Int)
        /// A variable, a view's column, key or element, by its position among the definitions.
        case definition(Int)
    }

    package let name: String
    package let kind: Kind
    /// `.error` while it is not known yet.
    package var type: CELType
    /// Whether it may be empty without anything being wrong.
    package var isOptional: Bool
}
