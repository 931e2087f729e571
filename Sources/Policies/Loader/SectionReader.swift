import Diagnostics
import YAMLTree

/// Opens rule files and hands every section to its reader.
enum SectionReader {
    /// A section of one file, to be read.
    private struct Part: Sendable {
        let section: SectionDeclaration
        let node: YAMLNode
    }

    /// What reading a part came to.
    private struct Outcome: Sendable {
        var drafts = Drafts()
        var reading = Reading(isGathering: true)
    }

    /// Reads all sections at once, and puts them together in their order.
    static func read(_ documents: [YAMLDocument], into drafts: inout Drafts, _ reading: inout Reading) {
        var first: [String: SourceRange] = [:]
        var parts: [Part] = []
        for document in documents {
            guard let root = document.root else { continue }
            guard let entries = root.entries else {
                if !root.isNull { reading.report(PolicyDiagnostics.notAMapping.at(root.visibleRange)) }
                continue
            }
            parts += entries.compactMap { part($0, first: &first, &reading) }
        }
        let outcomes = ConcurrentMap.map(parts) { part in
            var outcome = Outcome()
            part.section.read(part.node, &outcome.drafts, &outcome.reading)
            return outcome
        }
        for (part, outcome) in zip(parts, outcomes) {
            drafts.append(outcome.drafts)
            reading.take(outcome.reading, isPartial: outcome.reading.isPartial && part.section.isUsedByExpressions)
        }
        if drafts.headers.isEmpty, first["policy"] == nil, !documents.contains(where: \.isBroken), let document = documents.first
        {
            reading.report(PolicyDiagnostics.missingPolicy.at(SourceRange(document.source, 0..<0)))
        }
    }

    /// What an entry of a file is to be read as; nil where it was reported, or holds nothing.
    private static func part(_ entry: YAMLEntry, first: inout [String: SourceRange], _ reading: inout Reading) -> Part? {
        let place = entry.key.contentRange
        guard let section = SectionDeclaration.all.first(where: { $0.name == entry.name }) else {
            reportUnknown(entry.name, at: place, &reading)
            return nil
        }
        if section.isSingle, let other = first[section.name] {
            let related = Diagnostic.Related(LocalizedText(ja: "最初のものはここ", en: "the first one is here"), at: other)
            reading.report(PolicyDiagnostics.repeatedSection.at(place, LocalizedText(section.name), related: [related]))
            return nil
        }
        if first[section.name] == nil { first[section.name] = place }
        // A section without anything in it is an empty one.
        return entry.value.isNull && !section.isSingle ? nil : Part(section: section, node: entry.value)
    }

    private static func reportUnknown(_ name: String, at place: SourceRange, _ reading: inout Reading) {
        reading.isPartial = true
        if name == "waivers" || name == "coverage" {
            reading.report(PolicyDiagnostics.waiversInPolicy.at(place, LocalizedText(name)))
            return
        }
        let names = SectionDeclaration.all.map(\.name)
        var diagnostic = PolicyDiagnostics.unknownSection.at(place, LocalizedText(name), .listing(names))
        if let meant = Spelling.closestMatch(to: name, in: names) { diagnostic.suggest(meant, at: place) }
        reading.report(diagnostic)
    }
}
