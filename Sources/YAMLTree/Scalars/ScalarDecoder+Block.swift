extension ScalarDecoder {
    /// A block scalar from its `|` or `>`. `parentColumn` is the column, from 0, of the collection that it stands in, -1 for none.
    ///
    /// Returns the end of its last line that holds text.
    mutating func block(parentColumn: Int) -> Int {
        let folds = current == ">"
        position += 1
        let header = takeHeader()
        var lastContent = position
        while let scalar = current, !scalar.isYAMLBreak { position += 1 }
        _ = takeBreak()
        startEmpty(at: position)
        var indent = header.indent.map { max(parentColumn, 0) + $0 } ?? 0
        var pending: LineBreak?
        var empty = takeIndentation(&indent, least: parentColumn + 1)
        var wasBlank = false
        while empty.column == indent, let first = current, !first.isYAMLBreak {
            let isBlank = first.isYAMLBlank
            if folds, let line = pending, line.scalar == "\n", !wasBlank, !isBlank {
                if empty.lines.isEmpty { emit(" ", at: line.offset, width: line.width) }
            } else if let line = pending {
                emit(line.scalar, at: line.offset, width: line.width)
            }
            for line in empty.lines { emit(line.scalar, at: line.offset, width: line.width) }
            wasBlank = isBlank
            while let scalar = current, !scalar.isYAMLBreak {
                emit(scalar, at: position)
                position += 1
            }
            lastContent = position
            pending = takeBreak()
            empty = takeIndentation(&indent, least: parentColumn + 1)
        }
        if header.chomping != "-", let line = pending { emit(line.scalar, at: line.offset, width: line.width) }
        if header.chomping == "+" { for line in empty.lines { emit(line.scalar, at: line.offset, width: line.width) } }
        return lastContent
    }

    private mutating func takeHeader() -> (chomping: Unicode.Scalar?, indent: Int?) {
        var chomping: Unicode.Scalar?
        var indent: Int?
        while let scalar = current {
            switch scalar {
            case "+", "-": chomping = scalar
            case "1"..."9": indent = Int(scalar.value) - 48
            default: return (chomping, indent)
            }
            position += 1
        }
        return (chomping, indent)
    }

    /// Skips empty lines and the indentation of the next one; finds the indentation where it is not known yet (0).
    private mutating func takeIndentation(_ indent: inout Int, least: Int) -> Indentation {
        var found = Indentation(lines: [], column: 0)
        var widest = 0
        var lineStart = position
        while true {
            while indent == 0 || position - lineStart < indent, current == " " { position += 1 }
            widest = max(widest, position - lineStart)
            guard let line = takeBreak() else { break }
            found.lines.append(line)
            lineStart = position
        }
        if indent == 0 { indent = max(widest, least, 1) }
        found.column = position - lineStart
        return found
    }

    /// Empty lines, and the column, from 0, that the next line's text begins at.
    private struct Indentation {
        var lines: [LineBreak]
        var column: Int
    }
}
