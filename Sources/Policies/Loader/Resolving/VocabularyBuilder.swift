import CivilTime
import Schema

/// Makes the words that cells of records may use out of the policy's grades, competencies, trainings and levels.
enum VocabularyBuilder {
    static func build(
        grades: Register<Grade>, competencies: [(id: String, labels: [PolicyText])], trainings: TermList, scale: Scale?,
        fiscalYearStart: FiscalYearStart
    ) -> Vocabulary {
        Vocabulary(
            grades: terms(grades.map { ($0.id, labels(of: $0.label), $0.also.map(\.value)) }),
            competencies: terms(competencies.map { ($0.id, $0.labels.flatMap { labels(of: $0) }, []) }),
            trainings: trainings, levels: levels(of: scale), fiscalYearStart: fiscalYearStart)
    }

    /// The words for trainings, of which a policy has more than of all else.
    static func terms(_ trainings: [Training]) -> TermList {
        terms(trainings.map { ($0.id, labels(of: $0.title), []) })
    }

    /// A label counts as a spelling only where no other code has it, so that 係員 of two streams is not read as one of them.
    private static func terms(_ entries: [(code: String, labels: [String], spellings: [String])]) -> TermList {
        var owners: [String: String] = [:]
        var shared: Set<String> = []
        for entry in entries {
            for text in entry.labels + entry.spellings
            where owners.updateValue(entry.code, forKey: text) ?? entry.code != entry.code {
                shared.insert(text)
            }
        }
        return TermList(
            entries.map { entry in (code: entry.code, spellings: entry.spellings + entry.labels.filter { !shared.contains($0) }) }
        )
    }

    private static func levels(of scale: Scale?) -> LevelScale {
        guard let scale, let lowest = scale.levels.first, let highest = scale.levels.last else {
            return LevelScale(lowest: 1, highest: 5)
        }
        var spellings: [String: Int] = [:]
        var shared: Set<String> = []
        for level in scale.levels {
            for label in labels(of: level.label) {
                if let other = spellings[label], other != level.level { shared.insert(label) }
                spellings[label] = level.level
            }
        }
        return LevelScale(
            lowest: lowest.level, highest: highest.level, spellings: spellings.filter { !shared.contains($0.key) })
    }

    private static func labels(of text: PolicyText?) -> [String] {
        guard let text else { return [] }
        return [text.ja, text.en].compactMap { $0 }
    }
}
