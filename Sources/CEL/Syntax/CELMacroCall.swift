public import Diagnostics

/// A call that a macro expands: its parts, and what it takes to make new nodes.
public struct CELMacroCall {
    /// What stands before the dot; nil for a call without.
    public let target: CELExpression?
    /// What stands between the brackets.
    public let arguments: [CELExpression]
    let source: SourceText
    private let offsets: Range<Int>
    private(set) var nextID: Int
    private(set) var diagnostics: [Diagnostic] = []

    init(target: CELExpression?, arguments: [CELExpression], source: SourceText, offsets: Range<Int>, nextID: Int) {
        self.target = target
        self.arguments = arguments
        self.source = source
        self.offsets = offsets
        self.nextID = nextID
    }

    /// A new node that stands where the call stands.
    public mutating func node(_ kind: CELExpression.Kind) -> CELExpression {
        defer { nextID += 1 }
        return CELExpression(id: nextID, offsets: offsets, kind: kind)
    }

    /// Where an argument stands.
    public func range(of expression: CELExpression) -> SourceRange { SourceRange(source, expression.offsets) }

    /// Reports a mistake in the call.
    public mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// The name that an argument stands for as a new variable; otherwise reports it and answers nil.
    public mutating func variable(_ expression: CELExpression) -> String? {
        if case .identifier(let name, isRooted: false) = expression.kind { return name }
        report(CELDiagnostics.variableExpected.at(range(of: expression)))
        return nil
    }
}
