import Diagnostics
import Policies
import SeededNumbers
import YAMLTree

@testable import Authoring

/// Writes a policy with random indentation, order of keys, brackets, quotes, comments, blank lines and line ends.
struct RandomLayout {
    private var generator: SeededGenerator
    private let step: Int
    private let lineEnd: String
    private(set) var commentCount = 0
    private var lines: [String] = []

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        step = Int.random(in: 1...6, using: &generator)
        lineEnd = Int.random(in: 0..<6, using: &generator) == 0 ? "\r\n" : "\n"
    }

    mutating func text(of root: YAMLNode) -> String {
        if chance(5) { lines.append("---") }
        mapping(root, .sections, 0, opening: nil)
        trivia(0)
        return lines.joined(separator: lineEnd) + (chance(2) ? lineEnd : "")
    }

    private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &generator) == 0 }

    private mutating func blanks(_ range: ClosedRange<Int>) -> String {
        String(repeating: " ", count: Int.random(in: range, using: &generator))
    }

    private mutating func comment() -> String {
        commentCount += 1
        let words = ["# \(commentCount): x", "#\(commentCount)", "#  \(commentCount) - 注 {[\"' ", "## \(commentCount) #"]
        return words[Int.random(in: words.indices, using: &generator)]
    }

    private mutating func behind() -> String { chance(8) ? blanks(1...4) + comment() : chance(10) ? blanks(1...3) : "" }

    private mutating func trivia(_ indentation: Int) {
        while chance(6) { lines.append(chance(2) ? blanks(0...3) : String(repeating: " ", count: indentation) + comment()) }
    }

    private mutating func entries(of node: YAMLNode, _ shape: Shape?) -> [YAMLEntry] {
        let entries = node.entries ?? []
        return shape?.form == nil || chance(2) ? entries : entries.shuffled(using: &generator)
    }

    private mutating func mapping(_ node: YAMLNode, _ shape: Shape?, _ indentation: Int, opening: String?) {
        let start = String(repeating: " ", count: indentation)
        for (number, entry) in entries(of: node, shape).enumerated() {
            if number > 0 || opening == nil { trivia(indentation) }
            let prefix = (number == 0 ? opening : nil) ?? start
            let name = entry.key.scalarText ?? ""
            value(entry.value, shape?.value(ofKey: name), prefix + name + ":", indentation, inSequence: false)
        }
    }

    private mutating func sequence(_ node: YAMLNode, _ shape: Shape?, _ indentation: Int) {
        for item in node.items ?? [] {
            trivia(indentation)
            let dash = String(repeating: " ", count: indentation) + "-"
            let inner = shape?.item
            if item.entries?.isEmpty == false, chance(2) {
                let gap = blanks(1...4)
                mapping(item, inner, indentation + 1 + gap.count, opening: dash + gap)
            } else {
                value(item, inner, dash, indentation, inSequence: true)
            }
        }
    }

    private mutating func value(_ node: YAMLNode, _ shape: Shape?, _ head: String, _ indentation: Int, inSequence: Bool) {
        let isEmpty = node.entries?.isEmpty ?? node.items?.isEmpty ?? true
        if !isEmpty, !chance(4) {
            lines.append(head + behind())
            if node.entries != nil { return mapping(node, shape, indentation + step, opening: nil) }
            return sequence(node, shape, indentation + (inSequence ? step : Int.random(in: 0...step, using: &generator)))
        }
        if let text = node.scalarText, text != "true", !node.isNull, shape?.isExpression == true, chance(3) {
            return below(node, head, indentation)
        }
        var prefix = head + blanks(1...3)
        if chance(6) {
            lines.append(head + behind())
            prefix = String(repeating: " ", count: indentation) + blanks(1...5)
        }
        if node.scalar != nil { return lines.append(prefix + scalar(node, shape, inFlow: false) + behind()) }
        var flow = flow(node, shape, indentation).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        flow[0] = prefix + flow[0]
        flow[flow.count - 1] += behind()
        lines += flow
    }

    /// An expression in a block scalar, with line ends where blanks stood.
    private mutating func below(_ node: YAMLNode, _ head: String, _ indentation: Int) {
        lines.append(head + blanks(1...2) + "|" + (chance(2) ? "-" : "") + (chance(8) ? blanks(1...2) + comment() : ""))
        let start = String(repeating: " ", count: indentation + step)
        var text = start
        for piece in (node.scalarText ?? "").split(separator: " ") {
            // Texts between quotes are not to be broken: none of the policy's holds a blank.
            if text.count > start.count { text += chance(4) ? "\n" + start + blanks(0...4) : blanks(1...2) }
            text += piece
        }
        lines += text.split(separator: "\n").map(String.init)
    }

    private mutating func scalar(_ node: YAMLNode, _ shape: Shape?, inFlow: Bool) -> String {
        let text = node.scalarText ?? ""
        guard let scalar = node.scalar, !node.isNull else { return "~" }
        if shape?.isExpression == true {
            let style: YAMLScalar.Style = [.plain, .singleQuoted, .doubleQuoted].randomElement(using: &generator) ?? .plain
            return ScalarSpelling.spelled(text.replacing(" ", with: blanks(1...2)), like: style, inFlow: inFlow) ?? "''"
        }
        // Quotes tell `"5"` from `5` in what an example gives.
        let style: YAMLScalar.Style = scalar.style == .plain ? .plain : chance(2) ? .singleQuoted : .doubleQuoted
        return ScalarSpelling.spelled(text, like: style, inFlow: inFlow) ?? "''"
    }

    private mutating func flow(_ node: YAMLNode, _ shape: Shape?, _ indentation: Int) -> String {
        let next = "\n" + String(repeating: " ", count: indentation + 1)
        func space(_ layout: inout RandomLayout, _ least: Int) -> String {
            layout.chance(8)
                ? (layout.chance(4) ? " " + layout.comment() : "") + next + layout.blanks(0...4) : layout.blanks(least...2)
        }
        if node.scalar != nil { return scalar(node, shape, inFlow: true) }
        var members: [String] = []
        if node.entries != nil {
            for entry in entries(of: node, shape) {
                let name = entry.key.scalarText ?? ""
                members.append(name + ":" + blanks(1...2) + flow(entry.value, shape?.value(ofKey: name), indentation))
            }
        } else {
            for item in node.items ?? [] { members.append(flow(item, shape?.item, indentation)) }
        }
        var text = node.entries == nil ? "[" : "{"
        for (number, member) in members.enumerated() {
            text += space(&self, 0) + member + (number + 1 < members.count ? blanks(0...1) + "," : "")
        }
        return text + space(&self, 0) + (node.entries == nil ? "]" : "}")
    }
}
