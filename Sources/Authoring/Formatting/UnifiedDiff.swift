/// The difference of two texts by lines, as `diff --unified` writes it.
package enum UnifiedDiff {
    private static let context = 3

    /// Empty where the texts are the same.
    package static func text(from old: String, to new: String, name: String) -> String {
        let edits = edits(from: lines(of: old), to: lines(of: new))
        let hunks = hunks(of: edits)
        guard !hunks.isEmpty else { return "" }
        return "--- \(name)\n+++ \(name)\n" + hunks.map { text(of: edits[$0]) }.joined()
    }

    private struct Edit {
        let mark: Character
        let line: Substring
        /// The numbers, from 1, that the line has or would have in both texts.
        let old: Int
        let new: Int
    }

    /// The last line without an end is told from one with an end.
    private static func lines(of text: String) -> [Substring] {
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Substring($0) }
        if lines.last == "" {
            lines.removeLast()
        } else if let last = lines.popLast() {
            lines.append(last + "\n\\ No newline at end of file")
        }
        return lines
    }

    private static func edits(from old: [Substring], to new: [Substring]) -> [Edit] {
        let difference = new.difference(from: old)
        let removed = Set(difference.removals.map(\.place))
        let inserted = Set(difference.insertions.map(\.place))
        var edits: [Edit] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if removed.contains(left) {
                edits.append(Edit(mark: "-", line: old[left], old: left + 1, new: right + 1))
                left += 1
            } else if inserted.contains(right) {
                edits.append(Edit(mark: "+", line: new[right], old: left + 1, new: right + 1))
                right += 1
            } else {
                edits.append(Edit(mark: " ", line: old[left], old: left + 1, new: right + 1))
                left += 1
                right += 1
            }
        }
        return edits
    }

    /// Changes with the lines around them; those that touch are one.
    private static func hunks(of edits: [Edit]) -> [Range<Int>] {
        var hunks: [Range<Int>] = []
        for (place, edit) in edits.enumerated() where edit.mark != " " {
            let range = max(0, place - context)..<min(edits.count, place + context + 1)
            if let last = hunks.last, last.upperBound >= range.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
        return hunks
    }

    private static func text(of edits: ArraySlice<Edit>) -> String {
        let old = edits.filter { $0.mark != "+" }.count
        let new = edits.filter { $0.mark != "-" }.count
        let starts = edits.first.map { (old == 0 ? $0.old - 1 : $0.old, new == 0 ? $0.new - 1 : $0.new) } ?? (0, 0)
        let head = "@@ -\(starts.0),\(old) +\(starts.1),\(new) @@\n"
        return head + edits.map { "\($0.mark)\($0.line)\n" }.joined()
    }
}

extension CollectionDifference.Change {
    fileprivate var place: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
