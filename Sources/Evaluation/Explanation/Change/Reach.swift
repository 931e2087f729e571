import CEL
import Policies

/// The members of rows that expressions can read, directly or through what the policy defines.
///
/// Groups are taken as they are: what the records of many people make of them is not followed, except for the groups in `opened`.
struct Reach {
    private let policy: TypedPolicy
    /// The grouped views whose rows are made anew, by row type.
    let opened: Set<Int>
    private(set) var types: Set<Int> = []
    private(set) var members: Set<Member> = []

    /// A member of a type's rows.
    struct Member: Hashable {
        let type: Int
        let slot: Int
    }

    init(_ policy: TypedPolicy, opening opened: Set<Int> = []) {
        self.policy = policy
        self.opened = opened
    }

    /// What a rule looks at.
    init(_ rule: TypedRule, in policy: TypedPolicy, opening opened: Set<Int>) {
        self.init(policy, opening: opened)
        add(type: rule.each)
        for expression in [rule.when, rule.observed, rule.statement].compactMap({ $0 }) { add(expression, of: rule.each) }
    }

    /// What makes the rows and the columns of a view.
    init(view type: Int, in policy: TypedPolicy) {
        self.init(policy, opening: [type])
        add(type: type)
        for slot in policy.rowTypes[type].members.indices {
            if case .definition = policy.rowTypes[type].members[slot].kind { add(Member(type: type, slot: slot)) }
        }
    }

    /// The grouped views, and those of one row, that are taken as they are.
    var closed: [Int] {
        types.sorted().filter { type in !opened.contains(type) && policy.views.contains { $0.rowType == type && $0.isGathered } }
    }

    func isStep(_ step: PlanStep) -> Bool {
        switch step {
        case .rows(let view):
            let type = policy.views[view].rowType
            return types.contains(type) && !closed.contains(type)
        case .definition(let index):
            let definition = policy.definitions[index]
            guard case .aggregate = definition.body, opened.contains(definition.rowType) else { return false }
            return policy.rowTypes[definition.rowType].slot(of: definition.name)
                .map { members.contains(Member(type: definition.rowType, slot: $0)) } ?? false
        }
    }

    private mutating func add(type: Int) {
        guard types.insert(type).inserted else { return }
        if let parent = policy.rowTypes[type].parent { add(type: parent) }
        guard let view = policy.views.first(where: { $0.rowType == type }), !view.isGathered || opened.contains(type) else {
            return
        }
        add(type: view.each)
        if let when = view.when { add(when, of: view.each) }
        for definition in view.madeWithRows {
            for expression in policy.definitions[definition].body.expressions { add(expression, of: view.each) }
        }
    }

    private mutating func add(_ expression: TypedExpression, of type: Int) {
        for binding in expression.bindings {
            switch binding {
            case .row(let target), .single(let target): add(type: target)
            case .member(let slot): add(Member(type: type, slot: slot))
            case .global, .observed, .item: break
            }
        }
        for use in expression.checked.memberUses {
            guard let row = policy.rowType(named: use.object), let slot = row.slot(of: use.member) else { continue }
            add(Member(type: row.index, slot: slot))
        }
    }

    private mutating func add(_ member: Member) {
        guard members.insert(member).inserted else { return }
        add(type: member.type)
        let found = policy.rowTypes[member.type].members[member.slot]
        switch found.kind {
        case .field:
            if case .named(let name, _) = found.type, let target = policy.rowType(named: name) { add(type: target.index) }
        case .ancestor(let type), .children(let type), .group(let type): add(type: type)
        case .definition(let index):
            let view = policy.views.first { $0.rowType == member.type }
            // The values of a closed group stand; its keys are read where rows are told apart.
            if let view, view.isGathered, !opened.contains(member.type) { return }
            let body = policy.definitions[index].body
            let isAboutSource = if case .aggregate = body { true } else { policy.definitions[index].isMadeWithRows }
            for expression in body.expressions { add(expression, of: isAboutSource ? view?.each ?? member.type : member.type) }
        }
    }
}

extension TypedView {
    /// Whether its rows are made of the rows of many.
    var isGathered: Bool {
        if case .elements = kind { false } else { true }
    }

    /// The definitions that come into being with its rows.
    var madeWithRows: [Int] {
        switch kind {
        case .elements(let made), .groups(let made): made
        case .whole: []
        }
    }
}
