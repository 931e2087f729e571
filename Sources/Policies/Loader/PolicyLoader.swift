package import Diagnostics
import YAMLTree

/// Reads a policy from rule files.
package enum PolicyLoader {
    /// Reads files, and all rule files of folders. Throws where a path cannot be read or a folder holds no rule files; mistakes in the
    /// files are in the result.
    package static func load(paths: [String]) throws(JinzaiError) -> LoadedPolicy {
        let results = ConcurrentMap.map(try RuleFiles.find(paths), weight: RuleFiles.size) {
            path -> Result<RuleFile, JinzaiError> in
            do throws(JinzaiError) {
                return .success(SectionReader.read(try YAMLReader.load(path)))
            } catch {
                return .failure(error)
            }
        }
        var files: [RuleFile] = []
        for result in results { files.append(try result.get()) }
        return load(files)
    }

    /// Reads texts as rule files, in their order.
    package static func load(sources: [SourceText]) -> LoadedPolicy {
        load(ConcurrentMap.map(sources) { SectionReader.read(YAMLReader.read($0)) })
    }

    private static func load(_ files: [RuleFile]) -> LoadedPolicy {
        var reading = Reading()
        var drafts = Drafts()
        for file in files { reading.report(file.diagnostics) }
        // What stands in a file that cannot be read is missing from the policy, so that nothing can be said about references to it.
        let isBroken = files.contains(where: \.isBroken)
        if isBroken { reading.isPartial = true }
        SectionMerger.merge(files, into: &drafts, &reading)
        let sources = files.map(\.source)
        reading.report(reading.words.doubts)
        Prelude.add(to: &drafts, &reading)
        if !isBroken { reading.resolveReferences() }
        let policy = PolicyBuilder.build(drafts, files: sources, &reading)
        return LoadedPolicy(
            policy: policy, diagnostics: sorted(reading.diagnostics, files: sources), files: sources,
            isPartial: reading.isPartial)
    }

    /// By file, then by place; of one place the first reported comes first.
    private static func sorted(_ diagnostics: [Diagnostic], files: [SourceText]) -> [Diagnostic] {
        let order = Dictionary(files.enumerated().map { (ObjectIdentifier($1), $0) }, uniquingKeysWith: { first, _ in first })
        let keyed = diagnostics.enumerated().map { number, diagnostic in
            (
                file: order[ObjectIdentifier(diagnostic.range.source)] ?? files.count,
                offset: diagnostic.range.offsets.lowerBound, number: number, diagnostic: diagnostic
            )
        }
        return keyed.sorted { ($0.file, $0.offset, $0.number) < ($1.file, $1.offset, $1.number) }.map(\.diagnostic)
    }
}
