import Diagnostics

/// A condition in words.
indirect enum Condition: Sendable {
    case one(Phrase)
    case all([Condition])
    case any([Condition])
    /// Whether a list has an entry for which the inner condition holds.
    case some(in: Phrase, Condition, holds: Bool)

    /// The condition as a paragraph, or as a list of its parts. `lead` goes before.
    func blocks(_ words: HandbookWords, lead: Phrase = Phrase([])) -> [Block] {
        let point = point(words)
        let first = Block.paragraph(lead + point.phrase)
        return point.below.isEmpty ? [first] : [first, .list(point.below)]
    }

    /// The condition as a point of a list.
    func point(_ words: HandbookWords) -> Point {
        switch self {
        case .one(let phrase): return Point(phrase)
        case .all(let parts):
            return Point(Phrase(words("次のすべてに当てはまる", "all of these hold:")), below: parts.map { $0.point(words) })
        case .any(let parts):
            return Point(
                Phrase(words("次の少なくとも一つに当てはまる", "at least one of these holds:")), below: parts.map { $0.point(words) })
        case .some(let list, let inner, let holds):
            let which = inner.heading(words)
            let phrase =
                words.language == .ja
                ? list + "に、" + which.ja + (holds ? "ものがある" : "ものがない")
                : (holds ? "among " : "nothing among ") + list + " " + (holds ? "there is one for which " : "is such that ")
                    + which.en
            return Point(phrase, below: inner.parts(words))
        }
    }

    /// The rows for which the condition holds, as the subject of something: "each employee for which all of these hold:".
    func subject(_ each: String, _ words: HandbookWords) -> [Block] {
        let which = heading(words)
        let lead = words.language == .ja ? "\(each)のうち、" + which.ja + "もの" : "each \(each) for which " + which.en
        let parts = parts(words)
        return [.paragraph(Phrase(lead))] + (parts.isEmpty ? [] : [.list(parts)])
    }

    private func heading(_ words: HandbookWords) -> (ja: String, en: String) {
        switch self {
        case .all: ("次のすべてに当てはまる", "all of these hold:")
        case .any: ("次の少なくとも一つに当てはまる", "at least one of these holds:")
        case .one, .some: ("次に当てはまる", "this holds:")
        }
    }

    /// What stands below the heading.
    private func parts(_ words: HandbookWords) -> [Point] {
        switch self {
        case .all(let parts), .any(let parts): parts.map { $0.point(words) }
        case .one, .some: [point(words)]
        }
    }
}
