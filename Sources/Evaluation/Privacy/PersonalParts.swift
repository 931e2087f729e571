import CEL
package import Policies
import Schema

/// Which parts of a result say who somebody is: what is made from fields that the policy marks as personal.
package struct PersonalParts: Sendable {
    private let policy: TypedPolicy
    private let fields: Set<MemberUse>
    /// The names of rows whose keys say who somebody is.
    private let rows: Set<String>

    package init(_ policy: TypedPolicy) {
        self.policy = policy
        var fields: Set<MemberUse> = []
        var rows: Set<String> = []
        for table in policy.policy.records.tables {
            for field in table.fields where field.personal {
                fields.insert(MemberUse(object: table.rowName, member: field.name))
                if table.key.contains(field.name) { rows.insert(table.rowName) }
            }
        }
        self.fields = fields
        self.rows = rows
    }

    /// Whether the key of rows of a kind does.
    package func inKey(ofRow kind: String) -> Bool {
        if rows.contains(kind) { return true }
        guard let type = policy.rowType(named: kind) else { return false }
        switch type.source {
        case .table(let position):
            let table = policy.policy.records.tables[position]
            return table.key.compactMap { table.field(named: $0) }.contains { field in
                guard case .reference(let other) = field.type else { return false }
                return policy.policy.records.table(named: other).map { rows.contains($0.rowName) } ?? false
            }
        case .view:
            guard let view = policy.views.first(where: { $0.rowType == type.index }) else { return false }
            return policy.definitions.contains { definition in
                guard definition.rowType == type.index else { return false }
                switch definition.body {
                case .key(_, let expression), .element(_, let expression): return tells(expression, about: view.each)
                case .expression, .match, .table, .aggregate: return false
                }
            }
        }
    }

    /// Whether the item of a rule's findings does.
    package func inItem(of rule: TypedRule) -> Bool {
        switch rule.rule.item {
        case .nothing: false
        case .rowKey: policy.rowTypes[rule.each].parent != nil && inKey(ofRow: policy.rowTypes[rule.each].name)
        case .expression: rule.item.map { tells($0, about: rule.each) } ?? false
        }
    }

    /// Whether what a rule looks at does.
    package func inObserved(by rule: TypedRule) -> Bool { rule.observed.map { tells($0, about: rule.each) } ?? false }

    /// Whether a text of a rule's messages does.
    package func inMessage(of rule: TypedRule) -> Bool {
        (rule.message.ja + rule.message.en).contains { piece in
            if case .expression(let expression) = piece { tells(expression, about: rule.each) } else { false }
        }
    }

    /// Whether the groups of a metric's grouping do.
    package func inGrouping(_ place: Int, of metric: TypedMetric) -> Bool {
        metric.by[place].contains { tells($0, about: metric.each) }
    }

    /// Whether a value is somebody, or made from what says who somebody is. A number or a truth value counts only if it is such a
    /// field itself.
    private func tells(_ expression: TypedExpression, about row: Int) -> Bool {
        if !expression.checked.memberUses.isDisjoint(with: fields) { return true }
        return switch expression.type.inner {
        case .named(let name, _): rows.contains(name)
        case .string, .dyn: !policy.reach(of: [expression], rowType: row).members.isDisjoint(with: fields)
        default: false
        }
    }
}

extension CELType {
    /// Without lists and optionals around it.
    fileprivate var inner: CELType {
        switch self {
        case .list(let inner), .optional(let inner), .wrapper(let inner), .refined(_, let inner): inner.inner
        default: self
        }
    }
}
