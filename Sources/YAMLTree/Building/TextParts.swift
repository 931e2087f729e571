/// The parts of a text that can be read although another part of it cannot: its sections, and the entries of the broken section.
struct TextParts {
    /// In order; none of them holds the mistake.
    let ranges: [Range<Int>]

    /// How the lines that begin the entries of one level look.
    private struct Beginning: Equatable {
        var indentation: Int
        var isItem: Bool
    }

    init(of text: ReadableText, around mistake: Int) {
        let lines = Self.lines(of: text)
        let sections = Self.split(lines, of: text)
        var ranges: [Range<Int>] = []
        for section in sections {
            let holdsMistake =
                section.range.contains(mistake) || section.range == sections.last?.range && mistake >= section.range.upperBound
            guard holdsMistake else {
                ranges.append(section.range)
                continue
            }
            let entries = Self.split(Array(section.lines.dropFirst()), of: text)
            ranges += entries.map(\.range).filter { !$0.contains(mistake) && mistake < section.range.upperBound }
        }
        self.ranges = ranges.filter { $0 != text.start..<text.end }
    }

    /// Lines that hold more than blanks and comments, each with where it begins.
    private static func lines(of text: ReadableText) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var position = text.start
        while position < text.end {
            let line = text.line(at: position)
            if let first = text.firstLetter(of: line), text.scalars[first] != "#" { lines.append(line) }
            position = line.upperBound + 1
            let isPair = line.upperBound < text.end && text.scalars[line.upperBound] == "\r"
            if isPair, position < text.end, text.scalars[position] == "\n" { position += 1 }
        }
        return lines
    }

    /// The lines, split where one begins as the first of them does.
    private static func split(_ lines: [Range<Int>], of text: ReadableText) -> [(range: Range<Int>, lines: [Range<Int>])] {
        guard let first = lines.first, let pattern = beginning(of: first, text) else { return [] }
        let starts = lines.indices.filter { beginning(of: lines[$0], text) == pattern }
        return starts.enumerated().map { place, start in
            let next = place + 1 < starts.count ? starts[place + 1] : lines.count
            let end = next < lines.count ? lines[next].lowerBound : min(text.end, lines[next - 1].upperBound + 1)
            return (lines[start].lowerBound..<end, Array(lines[start..<next]))
        }
    }

    private static func beginning(of line: Range<Int>, _ text: ReadableText) -> Beginning? {
        guard let first = text.firstLetter(of: line), !text.scalars[line.lowerBound..<first].contains("\t") else { return nil }
        let isItem = text.scalars[first] == "-" && (first + 1 == line.upperBound || text.scalars[first + 1].isYAMLBlank)
        let scan = ExpressionScan(scalars: text.scalars)
        guard isItem || ValueSite.keyEnd(from: first, until: line.upperBound, inFlow: false, scan) != nil else { return nil }
        return Beginning(indentation: first - line.lowerBound, isItem: isItem)
    }
}
