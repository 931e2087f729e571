import CEL
package import Diagnostics

/// Checks every expression of a policy against its records.
package struct PolicyTyper {
    private let policy: Policy
    private var rows: RowTypes
    private var checker: ExpressionChecker
    private var definitions: [Definition?] = []

    /// The typed policy, nil if an expression is wrong, and all that is wrong, sorted by place.
    package static func type(_ policy: Policy) -> (policy: TypedPolicy?, diagnostics: [Diagnostic]) {
        var typer = PolicyTyper(policy)
        return typer.run()
    }

    private init(_ policy: Policy) {
        self.policy = policy
        rows = RowTypes(policy)
        checker = ExpressionChecker(rows: rows, parameters: Self.parameterObject(of: policy))
    }

    private static func parameterObject(of policy: Policy) -> CELObjectType {
        CELObjectType(
            name: "params", fields: policy.parameters.map { .init($0.id, BuiltinTypes.type(of: $0.type)) })
    }

    private mutating func run() -> (TypedPolicy?, [Diagnostic]) {
        var typer = DefinitionTyper(rows: rows, checker: checker)
        definitions = typer.run()
        (rows, checker) = (typer.rows, typer.checker)
        let views = policy.views.indices.map { view($0) }
        let typedViews = views.compactMap { $0 }
        let known = definitions.compactMap { $0 }
        let types = rows.types
        let isWhole = known.count == definitions.count && typedViews.count == views.count
        let order = EagerValue {
            isWhole ? EvaluationOrder(rowTypes: types, definitions: known, views: typedViews).steps : []
        }
        let (rules, metrics) = rulesAndMetrics()
        noteBareNumbers(typedViews, rules, metrics)
        let diagnostics = checker.diagnostics.sortedByPlace()
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
        guard isWhole else { return (nil, diagnostics) }
        let typed = TypedPolicy(
            policy: policy, rowTypes: types, definitions: known, views: typedViews, order: order.value(), rules: rules,
            metrics: metrics, environment: checker.environment, parameterObject: Self.parameterObject(of: policy))
        return (typed, diagnostics)
    }

    /// The rules and metrics that nothing is wrong with. Nothing else uses them, so that they are checked on all cores.
    private mutating func rulesAndMetrics() -> ([TypedRule], [TypedMetric]) {
        var blank = self
        blank.checker.forgetReports()
        let typer = blank
        let (rules, all) = (policy.rules.count, policy.rules.count + policy.metrics.count)
        let parts = ConcurrentMap.map(Array(0..<all), by: min(max(all / 32, 4), 64)) { part in
            var typer = typer
            var typed: (rules: [TypedRule], metrics: [TypedMetric]) = ([], [])
            for position in part {
                if position < rules {
                    if let rule = typer.rule(typer.policy.rules[position]) { typed.rules.append(rule) }
                } else if let metric = typer.metric(typer.policy.metrics[position - rules]) {
                    typed.metrics.append(metric)
                }
            }
            return (typed, typer.checker.diagnostics)
        }
        for (_, diagnostics) in parts { checker.report(diagnostics) }
        return (parts.flatMap { $0.0.rules }, parts.flatMap { $0.0.metrics })
    }

    /// Numbers in conditions should be parameters with a basis; 0 and 1 say nothing that could have one.
    private mutating func noteBareNumbers(_ views: [TypedView], _ rules: [TypedRule], _ metrics: [TypedMetric]) {
        let conditions =
            views.map(\.when) + rules.flatMap { [$0.when, $0.statement] }
            + metrics.flatMap { [$0.when, $0.aggregate.when, $0.goal] }
        for condition in conditions.compactMap({ $0 }) {
            for (offsets, text) in condition.checked.bareNumbers {
                checker.report([TypingDiagnostics.bareNumber.at(condition.text.place(offsets), LocalizedText(text))])
            }
        }
    }

    private mutating func view(_ position: Int) -> TypedView? {
        let view = policy.views[position]
        guard let each = rows.index(ofRow: view.each.id) else { return nil }
        let when = view.when.map { checker.require($0, in: rows.scope(of: each), expecting: .bool) }
        if case .some(.none) = when { return nil }
        let index = rows.index(ofView: position)
        let members = rows.types[index].members
        func slots(_ names: [String]) -> [Int] {
            names.compactMap { name in
                members.lazy.compactMap { member -> Int? in
                    guard member.name == name, case .definition(let definition) = member.kind else { return nil }
                    return definition
                }.first
            }
        }
        let kind: TypedView.Kind =
            switch view.kind {
            case .elements(let with): .elements(slots(with.map(\.name)))
            case .groups(let by): .groups(slots(by.map(\.name)))
            case .whole: .whole
            }
        return TypedView(rowType: index, each: each, when: when ?? nil, kind: kind)
    }

    private mutating func rule(_ rule: Rule) -> TypedRule? {
        guard let each = rows.index(ofRow: rule.each.id) else { return nil }
        var scope = rows.scope(of: each)
        let when = rule.when.map { checker.require($0, in: scope, expecting: .bool) }
        let observed = rule.observed.map { checker.require($0, in: scope) }
        if rule.observed != nil { scope.add("observed", observed??.type ?? .error, .observed) }
        let statement = checker.require(rule.statement.expression, in: scope, expecting: .bool)
        let level: TypedExpression? =
            if case .level(let text) = rule.severity { checker.require(text, in: scope, expecting: .int) } else { nil }
        var item: TypedExpression?
        if case .expression(let text) = rule.item { item = checker.require(text, in: scope) }
        let itemType: CELType = if case .expression = rule.item { item?.type ?? .error } else { .string }
        scope.add("item", itemType, .item)
        let message = message(rule.message, in: scope)
        let recommend = rule.recommend.map { recommendation($0, in: scope) }
        guard let statement else { return nil }
        return TypedRule(
            rule: rule, each: each, when: when ?? nil, observed: observed ?? nil, statement: statement, item: item,
            level: level, message: message, recommend: recommend)
    }

    private mutating func message(_ message: Message, in scope: Scope) -> TypedMessage {
        var pieces: [Language: [TypedMessage.Piece]] = [:]
        let both = message.ja != nil && message.en != nil
        for language in Language.allCases {
            pieces[language] = (message[language]?.pieces ?? []).compactMap { piece in
                switch piece {
                case .literal(let text): return .literal(text)
                case .expression(let text):
                    // A plain string serves both languages: what is wrong with it is told once.
                    let quiet = !both && language == .en
                    let typed = quiet ? checker.check(text, in: scope).expression : checker.require(text, in: scope)
                    return typed.map { .expression($0) }
                }
            }
        }
        return TypedMessage(ja: pieces[.ja] ?? [], en: pieces[.en] ?? [])
    }

    private mutating func recommendation(_ recommendation: Recommendation, in scope: Scope) -> TypedRecommendation {
        switch recommendation {
        case .trainings(let references): return .trainings(references.map(\.id))
        case .query(let query):
            var tags: TypedExpression?
            if case .expression(let text) = query.tags { tags = checker.require(text, in: scope, expecting: .list(.string)) }
            return .query(
                TypedRecommendationQuery(
                    query: query, develops: query.develops.flatMap { checker.require($0, in: scope) },
                    except: query.except.flatMap { checker.require($0, in: scope) },
                    grade: query.grade.flatMap { checker.require($0, in: scope, expecting: BuiltinTypes.grade) }, tags: tags))
        }
    }

    private mutating func metric(_ metric: Metric) -> TypedMetric? {
        guard let each = rows.index(ofRow: metric.each.id) else { return nil }
        let scope = rows.scope(of: each)
        let when = metric.when.map { checker.require($0, in: scope, expecting: .bool) }
        var body = BodyTyper(rows: rows, checker: checker)
        let aggregate = body.type(metric.aggregate, in: scope)
        checker.report(body.diagnostics)
        let by = metric.by.map { $0.map { checker.require($0.expression, in: scope) } }
        guard let aggregate else { return nil }
        var goalScope = scope
        goalScope.add("observed", aggregate.type, .observed)
        let goal = metric.goal.map { checker.require($0, in: goalScope, expecting: .bool) }
        return TypedMetric(
            metric: metric, each: each, when: when ?? nil, aggregate: aggregate, goal: goal ?? nil,
            by: by.map { $0.compactMap { $0 } })
    }
}
