/// Looks over a text as an expression reads it: quotes protect what they hold, and brackets belong together.
struct ExpressionScan {
    let scalars: [Unicode.Scalar]

    /// The offset behind a quoted part that begins at `start`; the end of the line where it is never closed.
    func endOfQuote(at start: Int, until end: Int) -> Int {
        var position = start + 1
        while position < end, !scalars[position].isYAMLBreak {
            if scalars[position] == "\\" {
                position += 2
            } else if scalars[position] == scalars[start] {
                return position + 1
            } else {
                position += 1
            }
        }
        return min(position, end)
    }

    /// False for the apostrophe of `don't`; true for `r'…'`.
    func opensQuote(at position: Int) -> Bool {
        guard position > 0, scalars[position - 1].isWordLetter else { return true }
        guard ["r", "R", "b", "B"].contains(scalars[position - 1]) else { return false }
        return position < 2 || !scalars[position - 2].isWordLetter
    }

    /// The offset behind the bracket that closes the one at `start`; nil where there is none.
    func endOfBracket(at start: Int, until end: Int) -> Int? {
        var depth = 0
        var position = start
        while position < end {
            switch scalars[position] {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case "\"" where opensQuote(at: position), "'" where opensQuote(at: position):
                position = endOfQuote(at: position, until: end)
                continue
            default: break
            }
            position += 1
            if depth == 0 { return position }
        }
        return nil
    }

    /// Where a value that begins at `start` ends: at a comma or a closing bracket that is not its own (in a flow collection only),
    /// at a comment, or at the end of the line; blanks behind it are left out.
    func endOfValue(from start: Int, until end: Int, inFlow: Bool) -> Int {
        var position = start
        scan: while position < end {
            switch scalars[position] {
            case "\"" where opensQuote(at: position), "'" where opensQuote(at: position):
                position = endOfQuote(at: position, until: end)
                continue
            case "(", "[", "{":
                if let behind = endOfBracket(at: position, until: end) {
                    position = behind
                    continue
                }
            case ",", ")", "]", "}":
                if inFlow && (scalars[position] != ")") { break scan }
            case "#":
                if position > start, scalars[position - 1].isYAMLBlank { break scan }
            case let scalar where scalar.isYAMLBreak: break scan
            default: break
            }
            position += 1
        }
        while position > start, scalars[position - 1].isYAMLBlank { position -= 1 }
        return position
    }

    /// True where a bracket or quote that opens in a range stays open at its end.
    func isOpen(in range: Range<Int>) -> Bool {
        var depth = 0
        var position = range.lowerBound
        while position < range.upperBound {
            switch scalars[position] {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case "\"" where opensQuote(at: position), "'" where opensQuote(at: position):
                let end = endOfQuote(at: position, until: range.upperBound)
                if end == position + 1 || scalars[end - 1] != scalars[position] { return true }
                position = end
                continue
            default: break
            }
            position += 1
        }
        return depth > 0
    }
}

extension Unicode.Scalar {
    fileprivate var isWordLetter: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "_": true
        default: !isASCII && properties.isAlphabetic
        }
    }
}
