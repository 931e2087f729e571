import CEL
import Diagnostics
import Policies

/// Lists the small changes of a policy that its examples should notice.
struct PolicyMutations {
    let policy: TypedPolicy
    private let words: VariantWords

    init(_ policy: TypedPolicy) {
        self.policy = policy
        words = VariantWords(policy.policy)
    }

    /// In the order of the policy: definitions, views, rules, metrics, parameters, grades, the scale.
    func all() -> [Mutation] {
        var found: [Mutation] = []
        var structural = policy.definitions.indices.reduce(into: [PolicyHome: [Mutation]]()) {
            $0[.definition($1)] = ofStructure($1)
        }
        for part in policy.parts {
            found += structural.removeValue(forKey: part.home) ?? []
            found += ofExpression(part) + ofOmission(part)
        }
        return found + policy.policy.parameters.indices.flatMap { ofParameter($0) } + ofTags() + ofScale()
    }

    private func ofExpression(_ part: PolicyPart) -> [Mutation] {
        let expression = part.expression
        return ExpressionVariants(expression.checked, words).found.compactMap { variant in
            let root = expression.checked.tree.root.replacing(variant.node.id, with: variant.replacement)
            guard let changed = policy.rechecked(expression, as: root, nodeCount: variant.nodeCount) else { return nil }
            return Mutation(
                home: part.home, name: name(part), kind: variant.kind, change: variant.change, text: variant.node.text,
                range: expression.text.place(variant.shown.offsets), policy: policy.replacing(part, with: changed),
                touch: .expression(ObjectIdentifier(expression)))
        }
    }

    /// A condition or a weight that is left out as a whole.
    private func ofOmission(_ part: PolicyPart) -> [Mutation] {
        switch part.slot {
        case .when, .aggregateWhen, .weight: break
        default: return []
        }
        let text = part.expression.checked.tree.root.text
        return [
            Mutation(
                home: part.home, name: name(part), kind: .omission, change: .without(policy.key(of: part)), text: text,
                range: part.expression.text.range.firstLineOnly, policy: policy.replacing(part, with: nil),
                touch: .expression(ObjectIdentifier(part.expression)))
        ]
    }

    private func name(_ part: PolicyPart) -> String { "\(policy.name(of: part.home)) \(policy.key(of: part))" }
}

// MARK: - Matches, decision tables and aggregates

extension PolicyMutations {
    private func ofStructure(_ index: Int) -> [Mutation] {
        switch policy.definitions[index].body {
        case .match(let arms): ofMatch(arms, index)
        case .table(let table): ofTable(table, index)
        case .aggregate(let aggregate): ofAggregate(aggregate, index)
        case .expression, .key, .element: []
        }
    }

    private func mutation(
        _ index: Int, _ kind: Mutation.Kind, _ change: LocalizedText, _ text: String, _ range: SourceRange,
        _ body: Definition.Body
    ) -> Mutation {
        var copy = policy
        copy.definitions[index].body = body
        return Mutation(
            home: .definition(index), name: policy.name(of: .definition(index)), kind: kind, change: change, text: text,
            range: range, policy: copy, touch: .definition(index))
    }

    private func ofMatch(_ arms: [TypedArm], _ index: Int) -> [Mutation] {
        guard arms.count > 1 else { return [] }
        return arms.indices.map { arm in
            var rest = arms
            rest.remove(at: arm)
            let text = arms[arm].output.checked.tree.root.text
            return mutation(
                index, .omission, LocalizedText(ja: "\(arm + 1)番目の行をなしに", en: "entry \(arm + 1) is left out"), text,
                arms[arm].output.text.range.firstLineOnly, .match(rest))
        }
    }

    private func ofTable(_ table: TypedTable, _ index: Int) -> [Mutation] {
        guard let source = policy.decisionTable(index) else { return [] }
        return table.rows.indices.flatMap { row -> [Mutation] in
            let range = source.rows[row].range.firstLineOnly
            func changed(_ change: LocalizedText, _ edit: (inout [TypedTable.Row]) -> Void) -> Mutation {
                var copy = table
                edit(&copy.rows)
                return mutation(index, .table, change, "row \(row + 1)", range, .table(copy))
            }
            var found = [changed(LocalizedText(ja: "\(row + 1)行目をなしに", en: "row \(row + 1) is left out")) { $0.remove(at: row) }]
            let others = table.rows.map(\.output).filter { $0 != table.rows[row].output }
            if let other = others.first {
                found.append(changed(.becomes(table.rows[row].output.literalText, other.literalText)) { $0[row].output = other })
            }
            for cell in source.rows[row].cells {
                guard let values = table.rows[row].cells[cell.input] else { continue }
                found.append(changed(.without(source.inputs[cell.input].name)) { $0[row].cells[cell.input] = nil })
                for position in values.indices where values.count > 1 {
                    found.append(
                        changed(.without(values[position].literalText)) { $0[row].cells[cell.input]?.remove(at: position) })
                }
            }
            return found
        }
    }

