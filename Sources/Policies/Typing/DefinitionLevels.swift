import CEL

/// Which definitions can be looked at on all cores at once: those of a level use only what stands in the levels before.
///
/// What a definition uses is told by the names that its expressions mention, whatever they turn out to be, so that it may stand in a
/// later level than it has to.
struct DefinitionLevels {
    /// Positions of drafts, in their order within a level.
    private(set) var levels: [[Int]] = []
    /// Those that mention each other in a circle, and what mentions them.
    private(set) var rest: [Int] = []

    init(_ drafts: [DefinitionDraft]) {
        let named = Dictionary(grouping: drafts.indices) { drafts[$0].name }
        var users: [[Int]] = Array(repeating: [], count: drafts.count)
        var awaited = Array(repeating: 0, count: drafts.count)
        for (user, draft) in drafts.enumerated() {
            for name in draft.mentionedNames {
                for used in named[name] ?? [] where used != user {
                    users[used].append(user)
                    awaited[user] += 1
                }
            }
        }
        var level = drafts.indices.filter { awaited[$0] == 0 }
        while !level.isEmpty {
            levels.append(level)
            var next: [Int] = []
            for user in level.flatMap({ users[$0] }) {
                awaited[user] -= 1
                if awaited[user] == 0 { next.append(user) }
            }
            level = next.sorted()
        }
        rest = drafts.indices.filter { awaited[$0] > 0 }
    }
}

extension DefinitionDraft {
    /// Its expressions as the policy writes them.
    var expressions: [ExpressionText] {
        switch source {
        case .key(_, _, let text), .element(_, _, let text): return [text]
        case .column(_, let column):
            switch column.content {
            case .expression(let text): return [text]
            case .aggregate(let aggregate): return [aggregate.argument, aggregate.when, aggregate.weight].compactMap { $0 }
            }
        case .variable(let variable):
            switch variable.definition {
            case .expression(let text): return [text]
            case .match(let arms): return arms.flatMap { [$0.condition, $0.output].compactMap { $0 } }
            case .table(let table): return table.inputs.map(\.expression)
            }
        }
    }

    /// The names and fields that its expressions mention.
    fileprivate var mentionedNames: Set<String> {
        var names: Set<String> = []
        for text in expressions {
            text.parsed.tree?.root.walk { node in
                switch node.kind {
                case .identifier(let name, _), .select(_, let name, _), .has(_, let name): names.insert(name)
                default: return
                }
            }
        }
        return names
    }
}
