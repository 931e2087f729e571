import CEL
import Diagnostics

/// Finds the types of all that a policy defines, in whatever order the definitions stand.
///
/// A definition that uses one whose type is not known yet waits; what is left when none moves on uses itself in a circle, or uses
/// something that is wrong and has been reported.
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
        var waiting = Array(rows.drafts.indices)
        var moved = true
        while moved, !waiting.isEmpty {
            let before = waiting.count
            waiting = waiting.filter { !settle($0) }
            moved = waiting.count < before
        }
        reportCircles(among: waiting)
        return found
    }

    /// Whether the definition needs no further look.
    private mutating func settle(_ index: Int) -> Bool {
        let draft = rows.drafts[index]
        let (typed, diagnostics, waits) = look(at: draft)
        checker.report(diagnostics)
        guard let (content, type) = typed else { return !waits }
        let (inner, isOptional): (CELType, Bool) = if case .optional(let inner) = type { (inner, true) } else { (type, false) }
        found[index] = Definition(rowType: draft.rowType, name: draft.name, type: inner, isOptional: isOptional, body: content)
        rows.types[draft.rowType].members[draft.slot].type = inner
        rows.types[draft.rowType].members[draft.slot].isOptional = isOptional
        checker.update(rows.types[draft.rowType])
        return true
    }

    /// The body and the type of a definition, what is wrong with it, and whether it waits. On its own, so that nothing shares the row
    /// types when they are changed.
    private func look(at draft: DefinitionDraft) -> (typed: (Definition.Body, CELType)?, diagnostics: [Diagnostic], waits: Bool) {
        var body = BodyTyper(rows: rows, checker: checker)
        let typed = body.type(draft)
        return (typed, body.diagnostics, body.waits)
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
