import CUTF8Proc
import Glibc
package import Diagnostics

/// A document as it is compared: compatible forms made one (NFKC), blanks, line ends and control characters left out, so that another
/// extraction of the same pages gives the same text.
package struct NormalisedText: Sendable {
    package let source: SourceText
    /// UTF-8.
    private let bytes: [UInt8]
    /// Where each character begins in `bytes`, and where the last one ends.
    private let places: [Int]
    /// For each line of the source, how many characters stand before it.
    private let lineStarts: [Int]

    package init(_ source: SourceText) {
        self.source = source
        var bytes: [UInt8] = []
        var places: [Int] = []
        var lineStarts: [Int] = []
        for number in 1...source.lineCount {
            lineStarts.append(places.count)
            for scalar in Self.normalised(source.line(number)) {
                places.append(bytes.count)
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        self.bytes = bytes
        self.places = places + [bytes.count]
        self.lineStarts = lineStarts
    }

    /// How many characters there are.
    package var count: Int { places.count - 1 }

    /// The characters of whole lines, counted from 1.
    package func characters(ofLines lines: ClosedRange<Int>) -> Range<Int> {
        let start = lines.lowerBound <= lineStarts.count ? lineStarts[lines.lowerBound - 1] : count
        let end = lines.upperBound < lineStarts.count ? lineStarts[lines.upperBound] : count
        return start..<max(start, end)
    }

    /// The lines on which characters stand, from 1.
    func lines(of characters: Range<Int>) -> ClosedRange<Int> {
        let first = line(of: characters.lowerBound)
        return first...max(first, line(of: max(characters.lowerBound, characters.upperBound - 1)))
    }

    func fingerprint(of characters: Range<Int>) -> Fingerprint {
        Fingerprint(of: bytes[places[characters.lowerBound]..<places[characters.upperBound]])
    }

    /// Where texts of these fingerprints stand, each in ascending order.
    func occurrences(of wanted: Set<Fingerprint>, count length: Int) -> [Fingerprint: [Int]] {
        var found: [Fingerprint: [Int]] = [:]
        guard length > 0, length <= count else { return found }
        for start in 0...(count - length) {
            let fingerprint = fingerprint(of: start..<start + length)
            if wanted.contains(fingerprint) { found[fingerprint, default: []].append(start) }
        }
        return found
    }

    /// Empty lines begin where the next one does; the last line that begins at or before the character is the one with text.
    private func line(of character: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= character { low = middle } else { high = middle }
        }
        return low + 1
    }

    private static func normalised(_ line: String) -> [Unicode.Scalar] {
        var line = line
        return line.withUTF8 { text in
            var mapped: UnsafeMutablePointer<UInt8>?
            let options = utf8proc_option_t(
                UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_IGNORE.rawValue)
            let length = unsafe utf8proc_map(text.baseAddress, text.count, &mapped, options)
            guard length > 0, let start = unsafe mapped else { return [] }
            defer { unsafe free(start) }
            let result = unsafe String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
            return result.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value >= 0x20 }
        }
    }
}
