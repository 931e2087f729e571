/// What the expressions, rules, metrics and views of a policy read.
struct Usage: Sendable {
    private var members: Set<MemberUse> = []
    /// The names of all members that are read, of whatever row.
    private var names: Set<String> = []
    /// The names of the rows that something is about.
    private var rows: Set<String> = []

    init(_ policy: TypedPolicy, _ expressions: [(expression: TypedExpression, about: Int)]) {
        for (expression, about) in expressions {
            for use in expression.checked.memberUses {
                members.insert(use)
                names.insert(use.member)
            }
            for binding in expression.bindings {
                switch binding {
                case .single(let row): rows.insert(policy.rowTypes[row].name)
                case .member(let slot):
                    let type = policy.rowTypes[about]
                    if type.members.indices.contains(slot) { names.insert(type.members[slot].name) }
                case .row, .global, .observed, .item: continue
                }
            }
        }
        rows.formUnion(
            policy.policy.rules.map(\.each.id) + policy.policy.metrics.map(\.each.id) + policy.policy.views.map(\.each.id))
    }

    /// Whether a member of a row is read.
    func reads(_ row: String, _ member: String) -> Bool { members.contains(MemberUse(object: row, member: member)) }

    /// Whether anything is read of a row.
    func readsAnything(of row: String) -> Bool { members.contains { $0.object == row } }

    /// Whether rows are used: something is about them, or they are listed or named by another row.
    func usesRows(named row: String, listed list: String) -> Bool {
        rows.contains(row) || names.contains(list) || names.contains(row)
    }
}
