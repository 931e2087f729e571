import Diagnostics

/// Forms of a text that are equal where people mean the same word, for headers and codes. Never for names.
package enum WordForm {
    /// The text with full-width letters, digits and signs as ASCII, half-width katakana as katakana (marks composed) and every space
    /// as a plain one, trimmed.
    package static func folded(_ text: String) -> String { String(scalars: foldedScalars(text)) }

    /// `folded` in lower case, without spaces and middle dots: 知識･技術, 知識・技術 and 知識技術 have one key.
    package static func key(of text: String) -> String {
        let kept = foldedScalars(text).filter { !isSpace($0) && $0.value != 0x30FB && $0.value != 0xB7 }.map(lowered)
        return String(scalars: kept[...])
    }

    private static func foldedScalars(_ text: String) -> ArraySlice<Unicode.Scalar> {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in [Unicode.Scalar](of: text) { append(scalar, to: &scalars) }
        var trimmed = scalars[...]
        while let first = trimmed.first, isSpace(first) { trimmed.removeFirst() }
        while let last = trimmed.last, isSpace(last) { trimmed.removeLast() }
        return trimmed
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard ("A"..."Z").contains(scalar) else { return scalar }
        return Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value + 32))
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }

    private static func append(_ scalar: Unicode.Scalar, to scalars: inout [Unicode.Scalar]) {
        switch scalar.value {
        case 0xFF01...0xFF5E:
            scalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)))
        case 0x3000, 0xA0:
            scalars.append(" ")
        case 0xFF9E, 0xFF9F:
            appendMark(semiVoiced: scalar.value == 0xFF9F, to: &scalars)
        case 0xFF61...0xFF9D:
            scalars.append(halfWidthKatakana[Int(scalar.value) - 0xFF61])
        default:
            scalars.append(scalar)
        }
    }

    /// A half-width mark makes one letter with the katakana before it, or stands alone.
    private static func appendMark(semiVoiced: Bool, to scalars: inout [Unicode.Scalar]) {
        if let last = scalars.last {
            let step: UInt32
            switch (last.value, semiVoiced) {
            case (0x30AB...0x30C2, false) where last.value % 2 == 1: step = 1  // カ…チ
            case (0x30C4...0x30C8, false) where last.value % 2 == 0: step = 1  // ツ…ト
            case (0x30CF...0x30DD, false) where last.value % 3 == 0: step = 1  // ハ…ホ
            case (0x30CF...0x30DD, true) where last.value % 3 == 0: step = 2
            case (0x30A6, false): step = 0x4E  // ウ → ヴ
            default: step = 0
            }
            if step > 0, let composed = Unicode.Scalar(last.value + step) {
                scalars.removeLast()
                scalars.append(composed)
                return
            }
        }
        scalars.append(semiVoiced ? "゜" : "゛")
    }

    /// U+FF61 to U+FF9D.
    private static let halfWidthKatakana = Array(
        "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars)
}
