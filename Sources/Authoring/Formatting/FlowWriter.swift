import Diagnostics
import Policies
import YAMLTree

/// Writes collections in brackets: one space after commas and colons, none inside of the brackets, lines broken where the author broke
/// them and behind comments.
struct FlowWriter {
    let source: SourceText
    let expressions: ExpressionWriter
    private(set) var lines: [String]
    private let indentation: Int

    /// `indentation` is the one of the key or dash of the whole.
    init(source: SourceText, expressions: ExpressionWriter, start: String, _ indentation: Int) {
        self.indentation = indentation
        self.source = source
        self.expressions = expressions
        self.lines = [start]
    }

    private mutating func append(_ text: String) { lines[lines.count - 1] += text }

    private mutating func startLine(_ indentation: Int) { lines.append(LayoutPrinter.spaces(indentation)) }

    mutating func write(_ node: YAMLNode, _ shape: Shape?) {
        if node.alias != nil { return append(node.place.text) }
        if let scalar = node.scalar {
            if shape?.isExpression == true, let text = expressions.text(of: scalar, node) { return append(text) }
            let column = DisplayWidth.of(lines[lines.count - 1])
            return write(typed: ValueWriter.typed(node, ValueWriter.properties(of: node), column + 1))
        }
        let collection = FlowCollection(node, source)
        if collection.isPlain { write(collection, node, shape) } else { write(typed: shifted(node)) }
    }

    private mutating func write(typed text: [String]) {
        append(text[0])
        lines += text.dropFirst()
    }

    private mutating func write(_ collection: FlowCollection, _ node: YAMLNode, _ shape: Shape?) {
        let outer = lines.count == 1 ? indentation : lines[lines.count - 1].prefix { $0 == " " }.count
        let column = DisplayWidth.of(lines[lines.count - 1])
        let inner = collection.hangs ? outer + 4 : column + 1
        append((node.items == nil ? "{" : "[") + LayoutPrinter.behind(collection.openComment))
        var isBehindComment = collection.openComment != nil
        let order = collection.order(node.usesAnchors ? nil : shape?.form)
        for (number, place) in order.enumerated() {
            let member = collection.members[place]
            if collection.members[number].startsLine || isBehindComment || !member.leads.isEmpty {
                for lead in member.leads { lines.append(LayoutPrinter.spaces(inner) + lead) }
                startLine(inner)
            } else if number > 0 {
                append(" ")
            }
            write(member: place, of: node, shape)
            append((number + 1 < order.count ? "," : "") + LayoutPrinter.behind(member.comment))
            isBehindComment = member.comment != nil
        }
        for comment in collection.tail { lines.append(LayoutPrinter.spaces(inner) + comment) }
        if isBehindComment || !collection.tail.isEmpty || collection.hangs && collection.endStartsLine {
            startLine(collection.hangs ? outer + 2 : column)
        }
        append(node.items == nil ? "}" : "]")
    }

    private mutating func write(member place: Int, of node: YAMLNode, _ shape: Shape?) {
        if let item = node.items?[place] {
            append(item.scalar == nil ? ValueWriter.properties(of: item) : "")
            return write(item, shape?.item)
        }
        guard let entry = node.entries?[place] else { return }
        append(entry.key.place.text + ": ")
        let value = entry.value
        if value.isNull, value.alias == nil, value.range.offsets.isEmpty { return }
        append(value.scalar == nil ? ValueWriter.properties(of: value) : "")
        write(value, shape?.value(ofKey: entry.key.scalarText ?? ""))
    }

    /// As typed, with its further lines moved as far as its first one.
    private func shifted(_ node: YAMLNode) -> [String] {
        let shift = lines[lines.count - 1].unicodeScalars.count - (source.position(at: node.range.offsets.lowerBound).column - 1)
        let typed = SourceLines.of(node.range)
        let further = typed.dropFirst().map { line in
            let text = line.drop { $0 == " " || $0 == "\t" }
            return text.isEmpty ? "" : LayoutPrinter.spaces(max(line.count - text.count + shift, indentation + 1)) + text
        }
        return [typed[0]] + further
    }
}
