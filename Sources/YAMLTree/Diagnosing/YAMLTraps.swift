package import Diagnostics

/// Mistakes that only show once it is known that a value is an expression.
package enum YAMLTraps {
    /// What YAML did to an expression: cut it at a ` #`, or read its braces or brackets itself. Nil where nothing is to be seen.
    ///
    /// For a collection in block style nil is given: that it stands where an expression is expected is for the caller to say.
    package static func mistake(ofExpression node: YAMLNode) -> Diagnostic? {
        switch node.content {
        case .scalar(let scalar):
            guard scalar.style == .plain, let comment = scalar.commentAfter else { return nil }
            let text = Array(scalar.text.unicodeScalars)
            guard ExpressionScan(scalars: text).isOpen(in: text.indices) else { return nil }
            let whole = SourceRange(comment.source, node.range.offsets.lowerBound..<trimmedEnd(of: comment))
            return YAMLDiagnostics.commentCutsExpression.at(comment, fixes: [YAMLQuoting.fix(whole)])
        case .mapping, .sequence:
            guard node.style == .flow else { return nil }
            return YAMLDiagnostics.collectionForExpression.at(node.place, fixes: [YAMLQuoting.fix(node.place)])
        }
    }

    private static func trimmedEnd(of comment: SourceRange) -> Int {
        comment.offsets.last { !comment.source.scalars[$0].isYAMLBlank }.map { $0 + 1 } ?? comment.offsets.upperBound
    }
}
