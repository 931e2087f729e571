import Diagnostics
import Policies
import YAMLTree

@testable import Authoring

/// A loaded policy as text, without the places where things stand and without the layout of expressions.
enum ModelDump {
    private static let expressions = ExpressionWriter()

    static func text(of loaded: LoadedPolicy) -> String {
        return text(of: loaded.policy as Any, expressions)
            + loaded.diagnostics.map { "\n\($0.code) \($0.message.en)" }.sorted().joined()
    }

    private static func text(of value: Any, _ expressions: ExpressionWriter) -> String {
        switch value {
        case is SourceRange, is SourceText, is RecordPlaces: return ""
        case let expression as ExpressionText: return expressions.meaning(of: expression.text) ?? expression.text
        case let text as String: return text.debugDescription
        default: break
        }
        let mirror = Mirror(reflecting: value)
        guard !mirror.children.isEmpty else { return "\(value)" }
        let children = mirror.children.map { ($0.label ?? "") + ":" + text(of: $0.value, expressions) }
        let isUnordered = mirror.displayStyle == .dictionary || mirror.displayStyle == .set
        return "\(mirror.displayStyle.map { "\($0)" } ?? "")("
            + (isUnordered ? children.sorted() : children).joined(separator: ",") + ")"
    }
}
