import Diagnostics

/// A text as libyaml is given it: without a byte order mark, control characters replaced one for one.
///
/// A class, as it is handed to whatever looks at a part of it.
final class ReadableText: Sendable {
    let source: SourceText
    /// As long as the source's scalars.
    let scalars: [Unicode.Scalar]
    /// Where reading begins: behind a byte order mark, or where a part of the text begins.
    let start: Int
    /// Where reading ends.
    let end: Int
    /// The bytes of the text, where they are known and the whole of it is to be read as it stands.
    let utf8: ArraySlice<UInt8>?

    /// `utf8` is what the text was read from, without a byte order mark.
    init(_ source: SourceText, utf8: ArraySlice<UInt8>? = nil, diagnostics: inout [Diagnostic]) {
        var scalars = source.scalars
        var last = -2
        let first = source.scalars.firstIndex { !$0.isCommonInYAML && !$0.isAllowedInYAML } ?? source.scalars.count
        for offset in first..<source.scalars.count where !source.scalars[offset].isAllowedInYAML {
            let scalar = scalars[offset]
            scalars[offset] = "\u{FFFD}"
            if last != offset - 1 {
                let name = LocalizedText("U+" + String(scalar.value, radix: 16, uppercase: true).leftPadded(to: 4))
                let range = SourceRange(source, offset..<offset + 1)
                diagnostics.append(YAMLDiagnostics.controlCharacter.at(range, name))
            }
            last = offset
        }
        self.source = source
        self.scalars = scalars
        self.start = scalars.first == "\u{FEFF}" ? 1 : 0
        self.end = scalars.count
        self.utf8 = first == scalars.count && start == 0 ? utf8 : nil
    }

    private init(_ whole: ReadableText, part: Range<Int>) {
        (source, scalars, utf8) = (whole.source, whole.scalars, nil)
        (start, end) = (part.lowerBound, part.upperBound)
    }

    /// Some lines of the text, to be read alone; places stay those of the whole.
    func part(_ range: Range<Int>) -> ReadableText { ReadableText(self, part: range) }

    /// What libyaml reads.
    var readable: ArraySlice<Unicode.Scalar> { scalars[start..<end] }

    func range(_ offsets: Range<Int>) -> SourceRange { SourceRange(source, offsets) }
}

extension Unicode.Scalar {
    /// What nearly all of a text consists of, told by two comparisons.
    fileprivate var isCommonInYAML: Bool { value &- 0x20 <= 0x5E || value &- 0xA0 <= 0xD75F }

    /// What libyaml's reader lets through.
    var isAllowedInYAML: Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0xD7FF: true
        case 0x09, 0x0A, 0x0D, 0x85, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

extension String {
    func leftPadded(to width: Int) -> String {
        String(repeating: "0", count: max(0, width - count)) + self
    }
}
