import CEL
import Diagnostics
import YAMLTree

/// Lays out the expressions in rule files. What cannot be parsed is left as it was typed.
struct ExpressionWriter {
    private let environment = CELEnvironment()

    /// The expression without what brackets, blanks and spelling add; nil where it is none.
    func meaning(of text: String) -> String? {
        environment.parse(SourceText(name: "", text: text)).tree?.root.text
    }

    /// The lines of an expression in a block: on the line of its key, or below it where it is long; nil to leave it as it was typed.
    func lines(of node: YAMLNode, prefix: String, _ indentation: Int) -> [String]? {
        guard let scalar = node.scalar, node.anchor == nil, node.tag == nil, scalar.style != .folded,
            let layout = CELLayout(scalar.text), let meaning = meaning(of: scalar.text)
        else { return nil }
        let inner = RuleFileFormatter.width - indentation - 2
        if scalar.style == .literal {
            return below(layout.lines(width: inner), header: SourceLines.of(node.range)[0], meaning, prefix, indentation)
        }
        guard let written = written(layout, scalar, node, meaning, inFlow: false) else { return nil }
        if DisplayWidth.of(prefix + written) <= RuleFileFormatter.width { return [prefix + written] }
        let broken = layout.lines(width: inner)
        return broken.count > 1 ? below(broken, header: "|", meaning, prefix, indentation) : [prefix + written]
    }

    /// An expression within brackets, on one line; nil to leave it as it was typed.
    func text(of scalar: YAMLScalar, _ node: YAMLNode) -> String? {
        guard node.anchor == nil, node.tag == nil, let layout = CELLayout(scalar.text), let meaning = meaning(of: scalar.text)
        else { return nil }
        return written(layout, scalar, node, meaning, inFlow: true)
    }

    private func below(
        _ lines: [String], header typed: String, _ meaning: String, _ prefix: String, _ indentation: Int
    ) -> [String]? {
        let header = typed.prefix { "|-".contains($0) }
        guard !typed.contains("+"), self.meaning(of: lines.joined(separator: "\n")) == meaning else { return nil }
        return [prefix + header] + lines.map { LayoutPrinter.spaces(indentation + 2) + $0 }
    }

    private func written(
        _ layout: CELLayout, _ scalar: YAMLScalar, _ node: YAMLNode, _ meaning: String, inFlow: Bool
    ) -> String? {
        let lines = layout.lines(width: Int.max)
        guard lines.count == 1, self.meaning(of: lines[0]) == meaning else { return nil }
        let typed = SourceLines.of(node.range)
        if typed.count == 1, lines[0] == scalar.text { return typed[0] }
        return ScalarSpelling.spelled(lines[0], like: scalar.style, inFlow: inFlow)
    }
}

/// Writes a text of one line as a scalar.
enum ScalarSpelling {
    /// The text in the style, or in quotes where it cannot stand so; nil where it cannot stand at all.
    static func spelled(_ text: String, like style: YAMLScalar.Style, inFlow: Bool) -> String? {
        let candidates: [String] =
            switch style {
            case .plain: [text, YAMLQuoting.quoted(text)]
            case .doubleQuoted: ["\"\(text)\"", YAMLQuoting.quoted(text)]
            default: [single(text), YAMLQuoting.quoted(text)]
            }
        return candidates.first { reads($0, as: text, inFlow: inFlow) }
    }

    private static func single(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

    private static func reads(_ candidate: String, as text: String, inFlow: Bool) -> Bool {
        let line = inFlow ? "{k: \(candidate), l: m}" : "k: \(candidate)"
        let document = YAMLReader.read(SourceText(name: "", text: line))
        guard document.diagnostics.isEmpty, document.comments.isEmpty, let read = document.root?["k"]?.scalarText else {
            return false
        }
        return read.utf8.elementsEqual(text.utf8) && document.root?.entries?.count == (inFlow ? 2 : 1)
    }
}
