package import CivilTime
import Columnar
package import Diagnostics
package import Schema

/// Reads files into a dataset.
package struct DatasetReader: Sendable {
    package let schema: DatasetSchema
    /// How many findings of one kind about one field of one file are listed.
    private let findingLimit: Int
    private let options: ReadingOptions
    private let manifest: ManifestReading?

    /// `manifest` says how files are read; what it covers is looked at for the year that begins on `yearStart`.
    package init(
        schema: DatasetSchema, findingLimit: Int = 10_000, options: ReadingOptions = ReadingOptions(),
        manifest: DatasetManifest? = nil, yearStart: CivilDate? = nil
    ) {
        self.manifest = manifest.map { ManifestReading(manifest: $0, yearStart: yearStart) }
        self.schema = schema
        self.findingLimit = findingLimit
        self.options = options
    }

    /// Reads files, and the `.xlsx`, `.csv`, `.tsv` and `.ndjson` files of folders.
    ///
    /// Mistakes in the data become findings. Throws where a file cannot be read at all, and where reading must stop because a file
    /// seems to hold Individual Numbers.
    package func read(paths: [String]) throws(JinzaiError) -> Dataset {
        let list = try FileList(paths)
        var log = FindingLog(limit: findingLimit)
        for path in list.ignored { log.add(DataFinding(RecordsDiagnostics.ignoredFile, at: CellPlace(file: path, line: 0))) }
        if let progress = options.progress { for path in list.paths { progress.expect(FileBytes.count(of: path)) } }
        var session = ReadingSession(schema, log: log, options: options, manifest: manifest)
        for path in list.paths { try session.add(path, try FileBytes.text(path)) }
        return session.dataset()
    }

    /// Reads texts as if they were files of these names.
    package func read(files: [(path: String, bytes: [UInt8])]) throws(JinzaiError) -> Dataset {
        var session = ReadingSession(schema, log: FindingLog(limit: findingLimit), options: options)
        for file in files { try session.add(file.path, InputText(file.bytes)) }
        return session.dataset()
    }
}
