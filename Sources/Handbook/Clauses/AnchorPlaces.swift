package import Diagnostics

/// Which lines of a copy of the document hold which clause, as a person noted it: `S-034 515-529`, one clause a line, `#` for notes.
package struct AnchorPlaces: Sendable {
    /// In the order of the file.
    package let places: [(clause: String, lines: ClosedRange<Int>)]

    /// Throws for the first line that does not say it.
    package init(_ source: SourceText) throws(JinzaiError) {
        var places: [(clause: String, lines: ClosedRange<Int>)] = []
        for number in 1...source.lineCount {
            let words = source.line(number).prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
            if words.isEmpty { continue }
            let ends = words.count == 2 ? words[1].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) } : []
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first >= 1, last >= first else {
                throw AnchorErrors.notAPlace(source.name, number)
            }
            places.append((String(words[0]), first...last))
        }
        self.places = places
    }

    /// The anchors of the clauses in a copy. Throws where lines lie beyond its end or hold no text.
    package func anchors(in copy: NormalisedText) throws(JinzaiError) -> [(clause: String, anchor: ClauseAnchor)] {
        var anchors: [(clause: String, anchor: ClauseAnchor)] = []
        for (clause, lines) in places {
            let characters = copy.characters(ofLines: lines)
            guard lines.upperBound <= copy.source.lineCount, !characters.isEmpty, characters.count <= ClauseAnchor.longest else {
                throw AnchorErrors.noText(clause, lines, copy.source.name)
            }
            let fingerprint = copy.fingerprint(of: characters)
            anchors.append(
                (clause, ClauseAnchor(fingerprint: fingerprint, start: characters.lowerBound, count: characters.count)))
        }
        return anchors
    }
}

/// What stops the making of anchors.
package enum AnchorErrors {
    static func notAPlace(_ file: String, _ line: Int) -> JinzaiError {
        JinzaiError(
            code: "JZ0941", reason: .input,
            message: LocalizedText(
                ja: "「\(file)」の\(line)行目が条項と行番号として読めない", en: "line \(line) of `\(file)` names no clause and lines"),
            help: LocalizedText(ja: "`S-034 515-529` のように書いてください", en: "write it as `S-034 515-529`"))
    }

    static func noText(_ clause: String, _ lines: ClosedRange<Int>, _ file: String) -> JinzaiError {
        let place = "\(lines.lowerBound)–\(lines.upperBound)"
        return JinzaiError(
            code: "JZ0942", reason: .input,
            message: LocalizedText(
                ja: "条項「\(clause)」の行 \(place) に「\(file)」の文がない",
                en: "the lines \(place) of `\(file)` for the clause `\(clause)` hold no text"),
            help: LocalizedText(ja: "行番号を確かめてください", en: "look at the numbers of the lines"))
    }

    static func unknownClause(_ clause: String) -> JinzaiError {
        JinzaiError(
            code: "JZ0943", reason: .usage,
            message: LocalizedText(ja: "条項「\(clause)」は方針にない", en: "the policy has no clause `\(clause)`"),
            help: LocalizedText(ja: "条項の識別子を確かめてください", en: "look at the clause's id"))
    }
}
