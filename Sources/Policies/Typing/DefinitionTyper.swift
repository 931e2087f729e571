import CEL
import Diagnostics

/// Finds the types of all that a policy defines, in whatever order the definitions stand.
///
/// Those that can be are looked at on all cores. A definition that uses one whose type is not known yet waits; what is left when none
/// moves on uses itself in a circle, or uses something that is wrong and has been reported.
struct DefinitionTyper {
    private(set) var rows: RowTypes
    private(set) var checker: ExpressionChecker
    private var found: [Definition?]

    init(rows: RowTypes, checker: ExpressionChecker) {
        self.rows = rows
        self.checker = checker
        self.found = Array(repeating: nil, count: rows.drafts.count)
    }

    /// The definitions in the order of the drafts, nil where one is wrong.
    mutating func run() -> [Definition?] {
        let order = DefinitionLevels(rows.drafts)
        var waiting: [Int] = []
        for level in order.levels {
            waiting += settle(level)
        }
        waiting += order.rest
        var moved = true
        while moved, !waiting.isEmpty {
            let before = waiting.count
            waiting = waiting.filter { !settle([$0]).isEmpty }
            moved = waiting.count < before
        }
        reportCircles(among: waiting)
        return found
    }

    /// What looking at a definition came to: its body and type, what is wrong with it, and whether it waits.
    private struct Look: Sendable {
        let body: Definition.Body?
        let type: CELType
        let diagnostics: [Diagnostic]
        let waits: Bool
    }

    /// Looks at definitions and makes known what they came to; those that need a further look.
    private mutating func settle(_ indices: [Int]) -> [Int] {
        let waiting = zip(indices, looks(at: indices)).filter { !settle($0, $1) }.map(\.0)
        for type in Set(indices.map { rows.drafts[$0].rowType }) { checker.update(rows.types[type]) }
        return waiting
    }

    /// Takes what a look came to; whether the definition needs no further one.
    private mutating func settle(_ index: Int, _ look: Look) -> Bool {
        let draft = rows.drafts[index]
        checker.report(look.diagnostics)
        guard let content = look.body else { return !look.waits }
        let type = look.type
        let (inner, isOptional): (CELType, Bool) = if case .optional(let inner) = type { (inner, true) } else { (type, false) }
        found[index] = Definition(rowType: draft.rowType, name: draft.name, type: inner, isOptional: isOptional, body: content)
        rows.types[draft.rowType].members[draft.slot].type = inner
        rows.types[draft.rowType].members[draft.slot].isOptional = isOptional
        return true
    }

    /// Looks at definitions on all cores. On its own, so that nothing shares the row types when they are changed.
    private func looks(at indices: [Int]) -> [Look] {
        let (rows, checker) = (rows, checker)
        return ConcurrentMap.map(indices) { index in
            var body = BodyTyper(rows: rows, checker: checker)
            let typed = body.type(rows.drafts[index])
            return Look(body: typed?.0, type: typed?.1 ?? .error, diagnostics: body.diagnostics, waits: body.waits)
        }
    }

    /// Reports the definitions that use each other in a circle: each reached again from itself through what waits.
    private mutating func reportCircles(among waiting: [Int]) {
        let names = Dictionary(
            waiting.map { (MemberUse(object: rows.types[rows.drafts[$0].rowType].name, member: rows.drafts[$0].name), $0) },
            uniquingKeysWith: { first, _ in first })
        var uses: [Int: Set<Int>] = [:]
        for index in waiting {
            let body = BodyTyper(rows: rows, checker: checker)
            uses[index] = Set(body.uses(of: rows.drafts[index]).compactMap { names[$0] })
        }
        for index in waiting where reaches(index, from: index, through: uses) {
            let draft = rows.drafts[index]
            checker.report([
                TypingDiagnostics.circularDefinition.at(
                    draft.place, LocalizedText("\(rows.types[draft.rowType].name).\(draft.name)"))
            ])
        }
    }

    private func reaches(_ target: Int, from start: Int, through uses: [Int: Set<Int>]) -> Bool {
        var seen: Set<Int> = []
        var open = Array(uses[start] ?? [])
        while let next = open.popLast() {
            if next == target { return true }
            if seen.insert(next).inserted { open += uses[next] ?? [] }
        }
        return false
    }
}

extension DefinitionDraft {
    /// Where it stands in the rule files.
    var place: SourceRange {
        switch source {
        case .variable(let variable): variable.nameRange
        case .column(_, let column): column.nameRange
        case .key(_, _, let text), .element(_, _, let text): text.range
        }
    }
}
