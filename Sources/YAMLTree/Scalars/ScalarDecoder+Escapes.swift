extension ScalarDecoder {
    mutating func doubleQuoted() {
        while let scalar = current {
            if scalar.isYAMLBlank || scalar.isYAMLBreak {
                fold()
            } else if scalar == "\\" {
                escape()
            } else {
                emit(scalar, at: position)
                position += 1
            }
        }
    }

    /// `\n`, `\u3042`, or a line end that is to be ignored.
    private mutating func escape() {
        let start = position
        position += 1
        if takeBreak() != nil {
            for line in takeBlankLines() { emit(line.scalar, at: line.offset, width: line.width) }
            return
        }
        guard let letter = current else { return }
        position += 1
        if let digits = Self.digits(after: letter) {
            let code = scalars[position..<min(position + digits, end)].reduce(UInt32(0)) { value, digit in
                value &* 16 &+ Self.hexValue(digit)
            }
            position = min(position + digits, end)
            emit(Unicode.Scalar(code) ?? "\u{FFFD}", at: start, width: digits + 2)
        } else {
            emit(Self.meaning(of: letter), at: start, width: 2)
        }
    }

    private static func hexValue(_ digit: Unicode.Scalar) -> UInt32 {
        switch digit {
        case "0"..."9": digit.value - 48
        case "a"..."f": digit.value - 97 + 10
        case "A"..."F": digit.value - 65 + 10
        default: 0
        }
    }

    private static func digits(after letter: Unicode.Scalar) -> Int? {
        switch letter {
        case "x": 2
        case "u": 4
        case "U": 8
        default: nil
        }
    }

    private static func meaning(of letter: Unicode.Scalar) -> Unicode.Scalar {
        switch letter {
        case "0": "\0"
        case "a": "\u{07}"
        case "b": "\u{08}"
        case "t", "\t": "\t"
        case "n": "\n"
        case "v": "\u{0B}"
        case "f": "\u{0C}"
        case "r": "\r"
        case "e": "\u{1B}"
        case "N": "\u{85}"
        case "_": "\u{A0}"
        case "L": "\u{2028}"
        case "P": "\u{2029}"
        default: letter
        }
    }
}
