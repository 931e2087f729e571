/// A few words of a page, some of them marked.
package struct Phrase: Sendable, Hashable, ExpressibleByStringLiteral {
    /// A part of it.
    package enum Piece: Sendable, Hashable {
        case text(String)
        case strong(String)
        /// Words of a program: an expression, a name.
        case code(String)
        /// Something that the page tells elsewhere, by the id of that place.
        case link(String, to: String)
    }

    package private(set) var pieces: [Piece]

    package init(_ pieces: [Piece]) {
        self.pieces = pieces
    }

    package init(_ text: String) {
        self.init([.text(text)])
    }

    package init(stringLiteral text: String) {
        self.init(text)
    }

    static func code(_ text: String) -> Phrase { Phrase([.code(text)]) }
    static func strong(_ text: String) -> Phrase { Phrase([.strong(text)]) }
    static func link(_ text: String, to id: String) -> Phrase { Phrase([.link(text, to: id)]) }

    static func + (left: Phrase, right: Phrase) -> Phrase { Phrase(left.pieces + right.pieces) }
    static func + (left: Phrase, right: String) -> Phrase { left + Phrase(right) }
    static func + (left: String, right: Phrase) -> Phrase { Phrase(left) + right }

    /// A single quoted name without its quotation marks.
    var unquoted: Phrase {
        guard pieces.count == 1 else { return self }
        func bare(_ text: String) -> String {
            let marks = text.hasPrefix("「") && text.hasSuffix("」") || text.hasPrefix("“") && text.hasSuffix("”")
            return marks ? String(text.dropFirst().dropLast()) : text
        }
        switch pieces[0] {
        case .text(let text): return Phrase(bare(text))
        case .link(let text, let id): return .link(bare(text), to: id)
        case .strong, .code: return self
        }
    }

    /// The words without their marks.
    package var plain: String {
        pieces.map { piece in
            switch piece {
            case .text(let text), .strong(let text), .code(let text), .link(let text, _): text
            }
        }.joined()
    }
}

extension [Phrase] {
    /// One phrase with `separator` between the parts.
    func joined(by separator: String) -> Phrase {
        var result = Phrase([])
        for (place, phrase) in enumerated() { result = place == 0 ? phrase : result + separator + phrase }
        return result
    }
}