    private func ofAggregate(_ aggregate: TypedAggregate, _ index: Int) -> [Mutation] {
        let others: [Aggregate.Function: Aggregate.Function] = [
            .min: .max, .max: .min, .sum: .max, .variance: .stddev, .stddev: .variance, .distinct: .count, .mean: .max,
        ]
        guard let other = others[aggregate.function], let argument = aggregate.argument,
            aggregate.function != .mean || argument.type == .double
        else { return [] }
        var copy = aggregate
        copy.function = other
        return [
            mutation(
                index, .aggregate, .becomes(aggregate.function.rawValue, other.rawValue), argument.checked.tree.root.text,
                argument.text.range.firstLineOnly, .aggregate(copy))
        ]
    }
}

// MARK: - Parameters, grades and the scale

extension PolicyMutations {
    private func ofParameter(_ position: Int) -> [Mutation] {
        let parameter = policy.policy.parameters[position]
        return parameter.values.indices.flatMap { value in
            LiteralVariants.of(parameter.values[value].value, words).map { text, other in
                var changed = parameter
                changed.values[value].value = other
                var copy = policy
                copy.policy.parameters = Register(
                    policy.policy.parameters.enumerated().map { $0.offset == position ? changed : $0.element })
                return Mutation(
                    home: nil, name: "params.\(parameter.id)", kind: .parameter, change: text, text: "params.\(parameter.id)",
                    range: parameter.values[value].range.firstLineOnly, policy: copy,
                    touch: .members([MemberUse(object: "params", member: parameter.id)]))
            }
        }
    }

    /// A tag that expressions ask for, taken from a grade or given to one.
    private func ofTags() -> [Mutation] {
        let grades = policy.policy.grades
        let tags = grades.flatMap(\.tags)
        return TagFinder.gradeTags(in: policy).flatMap { tag -> [Mutation] in
            guard let located = tags.first(where: { $0.value == tag }) else { return [] }
            return grades.indices.map { position in
                var changed = grades[position]
                let has = changed.tags.contains { $0.value == tag }
                if has { changed.tags.removeAll { $0.value == tag } } else { changed.tags.append(located) }
                var copy = policy
                copy.policy.grades = Register(grades.enumerated().map { $0.offset == position ? changed : $0.element })
                let change =
                    has
                    ? LocalizedText(
                        ja: "「\(changed.id)」から目印 `\(tag)` をなしに", en: "the grade `\(changed.id)` loses the tag `\(tag)`")
                    : LocalizedText(
                        ja: "「\(changed.id)」にも目印 `\(tag)` があることに", en: "the grade `\(changed.id)` has the tag `\(tag)` too")
                return Mutation(
                    home: nil, name: "grade \(changed.id)", kind: .grade, change: change, text: "tags", range: changed.idRange,
                    policy: copy, touch: .members([MemberUse(object: "grade", member: "tags")]))
            }
        }
    }

    /// The first level that meets what is expected, one lower and one higher.
    private func ofScale() -> [Mutation] {
        guard let scale = policy.policy.scale, let first = scale.firstMeeting else { return [] }
        return [first - 1, first + 1].compactMap { level in
            guard let range = scale.level(level)?.range else { return nil }
            var copy = policy
            for index in copy.policy.expectations.indices where copy.policy.expectations[index].minimum == first {
                copy.policy.expectations[index].minimum = level
            }
            return Mutation(
                home: nil, name: "scale", kind: .level,
                change: LocalizedText(
                    ja: "期待を満たす段階を \(first) から \(level) に", en: "levels meet from \(level) on instead of \(first)"),
                text: "meets", range: range.firstLineOnly, policy: copy,
                touch: .members([MemberUse(object: "expectation", member: "minimum")]))
        }
    }
}
