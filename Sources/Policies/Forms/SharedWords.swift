import Diagnostics

/// Words that several entries share without a definition: the areas of clauses, the tags of trainings and grades.
///
/// Nothing says which words there are, so a misspelt one is noticed by this alone: nobody else uses it, and a letter makes it one
/// that several use.
struct SharedWords {
    enum Group: Hashable {
        case areas
        case tags
    }

    private var places: [Group: [String: [SourceRange]]] = [:]

    /// Notes a use of a word.
    mutating func note(_ word: String, of group: Group, at range: SourceRange) {
        places[group, default: [:]][word, default: []].append(range)
    }

    /// Notes the uses that another part of the files has.
    mutating func append(_ other: SharedWords) {
        for (group, words) in other.places {
            for (word, uses) in words { places[group, default: [:]][word, default: []] += uses }
        }
    }

    /// The words that are probably misspelt.
    var doubts: [Diagnostic] {
        places.values.flatMap { words in
            let shared = words.filter { $0.value.count > 1 }.keys
            return words.compactMap { word, uses in uses.count == 1 ? doubt(word, uses[0], among: shared, words) : nil }
        }
    }

    private func doubt(
        _ word: String, _ range: SourceRange, among shared: some Sequence<String>, _ words: [String: [SourceRange]]
    ) -> Diagnostic? {
        let near = shared.filter { Spelling.differInOneLetter($0, word) && !endsInOtherDigit($0, word) }
        guard let meant = Spelling.closestMatch(to: word, in: near), let other = words[meant]?.first else { return nil }
        let related = Diagnostic.Related(LocalizedText(ja: "「\(meant)」の例はここ", en: "`\(meant)` is used here"), at: other)
        var diagnostic = PolicyDiagnostics.oddWord.at(
            range, LocalizedText(word), LocalizedText(meant), LocalizedText(String(words[meant]?.count ?? 0)), related: [related])
        diagnostic.suggest(meant, at: range)
        return diagnostic
    }

    /// `level-1` and `level-2` are two words.
    private func endsInOtherDigit(_ left: String, _ right: String) -> Bool {
        left.dropLast() == right.dropLast() && (left.last?.isNumber ?? false) && (right.last?.isNumber ?? false)
    }
}
