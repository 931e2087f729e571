import Policies
import Schema

/// Which table holds the people, and in which of its members stands what is said of them.
struct PersonTable {
    let type: Int
    private(set) var grade: Int?
    private(set) var name: Int?
    private(set) var department: Int?

    /// The first table of its own with a grade; nil where there is none.
    init?(_ policy: TypedPolicy) {
        let found = policy.rowTypes.first { type in
            guard case .table = type.source, type.parent == nil else { return false }
            return type.members.contains { $0.type == BuiltinTypes.grade && $0.isField }
        }
        guard let found, case .table(let position) = found.source else { return nil }
        let schema = policy.policy.records.tables[position]
        type = found.index
        grade = found.members.firstIndex { $0.type == BuiltinTypes.grade && $0.isField }
        name = schema.fields.first { $0.personal && $0.type == .string && !schema.key.contains($0.name) }
            .flatMap { found.slot(of: $0.name) }
        // The word for where somebody works in every policy's records.
        department = schema.field(named: "department").flatMap { found.slot(of: $0.name) }
    }
}

extension RowMember {
    fileprivate var isField: Bool {
        if case .field = kind { true } else { false }
    }
}
