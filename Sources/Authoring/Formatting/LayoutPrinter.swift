import Diagnostics
import YAMLTree

/// Writes a laid out file line by line.
struct LayoutPrinter {
    private let source: SourceText
    private let values: ValueWriter
    private(set) var lines: [String] = []

    init(source: SourceText, _ expressions: ExpressionWriter) {
        self.source = source
        self.values = ValueWriter(source: source, expressions: expressions)
    }

    mutating func print(_ file: FileLayout) {
        write(file.head, 0)
        if file.marker.isThere { lines.append("---" + Self.behind(file.marker.comment)) }
        block(file.root, 0, opening: nil)
        while lines.last == "" { lines.removeLast() }
    }

    private mutating func write(_ leads: [LeadLine], _ indentation: Int) {
        for lead in leads {
            switch lead {
            case .blank: if let last = lines.last, !last.isEmpty { lines.append("") }
            case .comment(let text): lines.append(Self.spaces(indentation) + text)
            }
        }
    }

    /// `opening` is the line on which the first member begins: `- ` of an item.
    private mutating func block(_ block: BlockLayout, _ indentation: Int, opening: String?) {
        let alignment = Alignment(block.members, source)
        for (number, member) in block.members.enumerated() {
            if number == 0, let opening {
                self.member(member, opening, indentation, alignment)
            } else {
                write(member.leads + Self.hoisted(member), indentation)
                self.member(member, Self.spaces(indentation), indentation, alignment)
            }
        }
        write(block.tail, indentation)
    }

    /// What stands before the first member of an item, and cannot stand between it and its dash.
    private static func hoisted(_ member: MemberLayout) -> [LeadLine] {
        guard member.key == nil, let block = openable(member), let first = block.members.first else { return [] }
        return first.leads + hoisted(first)
    }

    /// The block that begins on the line of an item's dash.
    private static func openable(_ member: MemberLayout) -> BlockLayout? {
        guard member.key == nil, member.keyComment == nil, case .block(let block) = member.value, block.anchor == nil else {
            return nil
        }
        return block
    }

    private mutating func member(_ member: MemberLayout, _ prefix: String, _ indentation: Int, _ alignment: Alignment?) {
        let head = prefix + (member.key.map { $0.place.text + ":" } ?? "-")
        switch member.value {
        case .nothing: lines.append(head + Self.behind(member.endComment))
        case .block(let block):
            if let opened = Self.openable(member) { return self.block(opened, indentation + 2, opening: head + " ") }
            lines.append(head + (block.anchor.map { " &" + $0 } ?? "") + Self.behind(member.keyComment))
            self.block(block, indentation + 2, opening: nil)
        case .inline(let node): inline(node, member, head, indentation, alignment)
        }
    }

    private mutating func inline(
        _ node: YAMLNode, _ member: MemberLayout, _ head: String, _ indentation: Int, _ alignment: Alignment?
    ) {
        let blanks = alignment?.blanks(before: member) ?? 1
        var text = values.lines(of: node, member.shape, prefix: head + Self.spaces(blanks), indentation)
        if startsLine(node, member, text) {
            lines.append(head + Self.behind(member.keyComment))
            write(member.gap, indentation + 2)
            text = values.lines(of: node, member.shape, prefix: Self.spaces(indentation + 2), indentation)
        }
        // Behind the header of a text of many lines, else behind its last line.
        let place = text[0].isBlockHeader(node) ? 0 : text.count - 1
        text[place] += Self.behind(member.endComment)
        lines += text
    }

    /// Collections stay where they were begun; a scalar joins the line of its key where there is room.
    private func startsLine(_ node: YAMLNode, _ member: MemberLayout, _ text: [String]) -> Bool {
        if member.keyComment != nil || !member.gap.isEmpty { return true }
        guard member.valueStartsLine else { return false }
        guard let scalar = node.scalar else { return true }
        if scalar.isBlock || text[0].isBlockHeader(node) { return false }
        return text.count > 1 || DisplayWidth.of(text[0]) > RuleFileFormatter.width
    }

    static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

    static func behind(_ comment: LineComment?) -> String {
        comment.map { spaces(max($0.gap, 1)) + $0.text } ?? ""
    }
}

extension String {
    /// Whether the line ends with the header of a block scalar that `node` is written as.
    fileprivate func isBlockHeader(_ node: YAMLNode) -> Bool {
        guard let scalar = node.scalar, node.alias == nil else { return false }
        return scalar.isBlock || hasSuffix(" |")
    }
}
