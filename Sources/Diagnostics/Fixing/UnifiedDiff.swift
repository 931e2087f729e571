/// What changed between two versions of a text, in the form that `patch` and `git apply` read.
package enum UnifiedDiff {
    /// The lines that differ, each group with up to `context` equal lines around it. Empty for equal texts.
    package static func text(of name: String, from old: String, to new: String, context: Int = 3) -> String {
        let lines = merged(Self.lines(old), Self.lines(new))
        let changed = lines.indices.filter { lines[$0].sign != .same }
        guard let first = changed.first else { return "" }
        var result = "--- \(name)\n+++ \(name)\n"
        var group = first..<first + 1
        for index in changed.dropFirst() {
            if index - group.upperBound <= 2 * context {
                group = group.lowerBound..<index + 1
            } else {
                result += hunk(lines, group, context)
                group = index..<index + 1
            }
        }
        return result + hunk(lines, group, context)
    }

    private struct Line {
        enum Sign: String {
            case same = " "
            case removed = "-"
            case added = "+"
        }

        let sign: Sign
        /// With its line end, if it has one.
        let text: [UInt8]
    }

    /// The lines of a text as bytes, so that canonically equivalent letters stay different.
    private static func lines(_ text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        for byte in text.utf8 {
            line.append(byte)
            if byte == UInt8(ascii: "\n") {
                lines.append(line)
                line = []
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    private static func merged(_ old: [[UInt8]], _ new: [[UInt8]]) -> [Line] {
        let difference = new.difference(from: old)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var result: [Line] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                result.append(Line(sign: .removed, text: old[left]))
                left += 1
            } else if right < new.count, added.contains(right) {
                result.append(Line(sign: .added, text: new[right]))
                right += 1
            } else {
                result.append(Line(sign: .same, text: old[left]))
                left += 1
                right += 1
            }
        }
        return result
    }

    private static func hunk(_ lines: [Line], _ group: Range<Int>, _ context: Int) -> String {
        let shown = max(0, group.lowerBound - context)..<min(lines.count, group.upperBound + context)
        let head = "@@ -\(place(lines, shown, without: .added)) +\(place(lines, shown, without: .removed)) @@\n"
        return lines[shown].reduce(head) { text, line in
            let isWhole = line.text.last == UInt8(ascii: "\n")
            let end = isWhole ? "" : "\n\\ No newline at end of file\n"
            return text + line.sign.rawValue + String(decoding: line.text, as: UTF8.self) + end
        }
    }

    /// `first,count` of the lines of one version.
    private static func place(_ lines: [Line], _ shown: Range<Int>, without sign: Line.Sign) -> String {
        let before = lines[..<shown.lowerBound].count { $0.sign != sign }
        let count = lines[shown].count { $0.sign != sign }
        return "\(count == 0 ? before : before + 1),\(count)"
    }
}
