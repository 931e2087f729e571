import Diagnostics

/// Puts the sections of all files together.
enum SectionMerger {
    /// Puts them behind each other in the order of the files, and reports what only all files together tell.
    static func merge(_ files: [RuleFile], into drafts: inout Drafts, _ reading: inout Reading) {
        var first: [String: SourceRange] = [:]
        var wanted: [RuleFile.Section] = []
        for file in files {
            reading.take(file.reading, isPartial: file.reading.isPartial)
            wanted += file.sections.filter { isWanted($0, first: &first, &reading) }
        }
        for section in wanted {
            drafts.append(section.drafts)
            let isPartial = section.reading.isPartial && section.declaration.isUsedByExpressions
            reading.take(section.reading, isPartial: isPartial)
        }
        if drafts.headers.isEmpty, first["policy"] == nil, !files.contains(where: \.isBroken), let file = files.first {
            reading.report(PolicyDiagnostics.missingPolicy.at(SourceRange(file.source, 0..<0)))
        }
    }

    /// False for one that is there a second time although it may be there once only, which is reported.
    private static func isWanted(
        _ section: RuleFile.Section, first: inout [String: SourceRange], _ reading: inout Reading
    ) -> Bool {
        let name = section.declaration.name
        guard let other = first[name] else {
            first[name] = section.place
            return true
        }
        guard section.declaration.isSingle else { return true }
        let related = Diagnostic.Related(LocalizedText(ja: "最初のものはここ", en: "the first one is here"), at: other)
        reading.report(PolicyDiagnostics.repeatedSection.at(section.place, LocalizedText(name), related: [related]))
        return false
    }
}
