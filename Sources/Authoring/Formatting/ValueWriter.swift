import Diagnostics
import Policies
import YAMLTree

/// Writes values that are not written by indentation: scalars, aliases, collections in brackets.
struct ValueWriter {
    let source: SourceText
    let expressions: ExpressionWriter

    /// The lines of a value; the first begins with `prefix`. `indentation` is the one of the key or dash.
    func lines(of node: YAMLNode, _ shape: Shape?, prefix: String, _ indentation: Int) -> [String] {
        if node.alias != nil { return [prefix + node.place.text] }
        if shape?.isExpression == true, let lines = expressions.lines(of: node, prefix: prefix, indentation) { return lines }
        let start = prefix + Self.properties(of: node)
        guard let scalar = node.scalar else {
            var writer = FlowWriter(source: source, expressions: expressions, start: start, indentation)
            writer.write(node, shape)
            return writer.lines
        }
        if scalar.isBlock { return BlockScalar(node, scalar).lines(prefix: start, indentation) }
        return Self.typed(node, start, indentation + 2)
    }

    /// The anchor and the tag, as they were typed.
    static func properties(of node: YAMLNode) -> String {
        node.alias != nil ? "" : (node.anchor.map { "&\($0) " } ?? "") + (node.tag.map { $0.text + " " } ?? "")
    }

    /// As typed, with its further lines at an indentation.
    static func typed(_ node: YAMLNode, _ prefix: String, _ indentation: Int) -> [String] {
        let lines = SourceLines.of(node.range)
        let further = lines.dropFirst().map { line in
            let text = line.drop { $0 == " " || $0 == "\t" }
            return text.isEmpty ? "" : LayoutPrinter.spaces(indentation) + text
        }
        return [prefix + lines[0]] + further
    }
}

/// The lines of a part of a text, without their ends.
enum SourceLines {
    static func of(_ range: SourceRange) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        for scalar in range.source.scalars[range.offsets] {
            if scalar == "\n" {
                if line.last == "\r" { line.removeLast() }
                lines.append(String(line))
                line = String.UnicodeScalarView()
            } else {
                line.append(scalar)
            }
        }
        return lines + [String(line)]
    }
}

/// A text behind `|` or `>`.
struct BlockScalar {
    private let header: String
    private let content: [String]

    init(_ node: YAMLNode, _ scalar: YAMLScalar) {
        let lines = SourceLines.of(node.range)
        let scalars = Array(scalar.text.unicodeScalars)
        let typed = lines[0].prefix { "|>+-".contains($0) || $0.isNumber }.filter { !$0.isNumber }
        guard let first = scalars.firstIndex(where: { $0 != "\n" }) else {
            header = typed
            content = []
            return
        }
        let column = node.range.source.position(at: scalar.sourceOffset(at: first)).column - 1
        let text = lines.dropFirst().map { String(String.UnicodeScalarView($0.unicodeScalars.dropFirst(column))) }
        // Blanks at the start of the first line with text would be taken for indentation.
        let needsNumber = text.first { !$0.isEmpty }?.first == " "
        header = typed.prefix(1) + (needsNumber ? "2" : "") + typed.dropFirst()
        let ends = scalars.reversed().prefix { $0 == "\n" }.count
        content = text + Array(repeating: "", count: typed.hasSuffix("+") ? max(ends - 1, 0) : 0)
    }

    func lines(prefix: String, _ indentation: Int) -> [String] {
        [prefix + header] + content.map { $0.isEmpty ? "" : LayoutPrinter.spaces(indentation + 2) + $0 }
    }
}
