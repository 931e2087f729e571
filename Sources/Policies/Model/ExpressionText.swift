import CEL
package import Diagnostics
import YAMLTree

/// A CEL expression as it stands in a rule file: its text, and where each scalar of the text stands in the file.
///
/// `source` is what a CEL parser reads; `place` brings its ranges back into the YAML file, through quotes, escapes and block scalars.
package struct ExpressionText: Sendable {
    /// The expression alone, under the name of its file.
    package let source: SourceText
    /// Where the expression stands in the file, with its quotes.
    package let range: SourceRange
    /// The expression as a tree. It is read where its file is, as files are read on all cores.
    let parsed: CELParsed
    private let scalar: YAMLScalar
    /// Where `source` begins in the text of `scalar`.
    private let start: Int

    init(_ scalar: YAMLScalar, range: SourceRange) {
        self.init(scalar, source: SourceText(name: range.source.name, text: scalar.text), range: range, start: 0)
    }

    private init(_ scalar: YAMLScalar, source: SourceText, range: SourceRange, start: Int) {
        self.source = source
        parsed = Self.environment.parse(source)
        self.range = range
        self.scalar = scalar
        self.start = start
    }

    /// Makes what expressions are read with, which is made once.
    static func prepare() { _ = environment }

    /// What expressions are read with: the macros of all libraries. Names and types mean nothing to it.
    private static let environment = CELEnvironment()

    /// A part of a text, as an expression in a message.
    init(_ scalar: YAMLScalar, part: Range<Int>, text: String) {
        let range = scalar.range(of: part)
        self.init(scalar, source: SourceText(name: range.source.name, text: text), range: range, start: part.lowerBound)
    }

    package var text: String { source.text(in: 0..<source.scalars.count) }

    /// The place in the file of a range of scalars of the expression.
    package func place(_ part: Range<Int>) -> SourceRange {
        let part = part.clamped(to: 0..<source.scalars.count)
        return scalar.range(of: part.lowerBound + start..<part.upperBound + start)
    }

    /// A part of an expression as it has to be typed where this one stands: with the escapes of its quotes.
    package func written(_ part: String) -> String {
        switch scalar.style {
        case .plain, .literal, .folded: part
        case .singleQuoted: part.replacing("'", with: "''")
        case .doubleQuoted: part.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        }
    }
}

/// An expression under a name: a grouping, an input of a table, a binding of `with`.
package struct NamedExpression: Sendable {
    package let name: String
    package let nameRange: SourceRange
    package let expression: ExpressionText
}
