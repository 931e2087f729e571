import Diagnostics
import YAMLTree

/// Opens rule files and hands every section to its reader.
enum SectionReader {
    static func read(_ documents: [YAMLDocument], into drafts: inout Drafts, _ reading: inout Reading) {
        var first: [String: SourceRange] = [:]
        for document in documents {
            guard let root = document.root else { continue }
            guard let entries = root.entries else {
                if !root.isNull { reading.report(PolicyDiagnostics.notAMapping.at(root.visibleRange)) }
                continue
            }
            for entry in entries { read(entry, first: &first, into: &drafts, &reading) }
        }
        if drafts.headers.isEmpty, first["policy"] == nil, !documents.contains(where: \.isBroken), let document = documents.first
        {
            reading.report(PolicyDiagnostics.missingPolicy.at(SourceRange(document.source, 0..<0)))
        }
    }

    private static func read(
        _ entry: YAMLEntry, first: inout [String: SourceRange], into drafts: inout Drafts, _ reading: inout Reading
    ) {
        let place = entry.key.contentRange
        guard let section = SectionDeclaration.all.first(where: { $0.name == entry.name }) else {
            reportUnknown(entry.name, at: place, &reading)
            return
        }
        if section.isSingle, let other = first[section.name] {
            let related = Diagnostic.Related(LocalizedText(ja: "最初のものはここ", en: "the first one is here"), at: other)
            reading.report(PolicyDiagnostics.repeatedSection.at(place, LocalizedText(section.name), related: [related]))
            return
        }
        if first[section.name] == nil { first[section.name] = place }
        // A section without anything in it is an empty one.
        if entry.value.isNull, !section.isSingle { return }
        let wasPartial = reading.isPartial
        section.read(entry.value, &drafts, &reading)
        if !section.isUsedByExpressions { reading.isPartial = wasPartial }
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
