extension FaultFinder {
    /// Misspelt words: keys, ids, names in expressions, words of lists.
    func typos(_ number: Int) -> [Fault] {
        misspelt(.key, number, at: sites(number, #/(?:^ *(?:- )?|[{,] )([a-z_]+):(?: |$)/#).filter { isKey($0, number) })
            + misspelt(.identifier, number, at: references(number))
            + misspelt(.name, number, at: names(number))
            + misspelt(.word, number, at: sites(number, #/(?:severity|audience|way|treatment|type|expect|basis): ([a-z_-]{3,})/#))
    }

    /// A word that is misspelt as another one that there is, as `S-034` for `S-043`, is another statement and no misspelling.
    private func misspelt(_ kind: FaultKind, _ number: Int, at sites: [Range<String.Index>]) -> [Fault] {
        sites.compactMap { site in
            let word = String(file.lines[number][site])
            guard let wrong = Misspelling.of(word, choice: choice(number, word)), !ids.contains(wrong) else { return nil }
            return replacing(kind, number, site, with: wrong, meant: word)
        }
    }

    /// Keys that the language has, not names that an author chose.
    private func isKey(_ site: Range<String.Index>, _ number: Int) -> Bool {
        let code = file.code(number)
        // In `records` a line is a field, which its author names.
        let isField =
            code[site.upperBound...].contains(#/^: +\{type/#) || file.name == "parameters.yaml" && file.depth(number) == 2
        return Self.keys.contains(String(file.lines[number][site])) && !isField && !code[..<site.lowerBound].contains("given: {")
    }

    /// Where something is referred to that is defined elsewhere.
    private func references(_ number: Int) -> [Range<String.Index>] {
        let single = sites(number, #/(?:^| |\{)(?:target|area|each|same_as|training): ([A-Za-z][\w.-]*)/#)
        let clauses = sites(number, #/(?:clause: |clause: \[(?:S-\d+, )*)(S-\d\d\d)/#)
        let lists = file.code(number).matches(of: #/(?:develops|becomes|prerequisites): [\[{]([^\]]*)\]/#).flatMap { match in
            match.output.1.matches(of: #/[a-zA-Z_][\w-]+/#).map(\.range)
        }
        return single.filter { !isRareArea($0, number) } + lists + clauses
    }

    /// Areas are defined nowhere: of a word that only two clauses have, nobody can tell which of them is misspelt.
    private func isRareArea(_ site: Range<String.Index>, _ number: Int) -> Bool {
        let word = String(file.lines[number][site])
        let uses = file.lines.count { $0.contains("area: \(word),") }
        return file.name == "clauses.yaml" && file.lines[number].contains("area: \(word),") && uses < 3
    }

    /// Names behind a dot, or of a row in front of one, in conditions and messages.
    private func names(_ number: Int) -> [Range<String.Index>] {
        guard !file.code(number).contains(#/(?:target|- id): /#) else { return [] }
        let rows = #/\b(employee|assessment|appraisal|rating|posting|params|aim|survey|rater_year|secondment)\.[a-z]/#
        return sites(number, rows)
            + sites(number, #/\b(?:employee|assessment|appraisal|rating|posting|params|aim|survey)\.([a-z_]{3,})/#)
    }

    private static let keys: Set<String> = [
        "id", "label", "clause", "basis", "reason", "each", "when", "require", "flag", "severity", "audience", "message",
        "recommend", "examples", "title", "way", "develops", "grades", "grade", "page", "area", "treatment", "summary", "levels",
        "meets", "groups", "also", "tags", "text", "competencies", "becomes", "from", "type", "headers", "optional", "files",
        "fields", "row", "unit", "values", "columns", "share", "goal", "by", "target", "given", "expect", "name", "observed",
        "item", "competency", "same_as", "problems", "consequence", "behaviours", "questions", "match", "condition", "output",
        "table", "inputs", "rows", "documentation", "value", "with", "counted", "state", "unknown", "personal", "one_of",
    ]
}
