import Diagnostics
import Policies
import Records
import Schema

/// The manifests beside files of records.
enum ManifestFolder {
    static let fileName = "dataset.yaml"

    /// The folders of files and folders of records, each once.
    static func folders(of paths: [String]) -> [String] {
        var known: Set<String> = []
        return paths.map { RecordFiles.folder(of: $0) }.filter { known.insert($0).inserted }
    }

    static func path(in folder: String) -> String { folder.hasSuffix("/") ? folder + fileName : folder + "/" + fileName }

    /// What all manifests say; nil if there is none. Throws where one cannot be used.
    static func manifest(for paths: [String], schema: DatasetSchema) throws(JinzaiError) -> DatasetManifest? {
        var result: DatasetManifest?
        for folder in folders(of: paths) {
            let path = path(in: folder)
            guard RecordFiles.exists(path) else { continue }
            let text = try DecodedText.of(try FileReader.bytes(of: path), path: path)
            let (manifest, diagnostics) = ManifestForm.read(SourceText(name: path, text: text))
            if let mistake = diagnostics.first(where: { $0.severity == .error }) { throw ManifestErrors.unusable(path, mistake) }
            try check(manifest, path, schema)
            result = result ?? DatasetManifest()
            result?.files += manifest.files
            result?.coverage.merge(manifest.coverage) { first, _ in first }
        }
        return result
    }

    /// Throws where a table or field is not one of the policy's.
    private static func check(_ manifest: DatasetManifest, _ path: String, _ schema: DatasetSchema) throws(JinzaiError) {
        let tables = schema.tables.map(\.id)
        for id in manifest.files.map(\.table) + manifest.coverage.keys.sorted() where !tables.contains(id) {
            throw ManifestErrors.unknown(path, id, tables)
        }
        for file in manifest.files {
            guard let table = schema.table(named: file.table) else { continue }
            let links = schema.ancestors(of: table.id).flatMap { parent in parent.key.map { parent.id + "." + $0 } }
            let fields = table.fields.map(\.name) + links
            for (_, field) in file.columns {
                if let field, !fields.contains(field) { throw ManifestErrors.unknown(path, field, fields) }
            }
        }
    }
}

/// What is wrong with a manifest.
private enum ManifestErrors {
    static func unusable(_ path: String, _ mistake: Diagnostic) -> JinzaiError {
        JinzaiError(
            code: "JZ0938", reason: .input,
            message: LocalizedText(
                ja: "「\(path)」の\(mistake.range.start.line)行目に誤りがあります: \(mistake.message.ja)",
                en: "`\(path)` has a mistake on line \(mistake.range.start.line): \(mistake.message.en)"), help: help)
    }

    static func unknown(_ path: String, _ name: String, _ known: [String]) -> JinzaiError {
        let near = Spelling.closestMatch(to: name, in: known)
        return JinzaiError(
            code: "JZ0938", reason: .input,
            message: LocalizedText(
                ja: "「\(path)」の「\(name)」は方針の records にありません" + (near.map { "。「\($0)」のことですか" } ?? ""),
                en: "`\(name)` in `\(path)` is not among the policy's records" + (near.map { "; did you mean `\($0)`?" } ?? "")),
            help: help)
    }

    private static let help = LocalizedText(
        ja: "直すか、ファイルを消して jinzai inspect で作り直してください", en: "correct it, or delete the file and let jinzai inspect write it anew")
}
