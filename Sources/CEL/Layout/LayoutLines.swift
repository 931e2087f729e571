/// Pieces as lines: where each begins, how far it is indented, and where it can be broken.
struct LayoutLines {
    struct Line {
        let places: Range<Int>
        let indentation: Int
    }

    private let pieces: [LayoutPiece]
    private(set) var all: [Line] = []
    /// How many brackets are open before each piece.
    private var depths: [Int] = []

    init(_ pieces: [LayoutPiece]) {
        self.pieces = pieces
        var depth = 0
        for piece in pieces {
            if piece.role == .close { depth -= 1 }
            depths.append(depth)
            if piece.role == .open { depth += 1 }
        }
        arrange()
    }

    /// A line that goes on with the expression stands two columns in; what goes on inside of a bracket four columns in from the line of
    /// the bracket, or two where that line ends with it; a call behind a line that goes on, two more.
    private mutating func arrange() {
        let starts = pieces.indices.filter { $0 == 0 || pieces[$0].startsLine }
        var open: [(indentation: Int, hangs: Bool)] = []
        for (number, start) in starts.enumerated() {
            let end = number + 1 < starts.count ? starts[number + 1] : pieces.count
            let indentation = number == 0 ? 0 : Self.indentation(of: pieces[start], in: open)
            all.append(Line(places: start..<end, indentation: indentation))
            for place in start..<end {
                if pieces[place].role == .open { open.append((indentation, hangs(place, until: end))) }
                if pieces[place].role == .close, !open.isEmpty { open.removeLast() }
            }
        }
    }

    private func hangs(_ place: Int, until end: Int) -> Bool {
        pieces[(place + 1)..<end].allSatisfy { $0.role == .comment }
    }

    private static func indentation(of piece: LayoutPiece, in open: [(indentation: Int, hangs: Bool)]) -> Int {
        let call = piece.role == .dot ? 2 : 0
        guard let bracket = open.last else { return 2 + call }
        if piece.role == .close { return bracket.indentation }
        return bracket.indentation + (bracket.hangs ? 2 : 4) + call
    }

    func text(of line: Line) -> String {
        var text = String(repeating: " ", count: line.indentation)
        for place in line.places {
            if place > line.places.lowerBound { text += space(before: place) }
            text += pieces[place].text
        }
        return text
    }

    private func space(before place: Int) -> String {
        let (left, right) = (pieces[place - 1].role, pieces[place])
        if right.role == .comment { return String(repeating: " ", count: max(right.gap, 1)) }
        switch (left, right.role) {
        case (.open, _), (.dot, _), (.optionalMark, _), (.prefix, _): return ""
        case (_, .close), (_, .comma), (_, .dot), (_, .pairColon): return ""
        case (.operand, .open), (.close, .open): return ""
        case (.operand, .optionalMark), (.close, .optionalMark): return ""
        default: return " "
        }
    }

    func canBreak(_ line: Line) -> Bool { !breaks(of: line).isEmpty }

    /// The places of the loosest of the operators that stand in the fewest brackets.
    func breaks(of line: Line) -> [Int] {
        let found = line.places.dropFirst().compactMap { place in looseness(of: pieces[place]).map { (place, $0) } }
        guard let outermost = found.map({ depths[$0.0] }).min() else { return [] }
        let candidates = found.filter { depths[$0.0] == outermost }
        guard let loosest = candidates.map(\.1).max() else { return [] }
        return candidates.filter { $0.1 == loosest }.map(\.0)
    }

    private func looseness(of piece: LayoutPiece) -> Int? {
        switch piece.role {
        case .question, .alternative: 3
        case .infix where piece.text == "||": 2
        case .infix where piece.text == "&&": 1
        default: nil
        }
    }
}
