import Diagnostics
import YAMLTree

/// Opens a rule file and hands every section to its reader.
enum SectionReader {
    /// Reads the sections of a file, of which nothing but the file itself is known.
    static func read(_ document: YAMLDocument) -> RuleFile {
        var file = RuleFile(source: document.source, isBroken: document.isBroken, diagnostics: document.diagnostics)
        guard let root = document.root else { return file }
        guard let entries = root.entries else {
            if !root.isNull { file.reading.report(PolicyDiagnostics.notAMapping.at(root.visibleRange)) }
            return file
        }
        for entry in entries {
            if let section = section(entry, &file.reading) { file.sections.append(section) }
        }
        return file
    }

    /// What an entry of a file holds; nil where it is no section, which is reported.
    private static func section(_ entry: YAMLEntry, _ reading: inout Reading) -> RuleFile.Section? {
        guard let declaration = SectionDeclaration.all.first(where: { $0.name == entry.name }) else {
            reportUnknown(entry.name, at: entry.key.contentRange, &reading)
            return nil
        }
        var section = RuleFile.Section(declaration: declaration, place: entry.key.contentRange)
        // A section without anything in it is an empty one.
        if !entry.value.isNull || declaration.isSingle {
            declaration.read(entry.value, &section.drafts, &section.reading)
        }
        return section
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
