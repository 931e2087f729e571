/// Puts line breaks that an author made to the places where lines are to begin.
enum LayoutBreaks {
    /// A line begins with an operator, not after it; none begins with a comma, or behind a dot or a prefix.
    static func moved(_ pieces: [LayoutPiece]) -> [LayoutPiece] {
        var result = pieces
        for place in pieces.indices.dropFirst() where result[place].startsLine && result[place].role != .comment {
            let previous = result[place - 1].role
            if previous == .comment { continue }
            if [.infix, .question, .alternative].contains(previous), place > 1 {
                result[place].startsLine = false
                result[place - 1].startsLine = true
            } else if [.dot, .optionalMark, .prefix].contains(previous) {
                result[place].startsLine = false
            } else if result[place].role == .comma {
                result[place].startsLine = false
                if place + 1 < result.count { result[place + 1].startsLine = true }
            } else if result[place].role == .open, [.operand, .close].contains(previous) {
                result[place].startsLine = false
            }
        }
        return result
    }
}
