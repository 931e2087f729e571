import Diagnostics
import Policies
import YAMLTree

/// Gives every comment and blank line of a file to the entry that it belongs to.
struct LayoutBuilder {
    private let scan: TriviaScan
    private var comments: ArraySlice<SourceRange>

    /// Nil for a file whose root is no mapping or sequence that is written by indentation.
    static func layout(of document: YAMLDocument) -> FileLayout? {
        guard let root = document.root, root.scalar == nil, root.style == .block, root.tag == nil, root.anchor == nil else {
            return nil
        }
        var builder = LayoutBuilder(scan: TriviaScan(document), comments: document.comments[...])
        return builder.file(root)
    }

    private mutating func file(_ root: YAMLNode) -> FileLayout {
        let start = scan.next(from: 0)
        var head: [LeadLine] = []
        var comment: LineComment?
        let hasMarker = start < root.range.offsets.lowerBound && scan.text(start, 3) == "---"
        if hasMarker {
            head = leads(before: start, isFirst: true)
            comment = lineComment(after: start + 3)
        }
        let block = block(root, .sections, limit: scan.count, parentColumn: -1)
        return FileLayout(head: head, marker: (hasMarker, comment), root: block)
    }

    /// The comments and blank lines before an offset.
    private mutating func leads(before offset: Int, isFirst: Bool) -> [LeadLine] {
        var leads: [LeadLine] = []
        while let comment = comments.first, comment.offsets.lowerBound < offset {
            append(comment, to: &leads, isFirst: isFirst)
        }
        if scan.isBehindBlankLine(offset), !(isFirst && leads.isEmpty) { leads.append(.blank) }
        return leads
    }

    private mutating func append(_ comment: SourceRange, to leads: inout [LeadLine], isFirst: Bool) {
        if scan.isBehindBlankLine(comment.offsets.lowerBound), !(isFirst && leads.isEmpty) { leads.append(.blank) }
        leads.append(.comment(comment.text))
        comments.removeFirst()
    }

    /// The next comment, if it stands on the line of an offset, with nothing that begins at `limit` before it.
    private mutating func lineComment(after offset: Int, before limit: Int = Int.max) -> LineComment? {
        guard let comment = comments.first, comment.offsets.lowerBound >= offset, comment.offsets.lowerBound < limit,
            !scan.hasBreak(in: offset..<comment.offsets.lowerBound)
        else { return nil }
        comments.removeFirst()
        return LineComment(gap: scan.blanks(before: comment.offsets.lowerBound), text: comment.text)
    }

    private mutating func block(_ node: YAMLNode, _ shape: Shape?, limit: Int, parentColumn: Int) -> BlockLayout {
        let column = scan.column(of: node.range.offsets.lowerBound)
        var members: [MemberLayout] = []
        let places = MemberPlace.all(of: node, scan)
        for (number, place) in places.enumerated() {
            let next = number + 1 < places.count ? places[number + 1].start : limit
            let leads = leads(before: place.start, isFirst: number == 0)
            members.append(member(place, leads, shape, limit: next, column: column))
        }
        // A comment at the dash of a list that is not indented belongs to what follows the list.
        let least = node.items != nil && column == parentColumn ? column + 1 : column
        let tail = tail(limit: limit, column: least)
        // An alias must stay behind its anchor.
        if let form = shape?.form, !node.usesAnchors { members = KeyOrder.sorted(members, form) }
        return BlockLayout(isSequence: node.items != nil, members: members, tail: tail, anchor: node.anchor)
    }

    private mutating func tail(limit: Int, column: Int) -> [LeadLine] {
        var tail: [LeadLine] = []
        while let comment = comments.first, comment.offsets.lowerBound < limit,
            scan.column(of: comment.offsets.lowerBound) >= column
        {
            append(comment, to: &tail, isFirst: false)
        }
        return tail
    }

    private mutating func member(
        _ place: MemberPlace, _ leads: [LeadLine], _ shape: Shape?, limit: Int, column: Int
    ) -> MemberLayout {
        let node = place.value
        let inner = place.key.map { shape?.value(ofKey: $0.scalarText ?? "") } ?? shape?.item
        if node.alias == nil, node.scalar == nil, node.style == .block {
            let comment = lineComment(after: place.behind, before: node.range.offsets.lowerBound)
            let block = block(node, inner, limit: limit, parentColumn: column)
            return MemberLayout(
                leads: leads, key: place.key, shape: inner, value: .block(block), valueStartsLine: true, padding: (0, 0),
                keyComment: comment, gap: [], endComment: nil)
        }
        if node.isNull, node.alias == nil, node.anchor == nil, node.range.offsets.isEmpty {
            let comment = lineComment(after: place.behind)
            return MemberLayout(
                leads: leads, key: place.key, shape: inner, value: .nothing, valueStartsLine: false, padding: (0, 0),
                keyComment: nil, gap: [], endComment: comment)
        }
        return inline(node, place, leads, inner)
    }

    private mutating func inline(
        _ node: YAMLNode, _ place: MemberPlace, _ leads: [LeadLine], _ shape: Shape?
    ) -> MemberLayout {
        let start = scan.next(from: place.behind)
        let startsLine = scan.hasBreak(in: place.behind..<start)
        let keyComment = startsLine ? lineComment(after: place.behind, before: start) : nil
        let gap = startsLine ? self.leads(before: start, isFirst: true).filter { $0 != .blank } : []
        let header = node.scalar?.isBlock == true ? lineComment(after: start) : nil
        while let comment = comments.first, comment.offsets.lowerBound < node.place.offsets.upperBound {
            comments.removeFirst()
        }
        let end = node.scalar?.isBlock == true ? nil : lineComment(after: node.place.offsets.upperBound)
        return MemberLayout(
            leads: leads, key: place.key, shape: shape, value: .inline(node), valueStartsLine: startsLine,
            padding: (start - place.behind, scan.column(of: start)), keyComment: keyComment, gap: gap,
            endComment: header ?? end)
    }
}

/// Where a member of a block begins, and where its colon or dash ends.
struct MemberPlace {
    let start: Int
    let behind: Int
    let key: YAMLNode?
    let value: YAMLNode

    static func all(of node: YAMLNode, _ scan: TriviaScan) -> [MemberPlace] {
        if let entries = node.entries {
            return entries.map { entry in
                let colon = scan.next(from: entry.key.place.offsets.upperBound)
                return MemberPlace(
                    start: entry.key.place.offsets.lowerBound, behind: colon + 1, key: entry.key, value: entry.value)
            }
        }
        var dash = node.range.offsets.lowerBound
        return (node.items ?? []).map { item in
            let place = MemberPlace(start: dash, behind: dash + 1, key: nil, value: item)
            dash = scan.next(from: max(dash + 1, item.place.offsets.upperBound))
            return place
        }
    }
}

extension YAMLNode {
    /// Whether it, or anything in it, has a name or stands for what has one.
    var usesAnchors: Bool {
        if anchor != nil || alias != nil { return true }
        if let entries { return entries.contains { $0.key.usesAnchors || $0.value.usesAnchors } }
        return items?.contains(where: \.usesAnchors) ?? false
    }
}

extension YAMLScalar {
    /// Whether it is written behind `|` or `>`.
    var isBlock: Bool { style == .literal || style == .folded }
}
