import CEL
import CivilTime
import Diagnostics

/// Checks the expressions of a policy against its row types and gathers what is wrong with them.
struct ExpressionChecker {
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var environment: CELEnvironment
    private let parameters: CELObjectType

    init(rows: RowTypes, parameters: CELObjectType) {
        var environment = CELEnvironment()
        self.parameters = parameters
        for object in BuiltinTypes.objects { environment.declare(object: object) }
        environment.declare(object: parameters)
        for function in PolicyFunctions.all(for: rows) { environment.declare(function: function) }
        for type in rows.types { environment.declare(object: type.objectType) }
        self.environment = environment
    }

    /// Makes known what has been found out about a type's members.
    mutating func update(_ type: RowType) {
        environment.declare(object: type.objectType)
    }

    /// Checks an expression. Nil, with its diagnostics, when it is wrong.
    func check(_ text: ExpressionText, in scope: Scope, expecting: CELType? = nil) -> Checked {
        var environment = environment
        environment.declare(variables: scope.types)
        let checked = environment.check(text.parsed, expecting: expecting)
        let diagnostics = checked.diagnostics.map { $0.moved(into: text) }
        guard let expression = checked.expression, !diagnostics.contains(where: { $0.severity == .error }) else {
            return Checked(expression: nil, diagnostics: diagnostics, waits: false)
        }
        if expression.mentionsError { return Checked(expression: nil, diagnostics: [], waits: true) }
        let program = environment.program(expression)
        let bindings = program.variables.compactMap { scope.binding(of: $0) }
        let typed = TypedExpression(text: text, checked: expression, program: program, bindings: bindings)
        return Checked(expression: typed, diagnostics: diagnostics, waits: false)
    }

    /// Checks an expression whose every mistake counts, and gathers them.
    mutating func require(_ text: ExpressionText, in scope: Scope, expecting: CELType? = nil) -> TypedExpression? {
        let checked = check(text, in: scope, expecting: expecting)
        diagnostics += checked.diagnostics
        return checked.expression
    }

    /// The members that an expression reads, also where it is wrong or waits.
    func uses(of text: ExpressionText, in scope: Scope) -> Set<MemberUse> {
        var environment = environment
        environment.declare(variables: scope.types)
        return environment.check(text.parsed).expression?.memberUses ?? []
    }

    mutating func report(_ found: [Diagnostic]) { diagnostics += found }

    /// Begins anew with no reports.
    mutating func forgetReports() { diagnostics = [] }

    /// What a check came to.
    struct Checked {
        let expression: TypedExpression?
        let diagnostics: [Diagnostic]
        /// Whether it uses a member whose type is not known yet.
        let waits: Bool
    }
}

extension Diagnostic {
    /// The diagnostic of an expression, at its places in the rule file.
    fileprivate func moved(into text: ExpressionText) -> Diagnostic {
        func place(_ range: SourceRange) -> SourceRange {
            range.source === text.source ? text.place(range.offsets) : range
        }
        return Diagnostic(
            code: code, severity: severity, message: message, help: help, range: place(range),
            related: related.map { Related($0.message, at: place($0.range)) },
            fixes: fixes.map { fix in
                let isOfText = fix.range.source === text.source
                let replacement = isOfText ? text.written(fix.replacement) : fix.replacement
                return Fix(fix.message, replacing: place(fix.range), with: replacement, isSafe: fix.isSafe)
            })
    }
}
