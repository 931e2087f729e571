/// Finds what a person probably meant to write, for "did you mean".
///
/// Full-width and half-width forms of one letter, and upper and lower case, count as nearly the same.
public enum Spelling {
    /// The candidate nearest to `word`, or nil where none is near: at most a third of the word's length may differ, at least one letter.
    ///
    /// Of equally near candidates the first in order of their scalars is taken, so that the order of `candidates` never matters.
    public static func closestMatch(to word: String, in candidates: some Sequence<String>) -> String? {
        let typed = Array(word.unicodeScalars)
        let folded = typed.map(fold)
        var best: (candidate: String, distance: Distance)?
        for candidate in candidates {
            let scalars = Array(candidate.unicodeScalars)
            if scalars == typed { continue }
            let limit = max(folded.count, scalars.count) <= 2 ? 1 : max(1, max(folded.count, scalars.count) / 3)
            guard abs(folded.count - scalars.count) <= limit else { continue }
            let edits = editDistance(folded, scalars.map(fold), limit: limit)
            guard edits <= limit, edits < max(folded.count, scalars.count) else { continue }
            let isSlip = edits == 1 && isSlip(folded, scalars.map(fold))
            let distance = Distance(edits: edits, slip: isSlip ? 0 : 1, other: zip(typed, scalars).count { $0 != $1 })
            if let known = best, (known.distance, known.candidate) <= (distance, candidate) { continue }
            best = (candidate, distance)
        }
        return best?.candidate
    }

    /// How many letters must be inserted, deleted, replaced or exchanged with their neighbour to make one text of the other.
    ///
    /// Stops counting above `limit`: a greater distance is given as `limit + 1`.
    static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var current = last
        for row in 0..<left.count {
            current[0] = row + 1
            var least = current[0]
            for column in 0..<right.count {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current[column + 1] = cost
                least = min(least, cost)
            }
            if least > limit { return limit + 1 }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return min(last[right.count], limit + 1)
    }

    /// Whether two texts differ in one letter only, or in two neighbours that are exchanged.
    public static func differInOneLetter(_ left: String, _ right: String) -> Bool {
        editDistance(left.unicodeScalars.map(fold), right.unicodeScalars.map(fold), limit: 1) == 1
    }

    /// Whether two texts differ in two neighbouring letters that are exchanged.
    public static func exchangesNeighbours(_ left: String, _ right: String) -> Bool {
        let (left, right) = (left.unicodeScalars.map(fold), right.unicodeScalars.map(fold))
        return left.count == right.count && isSlip(left, right)
    }

    /// Whether one text has a letter twice that the other has once, or two neighbours exchanged: what hands do by themselves.
    private static func isSlip(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
        let (long, short) = left.count >= right.count ? (left, right) : (right, left)
        let same = zip(long, short).prefix { $0 == $1 }.count
        if long.count == short.count {
            guard same + 1 < long.count, long[same] == short[same + 1], long[same + 1] == short[same] else { return false }
            return long[(same + 2)...] == short[(same + 2)...]
        }
        guard long.count == short.count + 1, same > 0, long[same] == long[same - 1] else { return false }
        return long[(same + 1)...] == short[same...]
    }

    /// Whether two texts differ at most in the width and the case of their letters.
    public static func differOnlyInForm(_ left: String, _ right: String) -> Bool {
        left.unicodeScalars.map(fold) == right.unicodeScalars.map(fold)
    }

    /// The half-width lower-case form of a letter, digit or sign.
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let narrow: Unicode.Scalar =
            switch scalar.value {
            case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
            case 0x3000: " "
            default: scalar
            }
        guard ("A"..."Z").contains(narrow) else { return narrow }
        return Unicode.Scalar(narrow.value + 32) ?? narrow
    }

    private struct Distance: Comparable {
        var edits: Int
        /// 0 for a doubled letter or two exchanged ones, which are likelier than another letter.
        var slip: Int
        var other: Int

        static func < (left: Self, right: Self) -> Bool {
            (left.edits, left.slip, left.other) < (right.edits, right.slip, right.other)
        }
    }
}
