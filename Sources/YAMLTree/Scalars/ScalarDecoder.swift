/// Reads a scalar a second time, character by character, to learn where each character of its text was typed.
///
/// libyaml gives the text only; this follows the same rules and is compared with libyaml's text afterwards.
struct ScalarDecoder {
    let scalars: [Unicode.Scalar]
    var position: Int
    let end: Int
    private(set) var text = String.UnicodeScalarView()
    private(set) var map: OffsetMap

    init(scalars: [Unicode.Scalar], range: Range<Int>) {
        self.scalars = scalars
        self.position = range.lowerBound
        self.end = range.upperBound
        self.map = OffsetMap(startingAt: range.lowerBound)
    }

    mutating func emit(_ scalar: Unicode.Scalar, at source: Int, width: Int = 1) {
        text.append(scalar)
        map.append(source: source, width: width)
    }

    /// Where no character was emitted, the place that the empty text maps to.
    mutating func startEmpty(at source: Int) {
        if text.isEmpty { map = OffsetMap(startingAt: source) }
    }

    var current: Unicode.Scalar? { position < end ? scalars[position] : nil }

    mutating func plain() {
        while let scalar = current {
            if scalar.isYAMLBlank || scalar.isYAMLBreak {
                fold()
            } else {
                emit(scalar, at: position)
                position += 1
            }
        }
    }

    mutating func singleQuoted() {
        while let scalar = current {
            if scalar.isYAMLBlank || scalar.isYAMLBreak {
                fold()
            } else if scalar == "'" {
                emit(scalar, at: position, width: 2)
                position += 2
            } else {
                emit(scalar, at: position)
                position += 1
            }
        }
    }

    /// Blanks and line ends inside a plain or quoted scalar: one line end becomes a space, of several all but the first stay.
    mutating func fold() {
        let start = position
        while let scalar = current, scalar.isYAMLBlank { position += 1 }
        guard let first = takeBreak() else {
            for offset in start..<position { emit(scalars[offset], at: offset) }
            return
        }
        let further = takeBlankLines()
        if first.scalar != "\n" {
            emit(first.scalar, at: first.offset, width: first.width)
        } else if further.isEmpty {
            emit(" ", at: first.offset, width: first.width)
        }
        for line in further { emit(line.scalar, at: line.offset, width: line.width) }
    }

    /// Blanks at the start of a line, and the ends of empty lines.
    mutating func takeBlankLines() -> [LineBreak] {
        var breaks: [LineBreak] = []
        while let scalar = current {
            if scalar.isYAMLBlank {
                position += 1
            } else if let found = takeBreak() {
                breaks.append(found)
            } else {
                break
            }
        }
        return breaks
    }

    struct LineBreak {
        var scalar: Unicode.Scalar
        var offset: Int
        var width: Int
    }

    /// A line end as libyaml gives it: CR LF, CR and NEL as LF.
    mutating func takeBreak() -> LineBreak? {
        guard let scalar = current, scalar.isYAMLBreak else { return nil }
        let isPair = scalar == "\r" && position + 1 < end && scalars[position + 1] == "\n"
        let found = LineBreak(
            scalar: scalar == "\u{2028}" || scalar == "\u{2029}" ? scalar : "\n", offset: position, width: isPair ? 2 : 1)
        position += found.width
        return found
    }
}

extension Unicode.Scalar {
    var isYAMLBlank: Bool { self == " " || self == "\t" }

    var isYAMLBreak: Bool {
        switch value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
