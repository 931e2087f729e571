import Diagnostics
import Policies
import YAMLTree

/// Where a collection in brackets breaks its lines, and the comments between its members.
struct FlowCollection {
    struct Member {
        /// Whether a line begins before it.
        let startsLine: Bool
        /// Comments on lines of their own before it.
        let leads: [String]
        /// A comment behind it on its line.
        var comment: LineComment?
    }

    private(set) var members: [Member] = []
    /// A comment behind the opening bracket.
    private(set) var openComment: LineComment?
    /// Comments before the closing bracket.
    private(set) var tail: [String] = []
    /// Whether the closing bracket begins a line.
    private(set) var endStartsLine = false
    /// False for a pair without brackets, and where a comment stands between a key and its value.
    let isPlain: Bool
    private let names: [String]?

    /// Whether the first member begins a line.
    var hangs: Bool { members.first?.startsLine ?? false }

    init(_ node: YAMLNode, _ source: SourceText) {
        let range = node.range.offsets
        let first = source.scalars[range.lowerBound]
        names = node.entries?.map { $0.key.scalarText ?? "" }
        isPlain = (first == "{" || first == "[") && !Self.hasInnerComment(node.entries ?? [], source)
        let places =
            node.entries.map { $0.map { $0.key.place.offsets.lowerBound..<$0.value.place.offsets.upperBound } }
            ?? (node.items ?? []).map(\.place.offsets)
        var end = min(range.lowerBound + 1, range.upperBound)
        for place in places + [max(end, range.upperBound - 1)..<range.upperBound] {
            let gap = FlowGap(source, end..<max(end, place.lowerBound))
            if members.isEmpty { openComment = gap.behind } else { members[members.count - 1].comment = gap.behind }
            members.append(Member(startsLine: gap.hasBreak, leads: gap.comments))
            end = max(end, place.upperBound)
        }
        guard let close = members.popLast() else { return }
        tail = close.leads
        endStartsLine = close.startsLine
    }

    /// The places of the members in the order in which their keys are declared.
    func order(_ form: ObjectForm?) -> [Int] {
        guard let names, let form else { return Array(members.indices) }
        return KeyOrder.permutation(names, form)
    }

    private static func hasInnerComment(_ entries: [YAMLEntry], _ source: SourceText) -> Bool {
        entries.contains { entry in
            let start = entry.key.place.offsets.upperBound
            let gap = FlowGap(source, start..<max(start, entry.value.place.offsets.lowerBound))
            return gap.behind != nil || !gap.comments.isEmpty
        }
    }
}

/// What stands between two members: blanks, line ends, a comma, comments.
private struct FlowGap {
    private(set) var hasBreak = false
    /// A comment on the line of what stands before.
    private(set) var behind: LineComment?
    /// Comments on lines of their own.
    private(set) var comments: [String] = []

    init(_ source: SourceText, _ range: Range<Int>) {
        var position = range.lowerBound
        var blanks = 0
        while position < range.upperBound {
            let scalar = source.scalars[position]
            if scalar == "#" {
                let start = position
                while position < range.upperBound, !Self.isBreak(source.scalars[position]) { position += 1 }
                let text = source.text(in: start..<position)
                if hasBreak { comments.append(text) } else { behind = LineComment(gap: blanks, text: text) }
            } else {
                hasBreak = hasBreak || Self.isBreak(scalar)
                blanks = scalar == " " || scalar == "\t" ? blanks + 1 : 0
                position += 1
            }
        }
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}
