/// A part of a page, as both forms of the handbook can show it.
package indirect enum Block: Sendable {
    case paragraph(Phrase)
    /// Points, each with further ones below it.
    case list([Point])
    /// What things are: a name and what belongs to it.
    case facts([Fact])
    case table(Grid)
    /// Text of a program, line by line.
    case code(String)
    /// One thing of the policy with all that is to say about it.
    case entry(Entry)
    /// A part with a title of its own.
    case group(title: String, id: String?, [Block])
    /// A sentence that nobody should miss.
    case remark(Phrase)
}

/// A point of a list.
package struct Point: Sendable {
    package let phrase: Phrase
    package let below: [Point]

    init(_ phrase: Phrase, below: [Point] = []) {
        self.phrase = phrase
        self.below = below
    }
}

/// A name and what belongs to it.
package struct Fact: Sendable {
    package let name: String
    package let blocks: [Block]

    init(_ name: String, _ blocks: [Block]) {
        self.name = name
        self.blocks = blocks
    }

    init(_ name: String, _ phrase: Phrase) {
        self.init(name, [.paragraph(phrase)])
    }
}

/// One thing of the policy: a rule, a metric, a desired state.
package struct Entry: Sendable {
    /// The id of its place in the page.
    package let id: String
    package let title: String
    /// Its id in the rule files.
    package let code: String?
    package let badges: [Badge]
    package let blocks: [Block]
}

/// A word that tells at a glance what kind of thing an entry is.
package struct Badge: Sendable {
    /// How it is coloured.
    package enum Tone: String, Sendable {
        case plain
        case note
        case attention
        case priority
        case document
        case assumption
    }

    package let text: String
    package let tone: Tone

    init(_ text: String, _ tone: Tone = .plain) {
        self.text = text
        self.tone = tone
    }
}

/// A table of phrases.
package struct Grid: Sendable {
    /// A row; its first cell names it where the table has row names.
    package struct Row: Sendable {
        /// The id of its place in the page.
        package let id: String?
        /// Each cell's lines.
        package let cells: [[Phrase]]

        init(_ cells: [[Phrase]], id: String? = nil) {
            self.id = id
            self.cells = cells
        }
    }

    package let caption: String
    package let columns: [String]
    package let rows: [Row]
    /// Whether it has so many columns that paper is to be turned.
    package let isWide: Bool

    init(caption: String, columns: [String], rows: [Row], isWide: Bool = false) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.isWide = isWide
    }
}
